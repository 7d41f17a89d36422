package io.bursar.instruction;

import java.util.EnumSet;
import java.util.Set;

/** Where an instruction stands, and what we know about the money there. */
public enum InstructionState {
    /** Nothing was sent; people have not agreed yet. */
    AWAITING_APPROVAL,
    /** Nothing has moved; may be sent as soon as the lane is free. */
    READY,
    /** Bytes may be on their way; an open attempt says since when. */
    IN_FLIGHT,
    /** Huawei moved the money. */
    SUCCEEDED,
    /** Huawei refused: nothing moved. */
    REFUSED,
    /** It may have moved; never sent again before evidence was sought. */
    UNKNOWN,
    /** It may have moved and the machine found no proof; two people decide. */
    NEEDS_REVIEW,
    /** Nothing was sent and nothing will be. */
    WITHDRAWN;

    /** The states that may follow this one; the trigger {@code instruction_moves} repeats this table. */
    public Set<InstructionState> next() {
        return switch (this) {
            case AWAITING_APPROVAL -> EnumSet.of(READY, WITHDRAWN);
            case READY -> EnumSet.of(IN_FLIGHT, WITHDRAWN);
            case IN_FLIGHT -> EnumSet.of(SUCCEEDED, REFUSED, READY, UNKNOWN);
            case UNKNOWN -> EnumSet.of(SUCCEEDED, REFUSED, IN_FLIGHT, NEEDS_REVIEW);
            case NEEDS_REVIEW -> EnumSet.of(SUCCEEDED, REFUSED, IN_FLIGHT);
            case SUCCEEDED, REFUSED, WITHDRAWN -> EnumSet.noneOf(InstructionState.class);
        };
    }

    public boolean mayBecome(InstructionState other) {
        return next().contains(other);
    }

    /** Nothing will change any more. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** Whether money may have moved without our knowing. */
    public boolean isUncertain() {
        return this == UNKNOWN || this == NEEDS_REVIEW;
    }
}
