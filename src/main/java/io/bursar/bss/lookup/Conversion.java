package io.bursar.bss.lookup;

import java.math.BigDecimal;

/**
 * One {@code unit} is {@code ratio} of {@code reference}: one GB is 1024 MB (packages-usage-costs-orders.md 14.4).
 *
 * @param ratio positive
 */
public record Conversion(MeasureId unit, MeasureId reference, BigDecimal ratio, MeasureKind kind) {

    public Conversion {
        if (ratio.signum() <= 0) {
            throw new IllegalArgumentException("a unit is a positive number of another");
        }
    }
}
