package io.bursar.bss.cost;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * Which consumption records are asked for: of one month, in the last three years (packages-usage-costs-orders.md 13.2).
 * Start from {@link #of}.
 *
 * @param cycle month in Beijing (GMT+8)
 * @param days null for the whole month; not with {@link Statistic#CYCLE}
 * @param withZero whether records without anything to pay are told too
 */
public record RecordFilter(
        YearMonth cycle,
        @Nullable Days days,
        What what,
        Why why,
        BillScope scope,
        boolean withZero,
        Statistic statistic) {

    /** Single records, or one for each resource and month. */
    public enum Statistic {
        DETAIL,
        CYCLE
    }

    /** Days of the bill, in Beijing, both included, both in the month. */
    public record Days(LocalDate from, LocalDate to) {

        public Days {
            if (to.isBefore(from) || !YearMonth.from(from).equals(YearMonth.from(to))) {
                throw new IllegalArgumentException("records are asked for days of one month");
            }
        }
    }

    /**
     * What was consumed; null does not select.
     *
     * @param service code, 1 to 64 characters
     * @param region code, 1 to 64 characters
     * @param resource id, 1 to 64 characters
     */
    public record What(
            @Nullable String service,
            @Nullable String region,
            @Nullable String resource,
            @Nullable ProjectChoice project) {

        public static final What ANYTHING = new What(null, null, null, null);

        public What {
            Text.require("service", service, 64);
            Text.require("region", region, 64);
            Text.require("resource", resource, 64);
        }
    }

    /**
     * Why it is on the bill; null does not select.
     *
     * @param tradeId id of the order (bill types of orders) or of the transaction, 1 to 64 characters
     */
    public record Why(
            @Nullable String tradeId,
            @Nullable ChargeMode mode,
            @Nullable BillType type) {

        public static final Why ANYHOW = new Why(null, null, null);

        public Why {
            Text.require("trade id", tradeId, 64);
            if (mode == ChargeMode.OTHER || type == BillType.OTHER) {
                throw new IllegalArgumentException("Huawei cannot select what is not documented");
            }
        }
    }

    public RecordFilter {
        if (days != null && !YearMonth.from(days.from()).equals(cycle)) {
            throw new IllegalArgumentException("the days are not in the month");
        }
        if (days != null && statistic == Statistic.CYCLE) {
            throw new IllegalArgumentException("Huawei ignores days when it sums up the month");
        }
    }

    /** All single records of that month that one may see. */
    public static RecordFilter of(YearMonth cycle) {
        return new RecordFilter(
                cycle, null, What.ANYTHING, Why.ANYHOW, new BillScope.Everybody(), true, Statistic.DETAIL);
    }

    public RecordFilter with(Days wanted) {
        return new RecordFilter(cycle, wanted, what, why, scope, withZero, statistic);
    }

    public RecordFilter with(What wanted) {
        return new RecordFilter(cycle, days, wanted, why, scope, withZero, statistic);
    }

    public RecordFilter with(Why wanted) {
        return new RecordFilter(cycle, days, what, wanted, scope, withZero, statistic);
    }

    public RecordFilter with(BillScope wanted) {
        return new RecordFilter(cycle, days, what, why, wanted, withZero, statistic);
    }

    public RecordFilter with(Statistic wanted) {
        return new RecordFilter(cycle, days, what, why, scope, withZero, wanted);
    }

    public RecordFilter withoutZero() {
        return new RecordFilter(cycle, days, what, why, scope, false, statistic);
    }
}
