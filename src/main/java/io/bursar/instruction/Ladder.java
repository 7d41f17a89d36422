package io.bursar.instruction;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** Where an uncertain instruction stands on the ladder of probes. Empty while it never was uncertain. */
@Embeddable
class Ladder {

    /** When it first became uncertain. */
    @Column(name = "uncertain_since")
    private @Nullable Instant since;

    /** When the last sending that may have moved the money ended: the probes count from here. */
    @Column(name = "ladder_from")
    private @Nullable Instant from;

    /** Probes after the settle window that settled nothing. */
    private int misses;

    @Column(name = "last_miss_at")
    private @Nullable Instant lastMissAt;

    /** How often it was sent again. */
    private int replays;

    /** From when on the lane may send it again; null for not. */
    @Column(name = "resend_at")
    private @Nullable Instant resendAt;

    /** Whether every unclear answer so far named a failure: then finding nothing means that nothing happened. */
    @Column(name = "named_failure")
    private boolean namedFailure;

    /** An unclear attempt has ended: the probes begin anew. */
    void begin(Instant at, boolean failureNamed) {
        namedFailure = failureNamed && (since == null || namedFailure);
        since = since == null ? at : since;
        from = at;
        misses = 0;
        lastMissAt = null;
    }

    /** A probe after the settle window settled nothing. */
    void miss(Instant at) {
        misses++;
        lastMissAt = at;
    }

    void sendAgain(Instant at) {
        resendAt = at;
    }

    void doNotSendAgain() {
        resendAt = null;
    }

    void sentAgain() {
        resendAt = null;
        replays++;
    }

    /** That sending did nothing, so it does not count. */
    void wasNotSentAgain() {
        replays = Math.max(0, replays - 1);
    }

    @Nullable Instant since() {
        return since;
    }

    @Nullable Instant from() {
        return from;
    }

    int misses() {
        return misses;
    }

    @Nullable Instant lastMissAt() {
        return lastMissAt;
    }

    int replays() {
        return replays;
    }

    @Nullable Instant resendAt() {
        return resendAt;
    }

    boolean namedFailure() {
        return namedFailure;
    }
}
