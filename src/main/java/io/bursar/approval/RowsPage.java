package io.bursar.approval;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.money.Money;
import io.bursar.web.Badge;
import io.bursar.web.Paging;

/**
 * Rows of a request, a page at a time.
 *
 * @param chosen only rows in that state are shown; null for all
 * @param counts the states that occur, with how many rows are in each
 * @param changedAccounts accounts whose reclaimable cash was seen to change since the submission
 */
record RowsPage(
        List<Row> rows, Paging paging, @Nullable InstructionState chosen, List<Count> counts, int changedAccounts) {

    /**
     * One instruction with its account as last seen.
     *
     * @param account null when unknown, or for an order's payment
     * @param doubt why its outcome became unknown, as a word or code; empty where it is known
     * @param side what can be taken back from the account; null where nothing of it is concerned
     */
    record Row(
            InstructionSummary instruction,
            @Nullable Account account,
            String doubt,
            @Nullable Side side) {

        /** The state as shown. */
        public Badge badge() {
            return States.of(instruction.state());
        }

        /** Which money: a message key. */
        public String ledgerKey() {
            return Orders.ledgerKey(instruction.what().order());
        }

        /** The coupon, the order, or the credit's expiry; empty for cash. */
        public String detail() {
            return Orders.detail(instruction.what().order());
        }
    }

    /** When the last row here that moved something ended; null when none has. */
    @Nullable Instant lastMoved() {
        return rows.stream()
                .flatMap(RowsPage::moved)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether a row here shows what was there before it moved something. */
    boolean tellsOfBeforeMoving() {
        return rows.stream().anyMatch(row -> {
            Side side = row.side();
            return side != null && moved(row).anyMatch(side.now()::isBefore);
        });
    }

    private static Stream<Instant> moved(Row row) {
        return row.instruction().state() == InstructionState.SUCCEEDED
                ? Stream.ofNullable(row.instruction().ending().at())
                : Stream.empty();
    }

    /** At submission, now, and afterwards (null: unknown). */
    record Side(Seen before, Seen now, @Nullable Money after) {

        /** Whether it is another amount now than at submission. */
        public boolean changed() {
            return before.differsFrom(now);
        }
    }

    /** How many rows are in that state. */
    record Count(InstructionState state, long rows) {}
}
