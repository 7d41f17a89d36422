package io.bursar.instruction;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long an instruction waits after an attempt that did nothing (reliability.md 2.5 rows 1 to 4, 14 to 16). */
@Component
class Backoff {

    private static final Duration BUSY_FIRST = Duration.ofSeconds(2);
    private static final Duration BUSY_MOST = Duration.ofSeconds(60);
    private static final Duration NOT_SENT_FIRST = Duration.ofSeconds(5);
    private static final Duration NOT_SENT_MOST = Duration.ofMinutes(5);

    /** So many attempts in a row that reached nobody pause the lane. */
    int fruitlessBeforePause() {
        return 5;
    }

    Duration whenBusy(int fruitless, @Nullable Duration asked) {
        Duration own = doubled(BUSY_FIRST, fruitless, BUSY_MOST);
        return asked != null && asked.compareTo(own) > 0 ? asked : own;
    }

    Duration whenNotSent(int fruitless) {
        return doubled(NOT_SENT_FIRST, fruitless, NOT_SENT_MOST);
    }

    private static Duration doubled(Duration first, int times, Duration most) {
        Duration wait = first.multipliedBy(1L << Math.min(times, 20));
        return wait.compareTo(most) > 0 ? most : wait;
    }
}
