package io.bursar.bss.cost;

/** The length of a period that is charged; {@link #OTHER} for a number that is not documented. */
public enum PeriodType {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    ONE_OFF,
    OTHER
}
