package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** What a person does to an order outside the API: in the console, in Huawei's back office, or as a test. */
public final class Desk {

    private final Shop shop;
    private final Course course;
    private final Cashier cashier;

    public Desk(Shop shop, Course course, Cashier cashier) {
        this.shop = shop;
        this.course = course;
        this.cashier = cashier;
    }

    /** Pays it in the Billing Center. */
    public void pay(String order, Instant now) {
        cashier.payInConsole(order, now);
    }

    /** Cancels it; an order that is paid stays as it is. */
    public void cancel(String order) {
        shop.world().atomically(() -> {
            Order found = found(order);
            if (found.isPaid()) {
                throw new Declined(Code.STATUS_CHANGED);
            }
            shop.orders().move(order, OrderStatus.CANCELLED);
            course.freeCoupons(order);
            return found;
        });
    }

    /** Multiplies the list price of an unpaid order's items; its discounts in yuan stay, those in rates follow. */
    public void reprice(String order, BigDecimal factor) {
        shop.world().atomically(() -> {
            Order found = found(order);
            if (found.isPaid()) {
                throw new Declined(Code.STATUS_CHANGED);
            }
            List<Item> items = shop.orders().items(order).stream()
                    .map(item -> item.costing(Amounts.list(
                            item.amounts().official().multiply(factor).setScale(2, RoundingMode.HALF_UP))))
                    .toList();
            Bill bill = Bill.of(items, shop.bestDiscount(order, items), List.of());
            shop.orders().price(order, bill.total(), bill.items());
            return bill;
        });
    }

    /** Keeps it in status 3: a payment that runs, or a paid order that is not provisioned. */
    public void hold(String order) {
        shop.world().atomically(() -> {
            Order found = found(order);
            if (found.status() != OrderStatus.PENDING_PAYMENT && found.status() != OrderStatus.PROCESSING) {
                throw new Declined(Code.STATUS_CHANGED);
            }
            shop.orders().hold(order);
            return found;
        });
    }

    /** Lets a held order go on: a paid one completes; an unpaid one goes to the status given, or is paid. */
    public void release(String order, OrderStatus to, Instant now) {
        Order found = found(order);
        if (!found.ties().held()) {
            throw new Declined(Code.STATUS_CHANGED);
        }
        if (found.isPaid()) {
            shop.orders().paid(order, paidAt(found, now), now);
        } else if (to == OrderStatus.COMPLETED) {
            cashier.payInConsole(order, now);
        } else if (to == OrderStatus.PENDING_PAYMENT || to == OrderStatus.CANCELLED) {
            shop.orders().move(order, to);
        } else {
            throw new Declined(Code.PARAMETER);
        }
    }

    private static Instant paidAt(Order order, Instant otherwise) {
        Instant paid = order.times().paid();
        return paid == null ? otherwise : paid;
    }

    private Order found(String order) {
        Order found = shop.orders().find(order);
        if (found == null) {
            throw new Declined(Code.NO_SUCH_ORDER);
        }
        return found;
    }
}
