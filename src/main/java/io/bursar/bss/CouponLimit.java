package io.bursar.bss;

import org.jspecify.annotations.Nullable;

/**
 * One restriction on using a coupon (multi-account.md 7; packages-usage-costs-orders.md 10.1).
 *
 * @param key Huawei's word, e.g. {@code productId} or {@code minConsumeDiscount}; the full list is not documented
 * @param value the value of most keys
 * @param secondValue the upper end where a key names a range
 * @param unit of the values
 * @param comparison how the values are compared, e.g. {@code =}
 */
public record CouponLimit(
        String key,
        @Nullable String value,
        @Nullable String secondValue,
        @Nullable String unit,
        @Nullable String comparison) {}
