package io.bursar.bss;

import jakarta.persistence.Embeddable;

/** Huawei's id of a coupon (代金券): 1 to 64 characters (multi-account.md 7). */
@Embeddable
public record CouponId(String value) {

    public CouponId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a coupon id has 1 to 64 characters");
        }
    }

    public static CouponId of(String value) {
        return new CouponId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
