package io.bursar.instruction;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.Action;
import io.bursar.bss.BssConnection;
import io.bursar.bss.MoneyOrder;
import io.bursar.money.Money;

/** What other modules do with instructions: make, release, withdraw, look at. Never sends by itself. */
@Component
public class Instructions {

    private final Book book;
    private final Lanes lanes;
    private final BatchHolds holds;
    private final AgreedContent content;
    private final ObjectProvider<BssConnection> connection;

    Instructions(
            Book book, Lanes lanes, BatchHolds holds, AgreedContent content, ObjectProvider<BssConnection> connection) {
        this.content = content;
        this.book = book;
        this.lanes = lanes;
        this.holds = holds;
        this.connection = connection;
    }

    /**
     * An order and the amount that was seen where the order names none (reclaimed coupons, orders to pay).
     *
     * @param onward whether it gives on what the line before takes back: it is sent only after that has succeeded and
     *     brought back this very amount, and withdrawn when that ends in any other way
     */
    public record Line(MoneyOrder order, Money amount, boolean onward) {

        /** One that stands for itself. */
        public Line(MoneyOrder order, Money amount) {
            this(order, amount, false);
        }
    }

    /** Makes the instructions of a batch, awaiting approval, rows numbered from 1. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(BatchId batch, List<Line> lines) {
        String lane = connection.getObject().domainId();
        lanes.ensure(lane);
        Instant now = book.now();
        int row = 0;
        for (Line line : lines) {
            Terms terms = Terms.of(line.order(), line.amount());
            Instruction instruction =
                    new Instruction(batch, ++row, lane, line.onward() ? terms.following(row - 1) : terms, now);
            book.journal()
                    .record(Action.INSTRUCTION_CREATED, book.instructions().save(instruction), Map.of());
        }
    }

    /** People have agreed: the lane sends them as soon as it can. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(BatchId batch) {
        Instant now = book.now();
        for (Instruction instruction : book.instructions().lockAll(batch)) {
            instruction.release(now);
            book.journal().record(Action.INSTRUCTION_RELEASED, instruction, Map.of());
        }
    }

    /** Stops what has not been sent yet; what is on its way or final stays. How many were stopped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int withdraw(BatchId batch, String reason) {
        Instant now = book.now();
        int stopped = 0;
        // Followers first: for this reason, not because what they follow is gone.
        List<Instruction> rows = book.instructions().lockAll(batch).stream()
                .sorted(Comparator.comparing(it -> it.terms().follows() == null))
                .toList();
        for (Instruction instruction : rows) {
            if (instruction.state().mayBecome(InstructionState.WITHDRAWN)) {
                instruction.withdraw(reason, now);
                book.journal().record(Action.INSTRUCTION_WITHDRAWN, instruction, Map.of("reason", reason));
                stopped++;
            }
        }
        return stopped;
    }

    /** In the order of their book.instructions(). */
    @Transactional(readOnly = true)
    public List<InstructionSummary> of(BatchId batch) {
        return book.instructions().of(batch).stream()
                .map(InstructionSummary::of)
                .toList();
    }

    /** Every sending of the batch, oldest first. */
    @Transactional(readOnly = true)
    public List<AttemptSummary> attemptsOf(BatchId batch) {
        List<InstructionId> ids =
                book.instructions().of(batch).stream().map(Instruction::id).toList();
        return book.attempts().ofAll(ids).stream().map(AttemptSummary::of).toList();
    }

    /** How far that batch is. */
    @Transactional(readOnly = true)
    public Progress progress(BatchId batch) {
        Map<InstructionState, Integer> counts = new EnumMap<>(InstructionState.class);
        for (Object[] row : book.instructions().countsOf(batch)) {
            counts.put((InstructionState) row[0], ((Long) row[1]).intValue());
        }
        return new Progress(counts, holds.reasonOf(batch));
    }

    /** How many instructions may have moved money without our knowing. */
    @Transactional(readOnly = true)
    public long uncertain() {
        return book.instructions().countIn(List.of(InstructionState.UNKNOWN, InstructionState.NEEDS_REVIEW));
    }

    /** What is agreed to: SHA-256 in hex over one line per instruction with all of its terms. */
    @Transactional(readOnly = true)
    public String contentHash(BatchId batch) {
        String lines = book.instructions().of(batch).stream()
                .map(instruction -> instruction.terms().canonical(instruction.row()))
                .collect(Collectors.joining("\n"));
        return AgreedContent.hash(lines);
    }

    /** The same, from the rows as the database stores them now. */
    @Transactional(readOnly = true)
    public String storedHash(BatchId batch) {
        return content.read(batch).hash();
    }

    /**
     * Whether that instruction is one of those that were agreed to, to the letter: asked before every single sending.
     * A changed row no longer fits its decisions; that another row of its batch was changed is told within a second.
     *
     * @param hash the {@link #contentHash} that people agreed to
     */
    @Transactional(readOnly = true)
    public boolean isAsAgreed(InstructionId id, String hash) {
        return book.instructions()
                .findById(id)
                .filter(it -> content.holds(it, hash, book.now()))
                .isPresent();
    }
}
