package io.bursar.casefile;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;
import io.bursar.approval.RequestOverview;
import io.bursar.approval.RequestState;
import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.InstructionSummary;

/** What has become of a released request, row by row in their order, all as of one moment. */
record Outcome(RequestOverview request, Instant at, List<Row> rows) {

    Outcome {
        rows = List.copyOf(rows);
    }

    /**
     * One instruction.
     *
     * @param account as last seen; null when unknown, or for an order's payment
     * @param doubt why its outcome became unknown, as a word or code; empty where it is known
     * @param attempts every sending, oldest first
     */
    record Row(InstructionSummary instruction, @Nullable Account account, String doubt, List<AttemptSummary> attempts) {

        Row {
            attempts = List.copyOf(attempts);
        }

        /** When it was first sent; null while it was not. */
        @Nullable Instant sentAt() {
            return attempts.isEmpty() ? null : attempts.getFirst().sent().at();
        }

        /** What Huawei's support asks for: of the latest sending that has one. */
        @Nullable String requestId() {
            for (AttemptSummary attempt : attempts.reversed()) {
                AttemptSummary.Answer answer = attempt.answer();
                if (answer != null && answer.requestId() != null) {
                    return answer.requestId();
                }
            }
            return null;
        }
    }

    /** Whether there is an outcome at all: before the release, and without one, nothing was sent nor will be. */
    static boolean isOf(RequestState state) {
        return switch (state) {
            case IN_APPROVAL, BLOCKED, REJECTED, RETURNED, RECALLED, EXPIRED -> false;
            case APPROVED, EXECUTING, SUCCEEDED, PARTLY_DONE, FAILED, UNKNOWN, CANCELLED -> true;
        };
    }
}
