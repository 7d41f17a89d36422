package io.bursar.sandbox.wire;

import java.time.Duration;

/** How the sandbox lets time pass; tests put their own in its place. */
@FunctionalInterface
public interface Pause {

    /** Real time. */
    Pause REAL = duration -> {
        if (duration.isPositive()) {
            Thread.sleep(duration);
        }
    };

    /** Returns after that long. */
    void of(Duration duration) throws InterruptedException;
}
