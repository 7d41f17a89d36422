package io.bursar.instruction;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.bss.Moves;

/**
 * The only way out of uncertainty besides an answer: evidence and the move that it allows, in one transaction, under
 * the lane's lock. Whoever comes second finds the instruction settled and leaves the evidence only.
 */
@Component
class Settling {

    /** What became of it. */
    enum Outcome {
        APPLIED,
        /** Somebody else was first; the evidence is kept. */
        ALREADY_SETTLED,
        /** It is never sent again: Huawei would not refuse a second execution. */
        NOT_REPEATABLE
    }

    private final Book book;
    private final Lanes lanes;
    private final Moves moves;

    Settling(Book book, Lanes lanes, Moves moves) {
        this.book = book;
        this.lanes = lanes;
        this.moves = moves;
    }

    /**
     * Two people have said what happened.
     *
     * @param end SUCCEEDED or REFUSED; null for sending the same bytes again
     * @param details who they are and why they say so, for the record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome byRuling(InstructionId id, @Nullable InstructionState end, String details) {
        Instruction instruction = lock(id);
        Instant now = book.now();
        if (end == null && !isRepeatable(instruction)) {
            return Outcome.NOT_REPEATABLE;
        }
        add(instruction, new Fact(EvidenceSource.RULING, null, end, details), now);
        if (!instruction.state().isUncertain()) {
            return Outcome.ALREADY_SETTLED;
        }
        if (end == null) {
            instruction.sendAgain(now);
            return Outcome.APPLIED;
        }
        if (end == InstructionState.SUCCEEDED) {
            instruction.succeed(Result.of("RULED_HAPPENED", ""), now);
        } else {
            instruction.refuse(Result.of("RULED_NOT_HAPPENED", ""), now);
        }
        book.journal().settledByPeople(instruction, Map.of("by", "ruling"));
        return Outcome.APPLIED;
    }

    /** Locks the lane, then the instruction: the order in which everybody does. */
    Instruction lock(InstructionId id) {
        lanes.lock(book.instructions().laneOf(id));
        return book.instructions().lock(id).orElseThrow();
    }

    void add(Instruction instruction, Fact fact, Instant now) {
        book.evidence().save(new Evidence(instruction.id(), fact, now));
        book.journal().evidence(instruction, fact);
    }

    /** Whether Huawei would refuse to execute it a second time. */
    boolean isRepeatable(Instruction instruction) {
        return instruction.terms().kind().isProtectedByTransId()
                && moves.prepare(instruction.order()).isGuardedAgainstRepetition();
    }
}
