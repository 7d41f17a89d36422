package io.bursar.bss.usage;

import java.util.List;

/** The ways to bill a 95th percentile (packages-usage-costs-orders.md 7). */
public enum PeakKind {
    /** The month's 95th percentile in mainland China, 1024 to the next unit. */
    MONTHLY,
    /** The same, 1000 to the next unit; Huawei spreads such data over this and {@link #MONTHLY_1000_OTHER}. */
    MONTHLY_1000,
    /** The rest of {@link #MONTHLY_1000}, under another spelling of the same name. */
    MONTHLY_1000_OTHER,
    /** The 95th percentile of a bandwidth. */
    BANDWIDTH,
    /** The enhanced 95th percentile: with a guaranteed and a highest bandwidth. */
    ENHANCED;

    /** The kinds that must be asked for, and put together, to have all data of this one. */
    public List<PeakKind> complete() {
        return switch (this) {
            case MONTHLY_1000, MONTHLY_1000_OTHER -> List.of(MONTHLY_1000, MONTHLY_1000_OTHER);
            case MONTHLY, BANDWIDTH, ENHANCED -> List.of(this);
        };
    }
}
