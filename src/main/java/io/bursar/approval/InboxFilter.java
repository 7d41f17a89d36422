package io.bursar.approval;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.InstructionKind;
import io.bursar.web.AmountText;
import io.bursar.web.TypedText;

/**
 * Which requests an approver wants to see; kept in the address. What cannot be read counts for nothing.
 *
 * @param tab {@code mine}, {@code all} or {@code done}
 * @param maker a user's id
 * @param unit an organisation unit's id; with everything below
 * @param from least total, as typed
 * @param to greatest total, as typed
 * @param days waiting for at least so many days, as typed
 */
record InboxFilter(
        String tab, @Nullable InstructionKind kind, String maker, String unit, String from, String to, String days) {

    InboxFilter {
        tab = "all".equals(tab) || "done".equals(tab) ? tab : "mine";
        maker = TypedText.of(maker);
        unit = TypedText.of(unit);
        from = TypedText.of(from);
        to = TypedText.of(to);
        days = TypedText.of(days);
    }

    /** Whether it leaves anything out. */
    public boolean set() {
        return kind != null
                || !maker.isEmpty()
                || !unit.isEmpty()
                || !from.isEmpty()
                || !to.isEmpty()
                || !days.isEmpty();
    }

    @Nullable BigDecimal least() {
        return amount(from);
    }

    @Nullable BigDecimal most() {
        return amount(to);
    }

    @Nullable Integer atLeastDays() {
        return days.matches("[0-9]{1,4}") ? Integer.valueOf(days) : null;
    }

    private static @Nullable BigDecimal amount(String typed) {
        return AmountText.of(typed) instanceof AmountText.Yuan yuan
                ? yuan.money().amount()
                : null;
    }
}
