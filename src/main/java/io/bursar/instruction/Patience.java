package io.bursar.instruction;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** Attempts in a row that did nothing (busy, throttled, not sent): the measure of the back-off. */
@Embeddable
class Patience {

    private int fruitless;

    @Column(name = "fruitless_since")
    private @Nullable Instant fruitlessSince;

    /** One more did nothing. */
    void triedInVain(Instant now) {
        fruitless++;
        fruitlessSince = fruitlessSince == null ? now : fruitlessSince;
    }

    void end() {
        fruitless = 0;
        fruitlessSince = null;
    }

    int fruitless() {
        return fruitless;
    }

    @Nullable Instant since() {
        return fruitlessSince;
    }
}
