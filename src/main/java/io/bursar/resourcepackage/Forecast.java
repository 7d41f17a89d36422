package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When an item is going to run out if it is used as in the last days: an estimate.
 *
 * @param perDay what was used a day
 * @param days over how many days that was observed
 * @param runsOutAt null when it lasts until the end
 * @param end when the cycle, or the package, ends
 * @param leftAtEnd what will be left then; zero when it runs out before
 */
record Forecast(BigDecimal perDay, long days, @Nullable Instant runsOutAt, Instant end, BigDecimal leftAtEnd) {

    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    /**
     * From what was used between two instants.
     *
     * @return null when too little time was observed, or nothing was used
     */
    static @Nullable Forecast of(BigDecimal left, BigDecimal used, Duration observed, Instant now, Instant end) {
        if (observed.compareTo(Duration.ofHours(12)) < 0 || used.signum() <= 0 || !now.isBefore(end)) {
            return null;
        }
        var perSecond = used.divide(BigDecimal.valueOf(observed.toSeconds()), MathContext.DECIMAL64);
        var untilEmpty = left.divide(perSecond, 0, RoundingMode.DOWN);
        var untilEnd = BigDecimal.valueOf(Duration.between(now, end).toSeconds());
        var perDay = perSecond.multiply(DAY).round(new MathContext(4));
        long days = Math.max(1, (observed.toHours() + 12) / 24);
        if (untilEmpty.compareTo(untilEnd) < 0) {
            return new Forecast(perDay, days, now.plusSeconds(untilEmpty.longValueExact()), end, BigDecimal.ZERO);
        }
        var rest = left.subtract(perSecond.multiply(untilEnd)).max(BigDecimal.ZERO);
        return new Forecast(perDay, days, null, end, rest.round(new MathContext(4)));
    }

    /** What is left after so many days at that pace, never less than nothing. */
    BigDecimal leftAfter(BigDecimal left, long daysFromNow) {
        return left.subtract(perDay.multiply(BigDecimal.valueOf(daysFromNow))).max(BigDecimal.ZERO);
    }
}
