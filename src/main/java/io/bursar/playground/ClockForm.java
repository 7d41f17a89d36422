package io.bursar.playground;

import java.time.Duration;

/** How far the stand-in's clock is put forward. */
record ClockForm(ClockStep step) {

    ClockForm {
        step = step == null ? ClockStep.HOUR : step;
    }

    /** What the page offers; the clock goes forward only, or back to real time. */
    enum ClockStep {
        MINUTES(Duration.ofMinutes(10)),
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30)),
        /** Real time again. */
        REAL(Duration.ZERO);

        private final Duration length;

        ClockStep(Duration length) {
            this.length = length;
        }

        long seconds() {
            return length.toSeconds();
        }
    }
}
