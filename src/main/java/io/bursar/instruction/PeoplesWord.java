package io.bursar.instruction;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;

/**
 * What people's word does to an instruction whose outcome is uncertain. Who they are, and that they are two, is for the
 * module {@code ruling} to see to, which alone declares that it uses this; the tables ask for both as well.
 */
@Component
@NamedInterface("word")
public class PeoplesWord {

    private final Book book;
    private final Settling settling;

    PeoplesWord(Book book, Settling settling) {
        this.book = book;
        this.settling = settling;
    }

    /** An instruction under lock; {@code uncertain} is whether it can be ruled on still. */
    public record Locked(InstructionId id, BatchId batch, boolean uncertain) {}

    /**
     * Locks the lane and the instruction until the end of the caller's transaction.
     *
     * @throws java.util.NoSuchElementException for an unknown instruction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Locked lock(InstructionId id) {
        Instruction it = settling.lock(id);
        return new Locked(it.id(), it.batch(), it.state().isUncertain());
    }

    /**
     * Two people have said what happened.
     *
     * @param end SUCCEEDED or REFUSED; null for sending the same bytes again
     * @param details who they are and why they say so, for the record
     * @return whether it was done; else somebody was first, or it is never sent again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean settle(InstructionId id, @Nullable InstructionState end, String details) {
        return settling.byRuling(id, end, details) == Settling.Outcome.APPLIED;
    }

    /** Whether Huawei would refuse to execute it a second time; false for an unknown instruction. */
    @Transactional(readOnly = true)
    public boolean isRepeatable(InstructionId id) {
        return book.instructions().findById(id).map(settling::isRepeatable).orElse(false);
    }

    /**
     * Tells the trail what people said, with where the instruction stands now.
     *
     * @throws java.util.NoSuchElementException for an unknown instruction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Action action, InstructionId id, Map<String, ?> ruling, Map<String, ?> more) {
        book.journal().ruled(action, book.instructions().findById(id).orElseThrow(), ruling, more);
    }

    /** The time that decides: the database's. */
    public Instant now() {
        return book.now();
    }
}
