package io.bursar.rule;

import java.time.Instant;

/** What became of a change of the rules. */
public sealed interface EditionOutcome {

    /** Done. */
    record Done(int edition) implements EditionOutcome {}

    /** Refused: who proposed it cannot put it into force. */
    record SamePerson() implements EditionOutcome {}

    /** Refused: who confirms was only just made, raised or let in by others, and can do so from then on. */
    record TooEarly(Instant from) implements EditionOutcome {}

    /** Refused: not an administrator. */
    record NotEntitled() implements EditionOutcome {}

    /** Refused: it is in force or withdrawn already, or another edition came into force meanwhile. */
    record Overtaken() implements EditionOutcome {}
}
