package io.bursar.approval;

import java.time.Instant;
import java.util.List;

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

    /**
     * How its rows stand.
     *
     * @param uncertain may have moved money without our knowing
     * @param onward so many of all give on what others of them take back
     */
    public record Rows(int all, int succeeded, int refused, int uncertain, int waiting, int withdrawn, int onward) {

        /** Without any that give on. */
        public Rows(int all, int succeeded, int refused, int uncertain, int waiting, int withdrawn) {
            this(all, succeeded, refused, uncertain, waiting, withdrawn, 0);
        }
    }

    /** Whether coupons are taken back and given on. */
    public boolean isOnward() {
        return rows.onward() > 0;
    }

    /** The message key of what it does. */
    public String kindKey() {
        return isOnward() ? "approval.kind.onward" : "InstructionKind." + kind;
    }

    /** The kinds of its rows. */
    public List<InstructionKind> kinds() {
        return isOnward() ? List.of(kind, InstructionKind.ALLOCATE_COUPON) : List.of(kind);
    }

    /** The state as shown. */
    public Badge badge() {
        return States.of(state);
    }
}
