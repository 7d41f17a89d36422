package io.bursar.order;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;

/**
 * Why something cannot be used, or not together with something else.
 *
 * @param coupon the coupon that is in the way; null when it is about the discount alone
 * @param other the second coupon; null when there is none
 * @param discount null when it is not about a discount
 */
record Conflict(
        Rule rule,
        @Nullable PaymentCoupon coupon,
        @Nullable PaymentCoupon other,
        @Nullable PaymentDiscount discount) {

    static Conflict of(Rule rule, PaymentCoupon coupon) {
        return new Conflict(rule, coupon, null, null);
    }

    static Conflict of(Rule rule, PaymentCoupon coupon, PaymentCoupon other) {
        return new Conflict(rule, coupon, other, null);
    }

    static Conflict of(Rule rule, PaymentCoupon coupon, PaymentDiscount discount) {
        return new Conflict(rule, coupon, null, discount);
    }

    static Conflict of(Rule rule, @Nullable PaymentDiscount discount) {
        return new Conflict(rule, null, null, discount);
    }

    /** The rules of packages-usage-costs-orders.md 10.1, and what else an offer itself forbids. */
    enum Rule {
        /** R1: the coupon is not used together with granted discounts. */
        NOT_WITH_GRANTED_DISCOUNT,
        /** R2: the coupon is not used together with commercial discounts. */
        NOT_WITH_COMMERCIAL_DISCOUNT,
        /** R3: the coupon is not used together with promotions. */
        NOT_WITH_PROMOTION,
        /** R4: the discount goes deeper on every item than the coupon allows. */
        DISCOUNT_TOO_DEEP,
        /** R5: cash coupon and discount coupon. */
        CASH_WITH_DISCOUNT_COUPON,
        /** R6: marketplace coupon and dedicated cash coupon. */
        MARKETPLACE_WITH_DEDICATED,
        /** R7: more than three coupons. */
        TOO_MANY_COUPONS,
        /** R7: more of one kind and group than Huawei allows for this order. */
        TOO_MANY_OF_A_KIND,
        /** R8: locked by another order. */
        LOCKED_BY_ANOTHER_ORDER,
        /** R9: discounts and discount coupons exclude each other. */
        ONE_DISCOUNT_ONLY,
        /** R9: an adjusted price must be used. */
        ADJUSTED_PRICE_IS_MANDATORY,
        /** The oldest way to pay cannot name a discount. */
        DISCOUNTS_UNKNOWN_TO_INTERFACE,
        /** Not activated, used up or expired. */
        NOT_USABLE,
        /** Not among what Huawei offers for this order (any more). */
        NOT_OFFERED
    }
}
