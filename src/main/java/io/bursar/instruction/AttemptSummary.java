package io.bursar.instruction;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/** A sending and its answer as other modules show them; the answer is null while the attempt is open. */
public record AttemptSummary(
        InstructionId instruction,
        int no,
        Sent sent,
        @Nullable Answer answer) {

    /** What left, and what could be moved just before (null: could not be read). */
    public record Sent(
            Instant at,
            String operation,
            String body,
            @Nullable Money masterBefore,
            @Nullable Money accountBefore) {}

    /** What came back; each is null when it was not seen. */
    public record Answer(
            AttemptOutcome outcome,
            Instant at,
            @Nullable Integer status,
            @Nullable String code,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable String body) {}

    static AttemptSummary of(Attempt it) {
        Sent sent = new Sent(it.openedAt(), it.operation(), it.body(), it.masterBefore(), it.accountBefore());
        AttemptOutcome outcome = it.outcome();
        Instant closedAt = it.closedAt();
        Answer answer = outcome == null || closedAt == null
                ? null
                : new Answer(
                        outcome, closedAt, it.httpStatus(), it.code(), it.message(), it.requestId(), it.bodySample());
        return new AttemptSummary(it.instruction(), it.no(), sent, answer);
    }
}
