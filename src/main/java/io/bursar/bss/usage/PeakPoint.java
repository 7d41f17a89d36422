package io.bursar.bss.usage;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.lookup.Quantity;

/**
 * What was measured in five minutes.
 *
 * @param guaranteed of the enhanced 95th percentile only, in the same unit
 */
public record PeakPoint(
        Instant at, Quantity bandwidth, @Nullable BigDecimal guaranteed) {}
