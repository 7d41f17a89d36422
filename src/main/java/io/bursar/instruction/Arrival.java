package io.bursar.instruction;

import java.time.Instant;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.Exchange;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.MoveAnswer.NotSentReason;
import io.bursar.bss.MoveAnswer.Receipt;
import io.bursar.bss.MoveAnswer.UnknownReason;

/** The transaction after a sending: closes the attempt, moves the instruction, gives the lane back. Fenced. */
@Component
class Arrival {

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    private final Book book;
    private final InHand inHand;
    private final Lanes lanes;
    private final Backoff backoff;
    private final Aftermath aftermath;
    private final TransactionTemplate transaction;

    Arrival(
            Book book,
            InHand inHand,
            Lanes lanes,
            Backoff backoff,
            Aftermath aftermath,
            TransactionTemplate transaction) {
        this.book = book;
        this.inHand = inHand;
        this.lanes = lanes;
        this.backoff = backoff;
        this.aftermath = aftermath;
        this.transaction = transaction;
    }

    void record(Departure.TakenOff flight, MoveAnswer answer) {
        transaction.executeWithoutResult(_ -> land(flight, answer));
    }

    /** The same after a transaction of which nobody knows whether it was durable: what it may have changed is read. */
    void recordUnlessDone(Departure.TakenOff flight, MoveAnswer answer) {
        transaction.executeWithoutResult(_ -> {
            Attempt attempt = inHand.read(flight.attempt().id());
            if (attempt.closedAt() == null) {
                Instruction instruction = inHand.read(flight.id());
                land(new Departure.TakenOff(instruction, attempt, flight.move(), flight.committedNanos()), answer);
            }
        });
    }

    /** The same in the transaction of the caller. */
    void land(Departure.TakenOff flight, MoveAnswer answer) {
        Instant now = book.now();
        // Whose epoch is gone writes nothing more about it; whose is not keeps others out until all is stored.
        if (lanes.giveBack(flight.instruction().lane(), flight.attempt().leaseEpoch())) {
            settle(flight, answer, now);
        } else {
            late(flight, answer, now);
        }
    }

    /** What the answer means, on a lane that is ours. */
    void settle(Departure.TakenOff flight, MoveAnswer answer, Instant now) {
        Instruction instruction = flight.instruction();
        Attempt attempt = flight.attempt();
        attempt.close(AttemptOutcome.of(answer), explained(answer), now);
        if (instruction.ambiguous()) {
            moveAgain(instruction, answer, now);
        } else {
            move(instruction, answer, now);
        }
        inHand.write(instruction, attempt);
        book.journal().closed(instruction, attempt);
        pauseIfNeeded(instruction, answer, now);
        switch (answer) {
            case MoveAnswer.Unknown _, MoveAnswer.Duplicate _ -> aftermath.unclear(instruction, now);
            case MoveAnswer.Refused it -> aftermath.refused(instruction, it.code(), now);
            case MoveAnswer.Accepted _, MoveAnswer.Busy _, MoveAnswer.Unauthorised _, MoveAnswer.NotSent _ -> {
                // Nothing that concerns others.
            }
        }
    }

    /** Where Huawei named no code, our own word says why nothing is known, and stays with the sending. */
    private static Exchange explained(MoveAnswer answer) {
        return switch (answer) {
            case MoveAnswer.Unknown it -> it.exchange().explainedBy(it.reason().name());
            case MoveAnswer.NotSent it -> it.exchange().explainedBy(it.reason().name());
            case MoveAnswer.Accepted _,
                    MoveAnswer.Refused _,
                    MoveAnswer.Busy _,
                    MoveAnswer.Unauthorised _,
                    MoveAnswer.Duplicate _ -> answer.exchange();
        };
    }

    private void late(Departure.TakenOff flight, MoveAnswer answer, Instant now) {
        InstructionId id = flight.id();
        int no = flight.attempt().no();
        LOG.warn("instruction {}: the answer to attempt {} came after the lane was lost", id, no);
        Fact fact = Fact.answer(EvidenceSource.LATE_ANSWER, answer);
        book.evidence().save(new Evidence(id, fact, now));
        book.journal().evidence(book.instructions().findById(id).orElseThrow(), fact);
    }

    private void move(Instruction instruction, MoveAnswer answer, Instant now) {
        switch (answer) {
            case MoveAnswer.Accepted it -> instruction.succeed(resultOf(it.receipt()), now);
            case MoveAnswer.Refused it -> instruction.refuse(Result.of(it.code(), String.join(",", it.checks())), now);
            case MoveAnswer.Busy it ->
                instruction.postpone(it.code(), now, now.plus(backoff.whenBusy(tried(instruction), it.retryAfter())));
            case MoveAnswer.Unauthorised it ->
                instruction.postpone(it.code(), now, now.plus(backoff.whenNotSent(tried(instruction))));
            case MoveAnswer.NotSent it ->
                instruction.postpone(it.reason().name(), now, now.plus(backoff.whenNotSent(tried(instruction))));
            case MoveAnswer.Duplicate it -> unclear(instruction, it.code(), false, now);
            case MoveAnswer.Unknown it ->
                unclear(instruction, it.reason().name(), it.reason() == UnknownReason.FAILED_UNEXPLAINED, now);
        }
    }

    /** After an unclear sending every answer but an acceptance speaks of this sending only. */
    private void moveAgain(Instruction instruction, MoveAnswer answer, Instant now) {
        switch (answer) {
            case MoveAnswer.Accepted it -> {
                Fact fact = Fact.answer(EvidenceSource.ANSWER_TO_RESEND, answer);
                book.evidence().save(new Evidence(instruction.id(), fact, now));
                book.journal().evidence(instruction, fact);
                instruction.succeed(resultOf(it.receipt()), now);
            }
            case MoveAnswer.Refused it -> {
                Fact fact = Fact.note(EvidenceSource.ANSWER_TO_RESEND, "REFUSED " + it.code());
                book.evidence().save(new Evidence(instruction.id(), fact, now));
                book.journal().evidence(instruction, fact);
                unclear(instruction, it.code(), false, now);
            }
            case MoveAnswer.Busy it -> instruction.staysUnknown(it.code(), aftermath.firstProbe(now));
            case MoveAnswer.Unauthorised it -> instruction.staysUnknown(it.code(), aftermath.firstProbe(now));
            case MoveAnswer.NotSent it -> instruction.staysUnknown(it.reason().name(), aftermath.firstProbe(now));
            case MoveAnswer.Duplicate it -> unclear(instruction, it.code(), false, now);
            case MoveAnswer.Unknown it -> unclear(instruction, it.reason().name(), false, now);
        }
    }

    private void unclear(Instruction instruction, String code, boolean failureNamed, Instant now) {
        instruction.becomeUnknown(code, failureNamed, now, aftermath.firstProbe(now));
    }

    private static int tried(Instruction instruction) {
        return instruction.patience().fruitless();
    }

    /** What would meet every following instruction as well stops the lane until somebody has looked. */
    private void pauseIfNeeded(Instruction instruction, MoveAnswer answer, Instant now) {
        String reason = switch (answer) {
            case MoveAnswer.Unauthorised it -> "UNAUTHORISED " + it.code();
            case MoveAnswer.NotSent it
            when it.reason() == NotSentReason.TLS_HANDSHAKE -> it.reason().name();
            case MoveAnswer.NotSent it
            when tried(instruction) >= backoff.fruitlessBeforePause() ->
                it.reason().name();
            case MoveAnswer.Unknown it
            when it.reason() == UnknownReason.REDIRECTED -> it.reason().name();
            case MoveAnswer.Accepted _,
                    MoveAnswer.Refused _,
                    MoveAnswer.Busy _,
                    MoveAnswer.NotSent _,
                    MoveAnswer.Duplicate _,
                    MoveAnswer.Unknown _ -> null;
        };
        if (reason != null) {
            book.journal().pauseByMachine(lanes, instruction.lane(), reason, LaneStatus.Stopper.MACHINE, now);
        }
    }

    private static Result resultOf(Receipt receipt) {
        return switch (receipt) {
            case Receipt.None _ -> Result.none();
            case Receipt.CouponCreated it -> Result.coupon(it.subCoupon().value());
            case Receipt.CouponTakenBack it -> Result.takenBack(it.amount());
            case Receipt.OrdersPlaced it ->
                Result.placed(
                        it.orders(),
                        it.failures().stream()
                                .map(each -> each.resource() + " " + each.code())
                                .collect(Collectors.joining(",")));
        };
    }
}
