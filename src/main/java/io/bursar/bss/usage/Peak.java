package io.bursar.bss.usage;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.lookup.MeasureId;

/**
 * The billed bandwidth of one resource in one month. Of the running month Huawei tells the resource only; the figures
 * of a month come at 20:00 in Beijing on the 2nd of the next (packages-usage-costs-orders.md 7 and 8).
 *
 * @param actualDays reported points of five minutes, divided by 288; null while it is not told
 * @param bandwidth billed; null while it is not told
 * @param guaranteed of the enhanced 95th percentile only
 * @param highest of the enhanced 95th percentile only
 * @param unit of all bandwidths; null when there is none
 */
public record Peak(
        String resource,
        @Nullable BigDecimal actualDays,
        @Nullable BigDecimal bandwidth,
        @Nullable BigDecimal guaranteed,
        @Nullable BigDecimal highest,
        @Nullable MeasureId unit) {}
