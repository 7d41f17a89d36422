package io.bursar.instruction;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.MoveAnswer;

/**
 * What was found out, before it is written down as evidence.
 *
 * @param externalId Huawei's own id of what was seen; settles at most one instruction. Null when there is none
 * @param supports SUCCEEDED or REFUSED, the end this fact speaks for; null for neither
 * @param details for people
 */
record Fact(
        EvidenceSource source,
        @Nullable String externalId,
        @Nullable InstructionState supports,
        String details) {

    Fact {
        if (supports != null && supports != InstructionState.SUCCEEDED && supports != InstructionState.REFUSED) {
            throw new IllegalArgumentException("a fact speaks for an end, not for " + supports);
        }
    }

    /** An answer of Huawei's that did not settle the sending it belongs to. */
    static Fact answer(EvidenceSource source, MoveAnswer answer) {
        InstructionState supports = switch (answer) {
            case MoveAnswer.Accepted _ -> InstructionState.SUCCEEDED;
            case MoveAnswer.Refused _ -> InstructionState.REFUSED;
            case MoveAnswer.Busy _,
                    MoveAnswer.Unauthorised _,
                    MoveAnswer.NotSent _,
                    MoveAnswer.Duplicate _,
                    MoveAnswer.Unknown _ -> null;
        };
        return new Fact(source, null, supports, AttemptOutcome.of(answer) + " " + answer.exchange());
    }

    /** Something that settles nothing by itself. */
    static Fact note(EvidenceSource source, String details) {
        return new Fact(source, null, null, details);
    }
}
