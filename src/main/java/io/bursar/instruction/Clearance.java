package io.bursar.instruction;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.bss.Moves;
import io.bursar.bss.PreparedMove;
import io.bursar.checkpoint.TrailWatch;
import io.bursar.inquiry.OrderCheck;
import io.bursar.instruction.ReleaseGate.Standing;

/** What must hold in the transaction that opens an attempt; whatever does not keeps the instruction on the ground. */
@Component
class Clearance {

    private final Book book;
    private final ReleaseGate gate;
    private final TrailWatch watch;
    private final Moves moves;
    private final Backoff backoff;

    Clearance(Book book, ReleaseGate gate, TrailWatch watch, Moves moves, Backoff backoff) {
        this.book = book;
        this.gate = gate;
        this.watch = watch;
        this.moves = moves;
        this.backoff = backoff;
    }

    /** No money moves on a trail that somebody has changed. */
    boolean trailIsSound() {
        return watch.isSound();
    }

    /** The bytes to send; they carry the trans id where there is one. */
    PreparedMove prepare(Instruction instruction) {
        PreparedMove move = moves.prepare(instruction.order());
        if (instruction.terms().kind().isProtectedByTransId()
                && !move.body().contains(instruction.transId().value())) {
            throw new IllegalStateException("instruction " + instruction.id() + ": its trans id is not in the body");
        }
        return move;
    }

    /** The interface in use has no words for it, e.g. for a discount: it would keep the lane from everything else. */
    void cannotBeSaid(Instruction instruction, Instant now) {
        fallen(instruction, "CANNOT_BE_SAID", now);
    }

    /** What happens in place of sending it; null when it may be sent. */
    Departure.@Nullable Found instead(Instruction instruction, PreparedMove move, Seen seen, Instant now) {
        if (gate.check(instruction.batch(), instruction.id()) instanceof Standing.Fallen(String reason)) {
            return fallen(instruction, reason, now);
        }
        if (instruction.state().isUncertain()) {
            return again(instruction, move, now);
        }
        return switch (instruction.terms().kind()) {
            case PAY_ORDER -> payment(instruction, seen, now);
            case PLACE_RENEWAL -> renewal(instruction, seen, now);
            case ALLOCATE_FUNDS, RECLAIM_FUNDS, ALLOCATE_COUPON, RECLAIM_COUPON -> null;
        };
    }

    private Departure.Cleared fallen(Instruction instruction, String reason, Instant now) {
        if (instruction.state().isUncertain()) {
            notAgain(instruction, reason, now);
        } else {
            withdraw(instruction, reason, now);
        }
        return new Departure.Cleared();
    }

    /** Only the very bytes of the first sending, and only where Huawei would refuse to execute them twice. */
    private Departure.@Nullable Found again(Instruction instruction, PreparedMove move, Instant now) {
        List<Attempt> before = book.attempts().of(instruction.id());
        boolean same = before.stream()
                .allMatch(it ->
                        it.operation().equals(move.operation()) && it.body().equals(move.body()));
        if (same && move.isGuardedAgainstRepetition()) {
            return null;
        }
        notAgain(instruction, same ? "NOT_REPEATABLE" : "BODY_CHANGED", now);
        return new Departure.Cleared();
    }

    private Departure.@Nullable Found payment(Instruction instruction, Seen seen, Instant now) {
        if (!instruction.id().equals(seen.next()) || seen.order() == null) {
            return new Departure.Nothing();
        }
        return unless(
                instruction,
                OrderCheck.of(seen.order(), seen.terms(), instruction.terms().amount(), now),
                now);
    }

    private Departure.@Nullable Found renewal(Instruction instruction, Seen seen, Instant now) {
        return instruction.id().equals(seen.next()) && seen.renewal() != null
                ? unless(instruction, seen.renewal(), now)
                : new Departure.Nothing();
    }

    private Departure.@Nullable Found unless(Instruction instruction, OrderCheck check, Instant now) {
        return switch (check) {
            case OrderCheck.Send _ -> null;
            case OrderCheck.Later(String code) -> {
                instruction.holdBack(
                        code,
                        now,
                        now.plus(backoff.whenNotSent(instruction.patience().fruitless())));
                book.journal().recordByLane(Action.INSTRUCTION_HELD, instruction, Map.of("reason", code));
                yield new Departure.Cleared();
            }
            case OrderCheck.Never(String code) -> {
                withdraw(instruction, code, now);
                yield new Departure.Cleared();
            }
        };
    }

    private void withdraw(Instruction instruction, String reason, Instant now) {
        instruction.withdraw(reason, now);
        book.journal().recordByLane(Action.INSTRUCTION_WITHDRAWN, instruction, Map.of("reason", reason));
    }

    private void notAgain(Instruction instruction, String reason, Instant now) {
        instruction.doNotSendAgain();
        if (instruction.state() == InstructionState.UNKNOWN) {
            instruction.askPeople(reason, now);
            book.journal().recordByProber(instruction, Map.of("reason", reason));
        } else {
            book.journal().recordByLane(Action.INSTRUCTION_HELD, instruction, Map.of("reason", reason));
        }
    }
}
