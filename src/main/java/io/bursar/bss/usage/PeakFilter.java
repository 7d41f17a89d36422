package io.bursar.bss.usage;

import java.time.YearMonth;

/**
 * Which 95th percentile is asked for.
 *
 * @param cycle month in Beijing (GMT+8)
 */
public record PeakFilter(YearMonth cycle, PeakLine line, PeakKind kind) {

    /** The same of another kind, see {@link PeakKind#complete}. */
    public PeakFilter with(PeakKind other) {
        return new PeakFilter(cycle, line, other);
    }
}
