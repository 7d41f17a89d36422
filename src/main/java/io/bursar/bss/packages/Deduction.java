package io.bursar.bss.packages;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Named;
import io.bursar.bss.lookup.MeasureId;

/**
 * What an item covered once (packages-usage-costs-orders.md 3). Rows have no id: two that are equal in everything are
 * one.
 *
 * @param product the package's
 * @param usage code of the kind of usage; null where Huawei leaves it out
 * @param covered the time of use that was covered; null where Huawei leaves it out
 */
public record Deduction(
        Instant at,
        ItemId item,
        Resource resource,
        Named product,
        @Nullable String usage,
        Amounts amounts,
        @Nullable Term covered) {

    /**
     * What was used.
     *
     * @param type null where Huawei leaves it out
     * @param tag null when it has none
     */
    public record Resource(
            String id, @Nullable Named type, @Nullable String tag) {}

    /** What the item held before, what was deducted, what it held after, all in one unit. */
    public record Amounts(BigDecimal before, BigDecimal used, BigDecimal after, MeasureId unit) {}
}
