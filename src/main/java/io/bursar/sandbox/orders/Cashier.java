package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.world.Switch;
import io.bursar.time.Beijing;

/**
 * Takes the money for orders. Nothing is remembered about a call: whether it may be paid is read from the order alone,
 * under its lock.
 */
public final class Cashier {

    private final Shop shop;
    private final Purse purse;

    public Cashier(Shop shop, Purse purse) {
        this.shop = shop;
        this.purse = purse;
    }

    /** Somebody who is told what a payment does, inside its transaction. */
    public interface Watcher {

        /** Every check but that of the balance has passed, the order is locked. */
        void beforeEffect();

        /** So much was taken from the account, in yuan; perhaps nothing, when coupons paid it all. */
        void taken(BigDecimal yuan);
    }

    /**
     * Pays one order as the API does (dossier 10). For a customer whose master pays it may only hand the order over.
     *
     * @throws Declined with the documented code
     */
    public void pay(String customer, String order, Choice choice, Instant now, Watcher watcher) {
        Optional<Code> refused = shop.world().atomically(() -> {
            Order found = shop.orders().find(order);
            if (found == null || !found.customer().equals(customer)) {
                throw new Declined(Code.NO_SUCH_ORDER);
            }
            Order locked = shop.orders().lock(order);
            if (locked == null) {
                throw new Declined(Code.PAYING);
            }
            payable(locked, now);
            Bill bill = bill(locked, choice, now);
            watcher.beforeEffect();
            return take(locked, bill, now, watcher);
        });
        if (refused.isPresent()) {
            throw new Declined(refused.get());
        }
    }

    /**
     * Pays an order as a person would in the Billing Center: with the best discount, without coupons, with the money
     * of whoever has to pay it.
     *
     * @throws Declined when it is not waiting for its payment, or the money does not suffice
     */
    public void payInConsole(String order, Instant now) {
        shop.world().atomically(() -> {
            Order locked = shop.orders().lock(order);
            if (locked == null) {
                throw new Declined(shop.orders().find(order) == null ? Code.NO_SUCH_ORDER : Code.PAYING);
            }
            if (locked.status() != OrderStatus.PENDING_PAYMENT && !isHeldUnpaid(locked)) {
                throw new Declined(Code.STATUS_CHANGED);
            }
            List<Item> items = shop.orders().items(order);
            Bill bill = Bill.of(items, shop.bestDiscount(order, items), List.of());
            String payer = locked.ties().payer();
            if (!purse.take(
                    payer == null ? locked.customer() : payer, bill.total().due(), order, now)) {
                throw new Declined(Code.BALANCE);
            }
            settle(locked, bill, now);
            return bill;
        });
    }

    private void payable(Order order, Instant now) {
        Times times = order.times();
        if (order.ties().combinedInto() != null) {
            throw new Declined(Code.USE_COMBINED);
        }
        if (isHeldUnpaid(order)) {
            throw new Declined(Code.PAYING);
        }
        if (order.status() != OrderStatus.PENDING_PAYMENT || order.ties().payer() != null) {
            throw new Declined(Code.STATUS_CHANGED);
        }
        if (isPast(times.deadline(), now)) {
            throw new Declined(Code.TOO_LATE);
        }
        if (isPast(times.effectiveBy(), now)) {
            throw new Declined(Code.AFTER_EFFECTIVE_TIME);
        }
        if (order.ties().refusal() != null) {
            Code planted = Code.of(order.ties().refusal());
            throw new Declined(
                    planted == null ? Code.OTHER : planted, order.ties().refusalDetails());
        }
        int daily = shop.switches().number(Switch.PAY_DAILY_LIMIT);
        Instant today = Beijing.startOf(Beijing.dayOf(now));
        if (daily > 0 && shop.orders().paidSince(order.customer(), today) >= daily) {
            throw new Declined(Code.DAILY_COUNT);
        }
    }

    private Bill bill(Order order, Choice choice, Instant now) {
        Selection selection = Selection.of(choice, order, shop.benefits(), now);
        List<Item> items = shop.orders().items(order.id());
        new Exclusivity(shop.switches().value(Switch.PAY_EMPOWER_SCOPE))
                .check(items, selection.coupons(), selection.discount());
        return Bill.of(items, selection.discount(), selection.coupons());
    }

    /** A code is answered without undoing anything: a hosted customer's refused payment leaves an order behind. */
    private Optional<Code> take(Order order, Bill bill, Instant now, Watcher watcher) {
        String master = shop.payerOf(order.customer());
        if (master == null) {
            if (!purse.take(order.customer(), bill.total().due(), order.id(), now)) {
                throw new Declined(Code.BALANCE);
            }
            watcher.taken(bill.total().due());
            settle(order, bill, now);
            return Optional.empty();
        }
        if (shop.switches().is(Switch.PAY_HOSTED, "manual")) {
            shop.orders().paidBy(order.id(), master);
            return Optional.empty();
        }
        Bill withMasters = shop.withMastersCoupons(order, bill, master, now);
        if (purse.take(master, withMasters.total().due(), order.id(), now)) {
            watcher.taken(withMasters.total().due());
            settle(order, withMasters, now);
            return Optional.empty();
        }
        shop.orders().paidBy(order.id(), master);
        return Optional.of(Code.BALANCE);
    }

    private void settle(Order order, Bill bill, Instant now) {
        shop.orders().price(order.id(), bill.total(), bill.items());
        bill.taken().forEach((coupon, yuan) -> shop.benefits().use(coupon, yuan, order.id(), now));
        boolean hold = shop.switches().is(Switch.PAY_HOLD, "on");
        int seconds = shop.switches().number(Switch.PAY_PROCESSING_SECONDS);
        shop.orders().paid(order.id(), now, hold ? null : now.plusSeconds(seconds));
    }

    private static boolean isHeldUnpaid(Order order) {
        return order.status() == OrderStatus.PROCESSING && !order.isPaid();
    }

    private static boolean isPast(@Nullable Instant limit, Instant now) {
        return limit != null && now.isAfter(limit);
    }
}
