package io.bursar.order;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.bss.CouponId;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentCoupon.Kind;
import io.bursar.bss.PaymentInterface;
import io.bursar.order.Conflict.Rule;
import io.bursar.order.OrderSettings.EmpowerScope;

import static org.assertj.core.api.Assertions.assertThat;

/** R1 to R9 of packages-usage-costs-orders.md 10.1. */
class PaymentRulesTests {

    private static final PaymentRules RULES =
            new PaymentRules(new OrderSettings(EmpowerScope.AUTHORISED), PaymentInterface.V3);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # limit of the coupon,                     discount, broken rule
            simultaneousUseWithEmpowerDiscount=0,      3,        NOT_WITH_GRANTED_DISCOUNT
            simultaneousUseWithEmpowerDiscount=0,      2,        NOT_WITH_GRANTED_DISCOUNT
            simultaneousUseWithEmpowerDiscount=0,      0,
            simultaneousUseWithEmpowerDiscount=1,      3,
            simultaneousUseWithContractDiscount=0,     2,        NOT_WITH_COMMERCIAL_DISCOUNT
            simultaneousUseWithContractDiscount=0,     3,
            simultaneousUseWithContractDiscount=1,     2,
            simultaneousUseWithPromotionDiscount=0,    0,        NOT_WITH_PROMOTION
            simultaneousUseWithPromotionDiscount=0,    2,
            somethingElse=0,                           2,
            minConsumeDiscount=0.9,                    2,        DISCOUNT_TOO_DEEP
            minConsumeDiscount=0.8,                    2,
            minConsumeDiscount=0.85,                   2,
            minConsumeDiscount=1,                      2,
            minConsumeDiscount=0,                      2,
            minConsumeDiscount=nonsense,               2,
            """)
    void aCouponForbidsDiscountsByItsLimits(String limit, int discount, @Nullable Rule broken) {
        Offer offer = new Offers()
                .coupon("a", Kind.CASH, "10", limit)
                .discount(discount, "0.85")
                .offer();
        Choice choice = new Choice(List.of(Offers.cash("a")), Offers.discount(discount));
        assertThat(rules(offer, choice)).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    @CsvSource({"PARTNER, 3, true", "PARTNER, 2, false", "AUTHORISED, 2, true", "AUTHORISED, 0, false", "ANY, 0, true"})
    void whatGrantedMeansIsASetting(EmpowerScope scope, int discount, boolean forbidden) {
        Offer offer = new Offers()
                .coupon("a", Kind.CASH, "10", "simultaneousUseWithEmpowerDiscount=0")
                .discount(discount, "0.9")
                .offer();
        Choice choice = new Choice(List.of(Offers.cash("a")), Offers.discount(discount));
        assertThat(new PaymentRules(new OrderSettings(scope), PaymentInterface.V3)
                        .conflicts(offer, choice)
                        .isEmpty())
                .isNotEqualTo(forbidden);
    }

    @Test
    void oneItemThatIsDearEnoughAllowsADeepDiscount() {
        Offer offer = new Offers()
                .coupon("a", Kind.CASH, "10", "minConsumeDiscount=0.9")
                .discount(2, "0.5", "item-1")
                .offer();
        assertThat(rules(offer, new Choice(List.of(Offers.cash("a")), Offers.discount(2))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # one kind, its group, the other, its group, what only the pair forbids
            CASH,         0, DISCOUNT,     0, CASH_WITH_DISCOUNT_COUPON
            DISCOUNT,     0, CASH,         0, CASH_WITH_DISCOUNT_COUPON
            FLEXIBLE,     0, DISCOUNT,     0,
            STORED_VALUE, 0, DISCOUNT,     0,
            DISCOUNT,     0, DISCOUNT,     0, ONE_DISCOUNT_ONLY
            CASH,         1, CASH,         2, MARKETPLACE_WITH_DEDICATED
            CASH,         2, CASH,         1, MARKETPLACE_WITH_DEDICATED
            CASH,         1, FLEXIBLE,     2,
            CASH,         1, CASH,         3,
            CASH,         0, CASH,         2,
            """)
    void pairsOfCouponsExcludeEachOther(Kind one, int oneGroup, Kind other, int otherGroup, @Nullable Rule broken) {
        Offer offer = new Offers()
                .coupon("a/" + oneGroup, one, "10")
                .coupon("b/" + otherGroup, other, "10")
                .offer();
        PaymentCoupon first = new PaymentCoupon(one, CouponId.of("a"));
        PaymentCoupon second = new PaymentCoupon(other, CouponId.of("b"));
        assertThat(rules(offer, new Choice(List.of(first), null))).isEmpty();
        assertThat(rules(offer, new Choice(List.of(second), null))).isEmpty();
        assertThat(rules(offer, new Choice(List.of(first, second), null)))
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void threeCouponsAreTheMost() {
        Offers offers = new Offers();
        for (String id : List.of("a", "b", "c", "d")) {
            offers.coupon(id, Kind.CASH, "10");
        }
        List<PaymentCoupon> three = List.of(Offers.cash("a"), Offers.cash("b"), Offers.cash("c"));
        assertThat(rules(offers.offer(), new Choice(three, null))).isEmpty();
        assertThat(rules(offers.offer(), new Choice(three, null).with(Offers.cash("d"))))
                .containsExactly(Rule.TOO_MANY_COUPONS);
    }

    @Test
    void huaweisMaximumOfAKindAndGroupHolds() {
        Offer offer = new Offers()
                .coupon("a/1", Kind.CASH, "10")
                .coupon("b/1", Kind.CASH, "10")
                .coupon("c/0", Kind.CASH, "10")
                .maximum(Kind.CASH, 1, 1)
                .offer();
        assertThat(rules(offer, new Choice(List.of(Offers.cash("a"), Offers.cash("c")), null)))
                .isEmpty();
        assertThat(rules(offer, new Choice(List.of(Offers.cash("a"), Offers.cash("b")), null)))
                .containsExactly(Rule.TOO_MANY_OF_A_KIND);
    }

    @Test
    void aCouponLockedByAnotherOrderIsNotUsed() {
        Offer offer = new Offers()
                .coupon("a/0/CS-other", Kind.CASH, "10")
                .coupon("b/0/" + Offers.ORDER, Kind.CASH, "10")
                .offer();
        assertThat(rules(offer, new Choice(List.of(Offers.cash("a")), null)))
                .containsExactly(Rule.LOCKED_BY_ANOTHER_ORDER);
        assertThat(rules(offer, new Choice(List.of(Offers.cash("b")), null))).isEmpty();
    }

    @Test
    void discountsAndDiscountCouponsExcludeEachOther() {
        Offer offer =
                new Offers().coupon("a", Kind.DISCOUNT, "0").discount(2, "0.9").offer();
        PaymentCoupon coupon = new PaymentCoupon(Kind.DISCOUNT, CouponId.of("a"));
        assertThat(rules(offer, new Choice(List.of(coupon), Offers.discount(2))))
                .containsExactly(Rule.ONE_DISCOUNT_ONLY);
    }

    @Test
    void anAdjustedPriceMustBeUsed() {
        Offer offer = new Offers().discount(609, "0.8").discount(2, "0.7").offer();
        assertThat(rules(offer, Choice.NOTHING)).containsExactly(Rule.ADJUSTED_PRICE_IS_MANDATORY);
        assertThat(rules(offer, new Choice(List.of(), Offers.discount(2))))
                .containsExactly(Rule.ADJUSTED_PRICE_IS_MANDATORY);
        assertThat(rules(offer, new Choice(List.of(), Offers.discount(609)))).isEmpty();
    }

    @Test
    void whatIsNotOfferedAnyMoreIsSaid() {
        Offer offer = new Offers().offer();
        assertThat(rules(offer, new Choice(List.of(Offers.cash("gone")), Offers.discount(2))))
                .containsExactly(Rule.NOT_OFFERED, Rule.NOT_OFFERED);
    }

    @Test
    void theOldestWayToPayNamesNoDiscount() {
        PaymentRules rules = new PaymentRules(new OrderSettings(EmpowerScope.AUTHORISED), PaymentInterface.V1);
        Offer offer =
                new Offers().coupon("a", Kind.CASH, "10").discount(2, "0.9").offer();
        assertThat(rules.conflicts(offer, new Choice(List.of(Offers.cash("a")), null)))
                .isEmpty();
        assertThat(rules.conflicts(offer, new Choice(List.of(), Offers.discount(2))))
                .extracting(Conflict::rule)
                .containsExactly(Rule.DISCOUNTS_UNKNOWN_TO_INTERFACE);
    }

    private static List<Rule> rules(Offer offer, Choice choice) {
        return RULES.conflicts(offer, choice).stream().map(Conflict::rule).toList();
    }
}
