package io.bursar.bss.cost;

import java.time.YearMonth;

import io.bursar.bss.Named;
import io.bursar.money.BillAmount;

/**
 * What an account consumed of one kind of resource in a month, charged in one way
 * (packages-usage-costs-orders.md 14.10).
 *
 * @param resourceType with its name in Chinese, as the service
 */
public record MonthlySum(
        YearMonth cycle,
        Kind kind,
        Consumer consumer,
        Named service,
        Named resourceType,
        ChargeMode mode,
        Amounts amounts) {

    /** What the lines are; {@link #OTHER} for a number that is not documented. */
    public enum Kind {
        CONSUMPTION,
        REFUND,
        ADJUSTMENT,
        OTHER
    }

    /**
     * The money.
     *
     * @param truncated what rounding left out
     * @param payable list price without discount and truncated; negative for a refund
     * @param writtenOff of debts
     */
    public record Amounts(
            BillAmount listPrice,
            BillAmount discount,
            BillAmount truncated,
            BillAmount payable,
            BillAmount writtenOff,
            Payment payment) {}
}
