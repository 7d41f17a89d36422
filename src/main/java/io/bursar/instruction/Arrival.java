package io.bursar.instruction;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.Action;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.MoveAnswer.NotSentReason;
import io.bursar.bss.MoveAnswer.Receipt;
import io.bursar.bss.MoveAnswer.UnknownReason;

/** The transaction after a sending: closes the attempt, moves the instruction, gives the lane back. Fenced. */
@Component
class Arrival {

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    private final Book book;
    private final Lanes lanes;
    private final Backoff backoff;
    private final TransactionTemplate transaction;

    Arrival(Book book, Lanes lanes, Backoff backoff, TransactionTemplate transaction) {
        this.book = book;
        this.lanes = lanes;
        this.backoff = backoff;
        this.transaction = transaction;
    }

    void record(Departure.TakenOff flight, MoveAnswer answer) {
        transaction.executeWithoutResult(_ -> {
            Instant now = book.now();
            if (!lanes.isStillHeld(flight.lane(), flight.epoch())) {
                late(flight, answer, now);
                return;
            }
            Instruction instruction = book.instructions().lock(flight.id()).orElseThrow();
            Attempt attempt = book.attempts().openOf(flight.id()).orElseThrow();
            attempt.close(AttemptOutcome.of(answer), answer.exchange(), now);
            boolean wasAmbiguous = instruction.ambiguous();
            move(instruction, answer, now);
            if (wasAmbiguous && instruction.state().isFinal()) {
                book.evidence()
                        .save(new Evidence(
                                instruction.id(), Evidence.Source.ANSWER_TO_RESEND, null, describe(answer), now));
            }
            pauseIfNeeded(instruction, answer);
            book.journal().closed(instruction, attempt);
            lanes.giveBack(flight.lane(), flight.epoch());
        });
    }

    private void late(Departure.TakenOff flight, MoveAnswer answer, Instant now) {
        LOG.warn("instruction {}: the answer to attempt {} came after the lane was lost", flight.id(), flight.no());
        book.evidence().save(new Evidence(flight.id(), Evidence.Source.LATE_ANSWER, null, describe(answer), now));
        book.journal()
                .record(
                        Action.EVIDENCE_ADDED,
                        book.instructions().findById(flight.id()).orElseThrow(),
                        Map.of(
                                "source",
                                Evidence.Source.LATE_ANSWER.name(),
                                "attempt",
                                flight.no(),
                                "answer",
                                describe(answer)));
    }

    private void move(Instruction instruction, MoveAnswer answer, Instant now) {
        switch (answer) {
            case MoveAnswer.Accepted it -> instruction.succeed(resultOf(it.receipt()), now);
            case MoveAnswer.Refused it -> {
                // After an ambiguous sending a refusal speaks of this sending only: the first may have moved the money.
                if (instruction.ambiguous()) {
                    instruction.becomeUnknown(it.code(), now);
                } else {
                    instruction.refuse(Result.of(it.code(), String.join(",", it.checks())), now);
                }
            }
            case MoveAnswer.Busy it ->
                later(instruction, it.code(), backoff.whenBusy(instruction.fruitless(), it.retryAfter()), now);
            case MoveAnswer.Unauthorised it ->
                later(instruction, it.code(), backoff.whenNotSent(instruction.fruitless()), now);
            case MoveAnswer.NotSent it ->
                later(instruction, it.reason().name(), backoff.whenNotSent(instruction.fruitless()), now);
            case MoveAnswer.Duplicate it -> instruction.becomeUnknown(it.code(), now);
            case MoveAnswer.Unknown it -> instruction.becomeUnknown(it.reason().name(), now);
        }
    }

    private static void later(Instruction instruction, String code, Duration wait, Instant now) {
        if (instruction.ambiguous()) {
            instruction.becomeUnknown(code, now);
        } else {
            instruction.postpone(code, now.plus(wait));
        }
    }

    /** What would meet every following instruction as well stops the lane until somebody has looked. */
    private void pauseIfNeeded(Instruction instruction, MoveAnswer answer) {
        String reason = switch (answer) {
            case MoveAnswer.Unauthorised it -> "UNAUTHORISED " + it.code();
            case MoveAnswer.NotSent it
            when it.reason() == NotSentReason.TLS_HANDSHAKE -> it.reason().name();
            case MoveAnswer.NotSent it
            when instruction.fruitless() >= backoff.fruitlessBeforePause() ->
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
            lanes.pause(instruction.lane(), reason);
            book.journal().lanePaused(instruction.lane(), reason);
        }
    }

    private static Result resultOf(Receipt receipt) {
        return switch (receipt) {
            case Receipt.None _ -> Result.none();
            case Receipt.CouponCreated it -> Result.coupon(it.subCoupon().value());
            case Receipt.CouponTakenBack it -> Result.takenBack(it.amount());
        };
    }

    private static String describe(MoveAnswer answer) {
        return AttemptOutcome.of(answer) + " " + answer.exchange();
    }
}
