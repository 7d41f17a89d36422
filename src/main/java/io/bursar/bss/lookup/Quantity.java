package io.bursar.bss.lookup;

import java.math.BigDecimal;

/** So much of something, exactly as Huawei writes it, in that unit. */
public record Quantity(BigDecimal amount, MeasureId unit) {

    /** Without an exponent and without zeros at the end. */
    public String digits() {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
