package io.bursar.sandbox.orders;

import java.util.List;

/**
 * How many coupons of one kind an order takes at most (rule R7). The numbers are those of Huawei's sample.
 *
 * @param oldType in the old numbering, as the answer has it: 1 cash, 2 discount, 4 flexi
 */
public record CouponQuota(int oldType, int group, int max) {

    /** All of them. */
    public static final List<CouponQuota> ALL = List.of(
            new CouponQuota(1, 0, 3),
            new CouponQuota(1, 1, 2),
            new CouponQuota(1, 3, 4),
            new CouponQuota(2, 0, 1),
            new CouponQuota(4, 0, 3));

    /** Whether it counts coupons of that kind. */
    boolean counts(Coupon.Kind kind) {
        int type = switch (oldType) {
            case 1 -> Coupon.CASH;
            case 2 -> Coupon.DISCOUNT;
            default -> Coupon.FLEXI;
        };
        return kind.type() == type && kind.group() == group;
    }
}
