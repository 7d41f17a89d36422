package io.bursar.bss;

/**
 * Through which of Huawei's interfaces orders are paid (packages-usage-costs-orders.md 10 and 11); the retired ones
 * only where {@code bursar.bss.retired} names {@code orders}.
 */
public enum PaymentInterface {
    /** The present one. */
    V3,
    /** Retired: says nothing of a payment that is under way, nor how it answers when it succeeds. */
    V2,
    /** Retired before that: knows no discounts, and coupons by their ids only. */
    V1;

    public boolean isRetired() {
        return this != V3;
    }

    /** Whether a payment can name a discount. */
    public boolean knowsDiscounts() {
        return this != V1;
    }
}
