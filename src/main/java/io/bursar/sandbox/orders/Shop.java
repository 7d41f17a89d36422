package io.bursar.sandbox.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.world.Customer;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.Switches;
import io.bursar.sandbox.world.World;

/** Everything on the shelves: orders, benefits, resources, and the world in which they are. */
public record Shop(Orders orders, Benefits benefits, Resources resources, World world) {

    /** On the world's tables. */
    public static Shop in(World world) {
        return new Shop(new Orders(world.jdbc()), new Benefits(world.jdbc()), new Resources(world.jdbc()), world);
    }

    /** The switches. */
    public Switches switches() {
        return world.switches();
    }

    /** The name with which a customer signs in, or its id where there is no such customer. */
    public String userName(String customer) {
        Customer found = world.company().find(customer);
        return found == null ? customer : found.name();
    }

    /** The master who pays for a financially hosted customer (dossier 10); null when it pays by itself. */
    @Nullable String payerOf(String customer) {
        Customer found = world.company().find(customer);
        return found != null && found.hosted() ? world.company().master().id() : null;
    }

    /** What the discount that saves most does to the items; empty when there is none. Ties go to the lower type. */
    public List<DiscountLine> bestDiscount(String order, List<Item> items) {
        Map<String, List<DiscountLine>> byDiscount =
                benefits.discountsOf(order).stream().collect(Collectors.groupingBy(DiscountLine::discount));
        return byDiscount.values().stream()
                .min((a, b) -> {
                    int byPrice = Bill.of(items, a, List.of())
                            .total()
                            .due()
                            .compareTo(Bill.of(items, b, List.of()).total().due());
                    return byPrice != 0
                            ? byPrice
                            : Integer.compare(a.getFirst().type(), b.getFirst().type());
                })
                .orElse(List.of());
    }

    /** Prices an unpaid order with its best discount, as it is shown before anything is chosen. */
    public void showBestDiscount(String order) {
        List<Item> items = orders.items(order);
        Bill bill = Bill.of(items, bestDiscount(order, items), List.of());
        orders.price(order, bill.total(), bill.items());
    }

    /** A hosted customer's bill with the master's fitting cash coupons applied: they need not be asked for. */
    Bill withMastersCoupons(Order order, Bill bill, String master, Instant now) {
        if (!bill.taken().isEmpty()) {
            return bill;
        }
        List<Item> items = bill.items();
        List<DiscountLine> discount = benefits.discountsOf(order.id()).stream()
                .filter(line -> line.amountCode().equals(bill.total().discountType()))
                .toList();
        Exclusivity rules = new Exclusivity(switches().value(Switch.PAY_EMPOWER_SCOPE));
        List<Coupon> used = new ArrayList<>();
        for (Coupon coupon : benefits.couponsOf(master)) {
            boolean usable = coupon.kind().type() == Coupon.CASH
                    && !coupon.isUsedUp()
                    && coupon.binding().usedBy() == null
                    && coupon.fits(order, now);
            if (usable && used.isEmpty() && passes(rules, items, coupon, discount)) {
                used.add(coupon);
            }
        }
        return Bill.of(items, discount, used);
    }

    private static boolean passes(Exclusivity rules, List<Item> items, Coupon coupon, List<DiscountLine> discount) {
        try {
            rules.check(items, List.of(coupon), discount);
            return true;
        } catch (Declined e) {
            return false;
        }
    }
}
