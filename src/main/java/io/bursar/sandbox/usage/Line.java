package io.bursar.sandbox.usage;

import java.time.LocalDate;
import java.time.YearMonth;

import io.bursar.sandbox.scene.UsageType;

/**
 * A resource billed by its 95th percentile; all of them belong to the master.
 *
 * @param resourceId its id, e.g. {@code f08bb4d1cdn95peak}
 * @param megabits its usual bandwidth in Mbit/s when it began
 * @param since its first day in Beijing
 */
public record Line(UsageType usage, String resourceId, int megabits, LocalDate since) {

    private static final String ENHANCED = "95peak_plus";

    /** Whether a guaranteed bandwidth is agreed (增强型95). */
    boolean isEnhanced() {
        return usage.code().equals(ENHANCED);
    }

    /** Whether it had any day in that month. */
    public boolean isOpenIn(YearMonth month) {
        return !YearMonth.from(since).isAfter(month);
    }
}
