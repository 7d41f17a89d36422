package io.bursar.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Orders;
import io.bursar.bss.Orders.Coupon;
import io.bursar.bss.PaymentDiscount;
import io.bursar.money.Money;

/**
 * The cheapest permitted combination, and how it compares.
 *
 * @param instead what would be due without coupons and discount
 */
record Proposal(Choice choice, Bill bill, Money instead) {

    /** The most coupons that are tried with each other: those that are worth most. */
    private static final int TRIED = 24;

    /**
     * Tries every discount with every set of up to three coupons. Among equals the one that takes less from coupons
     * wins, then the one with fewer coupons, then the one whose coupons expire sooner: what is not needed today stays
     * for another day.
     */
    static Proposal of(Offer offer, PaymentRules rules) {
        List<Choice> choices = new ArrayList<>();
        List<@Nullable PaymentDiscount> discounts = new ArrayList<>();
        discounts.add(null);
        offer.discounts().forEach(each -> discounts.add(each.payment()));
        List<Coupon> coupons = offer.coupons().stream()
                .filter(each -> each.balance() != null && each.balance().isPositive())
                .sorted(Comparator.comparing(Proposal::worth).reversed())
                .limit(TRIED)
                .sorted(Comparator.comparing(
                        Orders.Coupon::validUntil, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        for (PaymentDiscount discount : discounts) {
            grow(offer, rules, new Choice(List.of(), discount), coupons, choices);
        }
        Priced best = choices.stream()
                .map(choice -> new Priced(choice, Bill.of(offer, choice)))
                .min(Comparator.comparing((Priced each) -> each.bill().due())
                        .thenComparing(each -> each.bill().fromCoupons())
                        .thenComparingInt(each -> each.choice().coupons().size()))
                .orElseGet(() -> new Priced(Choice.NOTHING, Bill.of(offer, Choice.NOTHING)));
        return new Proposal(
                best.choice(), best.bill(), Bill.of(offer, Choice.NOTHING).due());
    }

    private record Priced(Choice choice, Bill bill) {}

    /** How much cheaper it is. */
    Money saving() {
        return instead.minus(bill.due());
    }

    private static void grow(
            Offer offer, PaymentRules rules, Choice start, List<Coupon> coupons, List<Choice> choices) {
        if (!rules.conflicts(offer, start).isEmpty()) {
            return;
        }
        choices.add(start);
        if (start.coupons().size() == PaymentRules.MOST_COUPONS
                || Bill.of(offer, start).due().isZero()) {
            return;
        }
        for (int i = 0; i < coupons.size(); i++) {
            grow(offer, rules, start.with(coupons.get(i).payment()), coupons.subList(i + 1, coupons.size()), choices);
        }
    }

    private static Money worth(Coupon coupon) {
        return coupon.balance() == null ? Money.zero() : coupon.balance();
    }
}
