package io.bursar.operations;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;
import io.bursar.approval.RequestNumber;
import io.bursar.instruction.HeldBatch;
import io.bursar.instruction.UncertainInstruction;
import io.bursar.web.Badge;

/** Everything that is open: unknown outcomes, held batches, a paused lane, unexplained differences. */
record UnknownsPage(List<Row> rows, List<Held> held, boolean lanePaused, long differences) {

    /** One instruction whose outcome is open; {@code ruling}: a proposal waits for a second person. */
    record Row(
            UncertainInstruction uncertain,
            @Nullable Account account,
            @Nullable RequestNumber request,
            boolean ruling) {

        public Badge badge() {
            return Words.badge(uncertain.instruction().state());
        }

        /** When the machine looks again; null when it no longer will. */
        public @Nullable Instant next() {
            return uncertain.nextCheck();
        }
    }

    /** A batch whose rest waits for a word. */
    record Held(HeldBatch batch, @Nullable RequestNumber request) {}

    public boolean isEmpty() {
        return rows.isEmpty() && held.isEmpty();
    }
}
