package io.bursar.bss.cost;

/** Why a record is on the bill (packages-usage-costs-orders.md 13.2); {@link #OTHER} for a number not documented. */
public enum BillType {
    PURCHASE,
    RENEWAL,
    CHANGE,
    UNSUBSCRIPTION_REFUND,
    USAGE,
    AUTO_RENEWAL,
    COMPENSATION,
    HOURLY_BILLING,
    UNSUBSCRIPTION_FEE,
    SUPPORT_PLAN,
    DEDUCTION_ADJUSTMENT,
    MONTHLY_PAYMENT,
    CHANGE_REFUND,
    SAVINGS_PLAN_DEDUCTION,
    PAY_PER_USE_REFUND,
    ROUNDING,
    YEARLY_PAYMENT,
    OTHER
}
