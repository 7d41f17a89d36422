package io.bursar.bss.packages;

/** How often a resettable package is full again, and counted from when (packages-usage-costs-orders.md 2). */
public record Renewal(Cycle cycle, Anchor anchor) {

    /** How long a cycle is; {@link #OTHER} for a number that is not documented. */
    public enum Cycle {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR,
        OTHER
    }

    /** Whether cycles follow the calendar or the day of purchase. */
    public enum Anchor {
        CALENDAR,
        PURCHASE,
        OTHER
    }
}
