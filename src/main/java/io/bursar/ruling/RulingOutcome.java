package io.bursar.ruling;

/** What became of somebody's word in a ruling. */
public sealed interface RulingOutcome {

    /** It waits for a second person. */
    record Proposed(RulingId ruling) implements RulingOutcome {}

    /** The second person agreed, and the instruction is settled, or about to be sent again. */
    record Confirmed(RulingVerdict verdict) implements RulingOutcome {}

    /** The second person did not agree, or the first took it back: the instruction stays uncertain. */
    record TurnedDown() implements RulingOutcome {}

    /** Nothing was done. */
    record Refused(Why why) implements RulingOutcome {}

    /** Why nothing was done. */
    enum Why {
        /** Evidence has settled the instruction meanwhile; the proposal is kept beside it. */
        SETTLED_MEANWHILE,
        /** Another proposal waits for its second person. */
        ALREADY_PROPOSED,
        /** Somebody else has closed the ruling meanwhile. */
        CLOSED_ALREADY,
        /** Who asked for the movement does not rule on it. */
        MAKER,
        /** The second person is the first. */
        SAME_PERSON,
        /** Turning down needs a reason. */
        NOTE_MISSING,
        /** Huawei would not recognise a second sending, so it must not be sent again. */
        NOT_GUARDED
    }
}
