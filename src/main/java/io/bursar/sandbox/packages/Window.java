package io.bursar.sandbox.packages;

import java.time.Instant;

/** A stretch of time, its end excluded. */
record Window(Instant start, Instant end) {

    boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** The last second of it, as Huawei prints ends. */
    Instant lastSecond() {
        return end.minusSeconds(1);
    }
}
