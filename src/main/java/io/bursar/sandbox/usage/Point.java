package io.bursar.sandbox.usage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * What a line carried in five minutes.
 *
 * @param time their beginning
 * @param centimegabits hundredths of a Mbit/s
 */
record Point(Instant time, int centimegabits) {

    static final Duration LENGTH = Duration.ofMinutes(5);
    static final int PER_DAY = 288;

    BigDecimal megabits() {
        return BigDecimal.valueOf(centimegabits, 2);
    }

    boolean isOverAt(Instant now) {
        return !time.plus(LENGTH).isAfter(now);
    }
}
