package io.bursar.instruction;

import io.bursar.bss.MoveAnswer;

/** The class of answer that closed an attempt (reliability.md 2.5). */
public enum AttemptOutcome {
    ACCEPTED,
    REFUSED,
    BUSY,
    UNAUTHORISED,
    NOT_SENT,
    DUPLICATE,
    UNKNOWN,
    /** Whoever opened it never came back: a crash, or a lost lease. */
    LOST;

    /** Whether the money may have moved by it. */
    boolean isUnclear() {
        return switch (this) {
            case UNKNOWN, DUPLICATE, LOST -> true;
            case ACCEPTED, REFUSED, BUSY, UNAUTHORISED, NOT_SENT -> false;
        };
    }

    static AttemptOutcome of(MoveAnswer answer) {
        return switch (answer) {
            case MoveAnswer.Accepted _ -> ACCEPTED;
            case MoveAnswer.Refused _ -> REFUSED;
            case MoveAnswer.Busy _ -> BUSY;
            case MoveAnswer.Unauthorised _ -> UNAUTHORISED;
            case MoveAnswer.NotSent _ -> NOT_SENT;
            case MoveAnswer.Duplicate _ -> DUPLICATE;
            case MoveAnswer.Unknown _ -> UNKNOWN;
        };
    }
}
