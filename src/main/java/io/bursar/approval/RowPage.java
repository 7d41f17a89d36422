package io.bursar.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.AttemptSummary;
import io.bursar.instruction.InstructionReport.Movement;
import io.bursar.web.Badge;

/** Everything about one row: where it stands, what was sent and answered, what moved on the account before. */
record RowPage(RequestOverview overview, RowsPage.Row row, List<AttemptSummary> attempts, List<Earlier> earlier) {

    /** An earlier movement and the request it belongs to; null when it belongs to none. */
    record Earlier(Movement movement, @Nullable RequestNumber number) {

        /** The state as shown. */
        public Badge badge() {
            return States.of(movement.state());
        }
    }
}
