package io.bursar.approval;

import java.time.Instant;

import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;
import io.bursar.web.Badge;

/** A request as lists show it. */
public record RequestOverview(
        RequestNumber number,
        InstructionKind kind,
        String reason,
        UserId maker,
        Instant submittedAt,
        RequestState state,
        Money total,
        Rows rows) {

    /** How its rows stand; {@code uncertain} ones may have moved money without our knowing. */
    public record Rows(int all, int succeeded, int refused, int uncertain, int waiting, int withdrawn) {}

    /** The state as shown. */
    public Badge badge() {
        return States.of(state);
    }
}
