package io.bursar.transfer;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/**
 * Coupons to choose from, as last seen.
 *
 * @param notice why there are none to show; null when there are, or when there simply are none
 */
record CouponCards(
        List<Card> cards, @Nullable String notice, @Nullable Instant asOf) {

    static final CouponCards NONE = new CouponCards(List.of(), null, null);

    /**
     * One coupon.
     *
     * @param value what stands for it in the form
     * @param left what is left of it
     * @param until when it expires, null when Huawei does not say
     * @param limits each in words
     * @param onlyWhole Huawei has refused to give a part of it
     * @param expired it cannot be given any more
     */
    record Card(
            String value,
            String plan,
            Money left,
            @Nullable Instant until,
            List<String> limits,
            boolean onlyWhole,
            boolean expired) {}
}
