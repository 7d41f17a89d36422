package io.bursar.operations;

import java.time.Instant;

/**
 * Something needs a person. Published once when it begins, and again after a restart if it is still so.
 *
 * @param since when it began
 */
public record OperationsAlarm(Kind kind, Instant since) {

    /** What it is. */
    public enum Kind {
        /** Nothing is sent until somebody resumes the lane. */
        LANE_PAUSED,
        /** An outcome is unknown for more than two minutes. */
        OUTCOME_UNKNOWN,
        /** The machine found no proof; two people have to decide. */
        NEEDS_REVIEW,
        /** Something is released and could not be sent for more than half an hour. */
        QUEUE_STUCK,
        /** A batch waits for a word. */
        BATCH_HELD
    }
}
