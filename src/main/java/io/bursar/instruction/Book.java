package io.bursar.instruction;

import java.time.Instant;

import org.springframework.stereotype.Component;

/** Everything that is written down about instructions, and the time it is written down with. */
@Component
class Book {

    private final InstructionRows instructions;
    private final AttemptRows attempts;
    private final EvidenceRows evidence;
    private final Journal journal;
    private final DatabaseClock clock;

    Book(
            InstructionRows instructions,
            AttemptRows attempts,
            EvidenceRows evidence,
            Journal journal,
            DatabaseClock clock) {
        this.instructions = instructions;
        this.attempts = attempts;
        this.evidence = evidence;
        this.journal = journal;
        this.clock = clock;
    }

    InstructionRows instructions() {
        return instructions;
    }

    AttemptRows attempts() {
        return attempts;
    }

    EvidenceRows evidence() {
        return evidence;
    }

    Journal journal() {
        return journal;
    }

    Instant now() {
        return clock.now();
    }
}
