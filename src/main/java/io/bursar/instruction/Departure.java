package io.bursar.instruction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.Exchange;
import io.bursar.bss.PreparedMove;

/** The transaction before a sending: takes the lane, asks once more whether it may be sent, opens the attempt. */
@Component
class Departure {

    /** What was found. */
    sealed interface Found {}

    /** Nothing is due, or the lane is not ours. */
    record Nothing() implements Found {}

    /** Something was put in order without sending; look again. */
    record Cleared() implements Found {}

    /** An attempt is open and durable: send it now. What was written of both is in hand for its end. */
    record TakenOff(Instruction instruction, Attempt attempt, PreparedMove move, long committedNanos) implements Found {

        InstructionId id() {
            return instruction.id();
        }
    }

    private final Book book;
    private final Lanes lanes;
    private final Clearance clearance;
    private final Aftermath aftermath;
    private final TransactionTemplate transaction;

    Departure(Book book, Lanes lanes, Clearance clearance, Aftermath aftermath, TransactionTemplate transaction) {
        this.book = book;
        this.lanes = lanes;
        this.clearance = clearance;
        this.aftermath = aftermath;
        this.transaction = transaction;
    }

    /** {@code seen} was read for the instruction that probably is next; an order is paid only if it was read. */
    Found next(String lane, Seen seen) {
        return committed(transaction.execute(_ -> open(lane, seen)));
    }

    /** The time of a sending runs from its commit. */
    static Found committed(Found found) {
        return found instanceof TakenOff off
                ? new TakenOff(off.instruction, off.attempt, off.move, System.nanoTime())
                : found;
    }

    private Found open(String lane, Seen seen) {
        Instant now = book.now();
        Optional<Lanes.Taken> taken = lanes.take(lane, now);
        if (taken.isEmpty()) {
            return new Nothing();
        }
        long epoch = taken.get().epoch();
        if (taken.get().orphan()) {
            Optional<Instruction> orphan = book.instructions().inFlight(lane);
            if (orphan.isPresent()) {
                return lost(orphan.get(), epoch, now);
            }
        }
        Optional<Instruction> due = due(lane, epoch, now);
        if (due.isPresent() && !clearance.trailIsSound()) {
            book.journal().pauseByMachine(lanes, lane, "TRAIL_BROKEN", LaneStatus.Stopper.MACHINE, now);
            lanes.giveBack(lane, epoch);
            return new Nothing();
        }
        return due.map(it -> open(it, epoch, seen, now)).orElseGet(Nothing::new);
    }

    /**
     * What is next on a lane that is ours under that epoch, in the transaction of the caller, who has sent something
     * since the same look: what was known of the trail then is as fresh as the balances.
     */
    Found follow(String lane, long epoch, Seen seen, Instant now) {
        return due(lane, epoch, now).map(it -> open(it, epoch, seen, now)).orElseGet(Nothing::new);
    }

    /** The next to send; without one the lane is given back. */
    private Optional<Instruction> due(String lane, long epoch, Instant now) {
        Optional<Instruction> due = book.instructions().nextDue(lane, now);
        if (due.isEmpty()) {
            lanes.giveBack(lane, epoch);
        }
        return due;
    }

    private Found open(Instruction due, long epoch, Seen seen, Instant now) {
        PreparedMove move;
        try {
            move = clearance.prepare(due);
        } catch (IllegalArgumentException cannotBeSaid) {
            clearance.cannotBeSaid(due, now);
            lanes.giveBack(due.lane(), epoch);
            return new Cleared();
        }
        Found instead = clearance.instead(due, move, seen, now);
        if (instead != null) {
            lanes.giveBack(due.lane(), epoch);
            return instead;
        }
        return takeOff(due, epoch, move, new Boarding(seen.balancesOf(due.id()), now));
    }

    /** What is known at the moment of take-off. */
    private record Boarding(BalancesBefore balances, Instant now) {}

    private TakenOff takeOff(Instruction instruction, long epoch, PreparedMove move, Boarding boarding) {
        instruction.takeOff();
        Attempt attempt = new Attempt(instruction, epoch, move, boarding.balances(), boarding.now());
        book.attempts().save(attempt);
        book.journal().opened(instruction, attempt);
        return new TakenOff(instruction, attempt, move, 0);
    }

    private Cleared lost(Instruction orphan, long epoch, Instant now) {
        Attempt open = book.attempts().openOf(orphan.id()).orElseThrow();
        open.close(AttemptOutcome.LOST, Exchange.silent(Duration.between(open.openedAt(), now)), now);
        orphan.becomeUnknown("LOST", false, now, aftermath.firstProbe(now));
        book.journal().closed(orphan, open);
        aftermath.unclear(orphan, now);
        lanes.giveBack(orphan.lane(), epoch);
        return new Cleared();
    }
}
