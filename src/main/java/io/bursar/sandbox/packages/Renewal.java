package io.bursar.sandbox.packages;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

import io.bursar.time.Beijing;

/**
 * When a resettable package gets its whole amount back.
 *
 * @param cycle 1 hour, 2 day, 3 week, 4 month, 5 year
 * @param type 1 natural cycle, 2 counted from the day of purchase
 */
record Renewal(int cycle, int type) {

    private static final int NATURAL = 1;

    /** The cycle that contains the instant; not cut at the ends of the package. */
    Window around(Instant instant, Instant effective) {
        return type == NATURAL ? natural(instant) : sinceSubscription(instant, effective);
    }

    private Window natural(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, Beijing.ZONE);
        LocalDate day = local.toLocalDate();
        LocalDateTime start = switch (cycle) {
            case 1 -> local.truncatedTo(ChronoUnit.HOURS);
            case 2 -> day.atStartOfDay();
            case 3 ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
            case 4 -> day.withDayOfMonth(1).atStartOfDay();
            default -> day.withDayOfYear(1).atStartOfDay();
        };
        return window(start, start.plus(1, unit()));
    }

    private Window sinceSubscription(Instant instant, Instant effective) {
        LocalDateTime anchor = LocalDateTime.ofInstant(effective, Beijing.ZONE).truncatedTo(ChronoUnit.DAYS);
        LocalDateTime local = LocalDateTime.ofInstant(instant, Beijing.ZONE);
        long passed = unit().between(anchor, local);
        // A purchase on the 31st makes months of unequal length: the estimate may be one off on either side.
        while (anchor.plus(passed, unit()).isAfter(local)) {
            passed--;
        }
        while (!anchor.plus(passed + 1, unit()).isAfter(local)) {
            passed++;
        }
        return window(anchor.plus(passed, unit()), anchor.plus(passed + 1, unit()));
    }

    private ChronoUnit unit() {
        return switch (cycle) {
            case 1 -> ChronoUnit.HOURS;
            case 2 -> ChronoUnit.DAYS;
            case 3 -> ChronoUnit.WEEKS;
            case 4 -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
    }

    private static Window window(LocalDateTime start, LocalDateTime end) {
        return new Window(
                start.atZone(Beijing.ZONE).toInstant(), end.atZone(Beijing.ZONE).toInstant());
    }
}
