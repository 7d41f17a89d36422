package io.bursar.instruction;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.Action;
import io.bursar.bss.Exchange;
import io.bursar.bss.Moves;
import io.bursar.bss.PreparedMove;
import io.bursar.instruction.ReleaseGate.Standing;

/** The transaction before a sending: takes the lane, asks once more whether it may be sent, opens the attempt. */
@Component
class Departure {

    /** What was found. */
    sealed interface Found {}

    /** Nothing is due, or the lane is not ours. */
    record Nothing() implements Found {}

    /** Something was put in order without sending; look again. */
    record Cleared() implements Found {}

    /** An attempt is open and durable: send it now. */
    record TakenOff(InstructionId id, int no, String lane, long epoch, PreparedMove move, long committedNanos)
            implements Found {}

    private final Book book;
    private final Lanes lanes;
    private final ReleaseGate gate;
    private final Moves moves;
    private final TransactionTemplate transaction;

    Departure(Book book, Lanes lanes, ReleaseGate gate, Moves moves, TransactionTemplate transaction) {
        this.book = book;
        this.lanes = lanes;
        this.gate = gate;
        this.moves = moves;
        this.transaction = transaction;
    }

    Found next(String lane, BalancesBefore before) {
        Found found = transaction.execute(_ -> open(lane, before));
        return found instanceof TakenOff off
                ? new TakenOff(off.id, off.no, off.lane, off.epoch, off.move, System.nanoTime())
                : found;
    }

    private Found open(String lane, BalancesBefore before) {
        Instant now = book.now();
        OptionalLong epoch = lanes.take(lane, now);
        if (epoch.isEmpty()) {
            return new Nothing();
        }
        Optional<Instruction> orphan = book.instructions().inFlight(lane);
        if (orphan.isPresent()) {
            return lost(orphan.get(), epoch.getAsLong(), now);
        }
        Optional<Instruction> due = book.instructions().nextDue(lane, now);
        if (due.isEmpty()) {
            lanes.giveBack(lane, epoch.getAsLong());
            return new Nothing();
        }
        Instruction instruction = due.get();
        if (gate.check(instruction.batch()) instanceof Standing.Fallen(String reason)) {
            instruction.withdraw(reason, now);
            book.journal().record(Action.INSTRUCTION_WITHDRAWN, instruction, Map.of("reason", reason));
            lanes.giveBack(lane, epoch.getAsLong());
            return new Cleared();
        }
        return takeOff(instruction, epoch.getAsLong(), before, now);
    }

    private TakenOff takeOff(Instruction instruction, long epoch, BalancesBefore before, Instant now) {
        PreparedMove move = moves.prepare(instruction.order());
        if (instruction.terms().kind().isProtectedByTransId()
                && !move.body().contains(instruction.transId().value())) {
            throw new IllegalStateException("instruction " + instruction.id() + ": its trans id is not in the body");
        }
        instruction.takeOff();
        Attempt attempt = new Attempt(instruction, epoch, move, before, now);
        book.attempts().save(attempt);
        book.journal().opened(instruction, attempt);
        return new TakenOff(instruction.id(), attempt.no(), instruction.lane(), epoch, move, 0);
    }

    private Cleared lost(Instruction orphan, long epoch, Instant now) {
        Attempt open = book.attempts().openOf(orphan.id()).orElseThrow();
        open.close(AttemptOutcome.LOST, Exchange.silent(Duration.between(open.openedAt(), now)), now);
        orphan.becomeUnknown("LOST", now);
        book.journal().closed(orphan, open);
        lanes.giveBack(orphan.lane(), epoch);
        return new Cleared();
    }
}
