package io.bursar.sandbox.coupons;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.world.Coupon;

/** Business checks on coupons, by their ids (multi-account.md 8 and 10). */
final class CouponChecks {

    private CouponChecks() {}

    /** Refuses unless it holds. */
    static void demand(boolean holds, String check) {
        if (!holds) {
            throw new Refusal(BssError.CHECKS, List.of(check));
        }
    }

    /** The coupon if it exists and belongs to that account. */
    static Coupon owned(@Nullable Coupon coupon, String customerId, String check) {
        if (coupon == null || !coupon.customerId().equals(customerId)) {
            throw new Refusal(BssError.CHECKS, List.of(check));
        }
        return coupon;
    }

    /** What holds for every move of a coupon. */
    static void movable(Coupon coupon, Instant now) {
        demand(coupon.nature().cash(), "ONLY_CASH_COUPON_CAN_TRANSFER");
        demand(coupon.usable(now), "COUPON_STATUS_CAN_NOT_OPERATE");
    }
}
