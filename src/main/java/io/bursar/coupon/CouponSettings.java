package io.bursar.coupon;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently Huawei is asked for coupons.
 *
 * @param timeLimit how long a page waits
 * @param cache how long a list counts as fresh
 */
@ConfigurationProperties("bursar.coupon")
record CouponSettings(
        @DefaultValue("3s") Duration timeLimit,
        @DefaultValue("30s") Duration cache) {

    CouponSettings {
        if (!timeLimit.isPositive() || !cache.isPositive()) {
            throw new IllegalArgumentException("bursar.coupon: the time limit and the cache must be positive");
        }
    }
}
