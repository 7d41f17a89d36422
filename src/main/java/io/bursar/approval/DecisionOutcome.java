package io.bursar.approval;

import java.time.Instant;

/** What became of a decision. */
public sealed interface DecisionOutcome {

    /** It counts; nothing else has to be decided. */
    record Decided() implements DecisionOutcome {}

    /** Refused: he made the request himself. */
    record MakerMayNotDecide() implements DecisionOutcome {}

    /** Refused: not an approver, or no longer. */
    record NotEntitled() implements DecisionOutcome {}

    /** Refused until then: the right or the password for it is too new, his own or that of whom he stands in for. */
    record TooEarly(Instant from) implements DecisionOutcome {}

    /** Refused: somebody has ended the asking meanwhile. */
    record ClosedAlready(RequestState state) implements DecisionOutcome {}

    /** Refused: he looked at other content than what is stored now. */
    record ContentChanged() implements DecisionOutcome {}

    /** Refused: a rejection or a return says why. */
    record ReasonMissing() implements DecisionOutcome {}
}
