package io.bursar.order;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;

/**
 * What somebody wants to pay an order with.
 *
 * @param coupons each once
 * @param discount at most one fits into a payment; null for none
 */
record Choice(List<PaymentCoupon> coupons, @Nullable PaymentDiscount discount) {

    /** Neither coupon nor discount. */
    static final Choice NOTHING = new Choice(List.of(), null);

    Choice {
        coupons = List.copyOf(new LinkedHashSet<>(coupons));
    }

    Choice with(PaymentCoupon coupon) {
        List<PaymentCoupon> more = new ArrayList<>(coupons);
        more.add(coupon);
        return new Choice(more, discount);
    }

    Choice with(@Nullable PaymentDiscount other) {
        return new Choice(coupons, other);
    }

    boolean has(PaymentCoupon coupon) {
        return coupons.contains(coupon);
    }
}
