package io.bursar.sandbox.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a choice comes down to for one order.
 *
 * @param discount what the chosen discount does to the items; empty when none
 */
record Selection(List<Coupon> coupons, List<DiscountLine> discount) {

    private static final int ADJUSTMENT = 609;

    /** Finds and locks what was chosen; refuses what this order cannot be paid with (rules R8 and 609). */
    static Selection of(Choice choice, Order order, Benefits benefits, Instant now) {
        List<DiscountLine> usable = benefits.discountsOf(order.id());
        List<DiscountLine> discount = discount(choice, usable);
        boolean adjusted = usable.stream().anyMatch(line -> line.type() == ADJUSTMENT);
        if (adjusted && (discount.isEmpty() || discount.getFirst().type() != ADJUSTMENT)) {
            throw new Declined(Code.DISCOUNT_UNUSABLE);
        }
        List<Coupon> coupons = new ArrayList<>();
        // In the order of their ids: two payments that share coupons must not wait for each other.
        for (Choice.Pick pick : choice.coupons().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList()) {
            coupons.add(coupon(pick, order, benefits, now));
        }
        if (coupons.stream().map(Coupon::id).distinct().count() < coupons.size()) {
            throw new Declined(Code.PARAMETER);
        }
        return new Selection(coupons, discount);
    }

    private static List<DiscountLine> discount(Choice choice, List<DiscountLine> usable) {
        if (choice.discounts().isEmpty()) {
            return List.of();
        }
        Choice.Pick pick = choice.discounts().getFirst();
        List<DiscountLine> lines = usable.stream()
                .filter(line -> line.discount().equals(pick.id()) && pick.isA(line.type()))
                .toList();
        if (lines.isEmpty()) {
            throw new Declined(Code.DISCOUNT_UNUSABLE);
        }
        return lines;
    }

    private static Coupon coupon(Choice.Pick pick, Order order, Benefits benefits, Instant now) {
        Coupon coupon = benefits.lock(pick.id());
        if (coupon == null || !coupon.owner().equals(order.customer())) {
            throw new Declined(Code.PARAMETER);
        }
        String usedBy = coupon.binding().usedBy();
        if (coupon.isUsedUp() || (usedBy != null && !usedBy.equals(order.id()))) {
            throw new Declined(Code.COUPON_USED);
        }
        if (!pick.isA(coupon.kind().type()) || !coupon.fits(order, now)) {
            throw new Declined(Code.PARAMETER);
        }
        return coupon;
    }
}
