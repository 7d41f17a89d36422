package io.bursar.coupon;

import java.time.Instant;
import java.util.List;

/** What we know of a list of coupons. An empty list is known: there are none. */
public sealed interface CouponReading<T> {

    /** The coupons, and when Huawei told them. */
    record Known<T>(List<T> coupons, Instant asOf) implements CouponReading<T> {

        public Known {
            coupons = List.copyOf(coupons);
        }
    }

    /** Huawei refused to tell, with that code, at that time. */
    record Unreadable<T>(String code, Instant asOf) implements CouponReading<T> {}

    /** Huawei has not told yet. */
    record NeverSeen<T>() implements CouponReading<T> {}

    /** The coupons as far as we know any. */
    default List<T> seen() {
        return switch (this) {
            case Known<T> known -> known.coupons();
            case Unreadable<T> _, NeverSeen<T> _ -> List.of();
        };
    }
}
