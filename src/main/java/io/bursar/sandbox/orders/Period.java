package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import io.bursar.time.Beijing;

/** A length of time that is bought: {@code type} 2 month, 3 year (dossier 14.7), {@code num} of them. */
public record Period(int type, int num) {

    /** Huawei's number for months. */
    public static final int MONTH = 2;

    /** Huawei's number for years. */
    public static final int YEAR = 3;

    /** A year costs ten months, as on Huawei's price list for most services. */
    private static final int MONTHS_PAID_PER_YEAR = 10;

    /** The list price of this period, from the price of one month in yuan. */
    public BigDecimal price(BigDecimal monthly) {
        return monthly.multiply(BigDecimal.valueOf((long) num * (type == YEAR ? MONTHS_PAID_PER_YEAR : 1)));
    }

    /** The end of a term that is continued: terms end at 23:59:59 in Beijing (dossier 0.2). */
    public Instant after(Instant end) {
        LocalDate day = Beijing.dayOf(end);
        LocalDate last = type == YEAR ? day.plusYears(num) : day.plusMonths(num);
        return Beijing.startOf(last.plusDays(1)).minusSeconds(1);
    }
}
