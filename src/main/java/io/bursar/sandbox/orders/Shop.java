package io.bursar.sandbox.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything on the shelves: orders, benefits, resources, customers, and the switches that say how it behaves. */
public record Shop(
        Orders orders, Benefits benefits, Resources resources, Customers customers, OrderSwitch.Board switches) {

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

    /** A hosted customer's bill with the master's fitting cash coupons applied: they need not be asked for. */
    Bill withMastersCoupons(Order order, Bill bill, String master, Instant now) {
        if (!bill.taken().isEmpty()) {
            return bill;
        }
        List<Item> items = bill.items();
        List<DiscountLine> discount = benefits.discountsOf(order.id()).stream()
                .filter(line -> line.amountCode().equals(bill.total().discountType()))
                .toList();
        Exclusivity rules = new Exclusivity(switches.value(OrderSwitch.EMPOWER_SCOPE));
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
