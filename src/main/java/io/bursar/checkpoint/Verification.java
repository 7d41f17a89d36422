package io.bursar.checkpoint;

/** What a walk along the chain found. */
public sealed interface Verification {

    /**
     * Every line is what it was when it was written.
     *
     * @param from the first line looked at
     * @param to the last line of the trail; {@code from - 1} where there was nothing to look at
     * @param headHash the hash of the last line, lower-case hex
     * @param checkpoints how many signed checkpoints agreed on the way
     */
    record Sound(long from, long to, String headHash, long checkpoints) implements Verification {

        public long lines() {
            return to - from + 1;
        }
    }

    /**
     * Somebody changed the trail behind Bursar's back.
     *
     * @param seq the first line that is not what it should be
     * @param detail for the person on call, in English
     */
    record Broken(long seq, Flaw flaw, String detail) implements Verification {}

    /** What can be wrong with a line. */
    enum Flaw {
        /** A number is missing or twice there. */
        GAP,
        /** The details are not those that were hashed. */
        PAYLOAD_CHANGED,
        /** The line is not the one that was hashed. */
        LINE_CHANGED,
        /** The line does not continue the one before it. */
        LINK_BROKEN,
        /** The line is older than the one before it. */
        TIME_BACKWARDS,
        /** The head row does not point at the last line. */
        HEAD_MISMATCH,
        /** A line was committed without being chained. */
        UNSEALED,
        /** A checkpoint was signed for lines that are no longer there. */
        TAIL_CUT,
        /** A checkpoint was signed for other lines than those that are there. */
        END_REWRITTEN,
        /** A checkpoint carries no valid signature of a key that we trust. */
        CHECKPOINT_FORGED
    }
}
