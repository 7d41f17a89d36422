package io.bursar.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How old the directory is.
 *
 * @param asOf when the last list that was kept began to be read; null when there never was one
 * @param triedAt when the last synchronisation began
 * @param outcome how that one ended, or that it still runs
 * @param problem what was wrong with it, in words for people; null when nothing was
 */
public record Freshness(
        @Nullable Instant asOf,
        Instant triedAt,
        Outcome outcome,
        @Nullable String problem) {

    /** How a synchronisation ended. */
    public enum Outcome {
        /** It still runs. */
        RUNNING,
        /** Everything was read and kept. */
        COMPLETE,
        /** Rows were kept, but not all could be read: nothing was marked gone. */
        INCOMPLETE,
        /** Nothing was kept. */
        FAILED,
        /** The process that ran it died. */
        ABANDONED
    }
}
