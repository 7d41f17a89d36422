package io.bursar.bss;

/**
 * A coupon with which an order is paid (packages-usage-costs-orders.md 10). Its text form is {@code CASH:CP2510…}.
 *
 * @param id the coupon instance as the order's coupon list names it
 */
public record PaymentCoupon(Kind kind, CouponId id) {

    /** Huawei's coupon types. */
    public enum Kind {
        /** 折扣券, 300. */
        DISCOUNT,
        /** 代金券, 301. */
        CASH,
        /** 现金券, 302. */
        FLEXIBLE,
        /** 储值卡, 303. */
        STORED_VALUE
    }

    /** Reads the text form. */
    public static PaymentCoupon of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a payment coupon is written KIND:id");
        }
        return new PaymentCoupon(Kind.valueOf(text.substring(0, colon)), CouponId.of(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
