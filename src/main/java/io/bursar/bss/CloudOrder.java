package io.bursar.bss;

import io.bursar.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order at Huawei (packages-usage-costs-orders.md 14.6).
 *
 * @param service the cloud service as Huawei prints it
 * @param price after discounts, before coupons and cards; negative for a refund
 * @param listPrice without discounts
 * @param paidAt null while it is not paid
 */
public record CloudOrder(
        OrderId id,
        CustomerId customer,
        String service,
        Status status,
        Kind kind,
        Money price,
        Money listPrice,
        Instant createdAt,
        @Nullable Instant paidAt) {

    /** Huawei's order states; {@link #OTHER} for a number that is not documented. */
    public enum Status {
        PENDING_APPROVAL,
        PENDING_REFUND,
        PROCESSING,
        CANCELLED,
        COMPLETED,
        PENDING_PAYMENT,
        PENDING_CONFIRMATION,
        OTHER
    }

    /** What is ordered; {@link #OTHER} for a number that is not documented. */
    public enum Kind {
        PURCHASE,
        RENEWAL,
        CHANGE,
        UNSUBSCRIPTION,
        TO_PAY_PER_USE,
        TO_YEARLY_MONTHLY,
        TRIAL,
        TO_COMMERCIAL,
        FEE_ADJUSTMENT,
        OTHER
    }
}
