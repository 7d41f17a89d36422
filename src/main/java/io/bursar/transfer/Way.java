package io.bursar.transfer;

import io.bursar.instruction.InstructionKind;

/** How rows are filled in for accounts that were ticked. */
enum Way {
    /** Every account is given the same. */
    SAME,
    /** The amounts are typed in the draft. */
    DIFFERENT,
    /** Every account is given what it lacks of a reclaimable balance; who has enough gets no row. */
    TOP_UP,
    /** Everything that can be taken back is, from cash and from each credit ledger. */
    EVERYTHING,
    /** What is taken back is typed in the draft. */
    SOME;

    InstructionKind kind() {
        return switch (this) {
            case SAME, DIFFERENT, TOP_UP -> InstructionKind.ALLOCATE_FUNDS;
            case EVERYTHING, SOME -> InstructionKind.RECLAIM_FUNDS;
        };
    }

    boolean needsAmount() {
        return this == SAME || this == TOP_UP;
    }
}
