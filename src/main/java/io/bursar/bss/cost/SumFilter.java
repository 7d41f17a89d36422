package io.bursar.bss.cost;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * Which monthly sums are asked for, in the last three years (packages-usage-costs-orders.md 14.10).
 *
 * @param cycle month in Beijing (GMT+8)
 * @param service code, 1 to 64 characters; null for all
 * @param project null for all
 */
public record SumFilter(
        YearMonth cycle, @Nullable String service, @Nullable ProjectChoice project, BillScope scope) {

    public SumFilter {
        Text.require("service", service, 64);
    }

    /** All that one may see of that month. */
    public static SumFilter of(YearMonth cycle) {
        return new SumFilter(cycle, null, null, new BillScope.Everybody());
    }

    public SumFilter withService(@Nullable String wanted) {
        return new SumFilter(cycle, wanted, project, scope);
    }

    public SumFilter with(ProjectChoice wanted) {
        return new SumFilter(cycle, service, wanted, scope);
    }

    public SumFilter with(BillScope wanted) {
        return new SumFilter(cycle, service, project, wanted);
    }
}
