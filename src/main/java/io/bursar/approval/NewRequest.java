package io.bursar.approval;

import java.util.List;
import java.util.UUID;

import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;

/**
 * What a maker submits: one kind, one row or more.
 *
 * @param submission made when the form was drawn; a second submission of the same is the first one
 * @param reason why, 1 to 500 characters, for approvers and auditors
 */
public record NewRequest(UUID submission, InstructionKind kind, String reason, List<Instructions.Line> lines) {

    /** The longest reason, in characters. */
    public static final int REASON_LENGTH = 500;

    public NewRequest {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a request has at least one row");
        }
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new IllegalArgumentException("a reason has 1 to " + REASON_LENGTH + " characters");
        }
    }

    /** Of all rows, yuan. */
    public Money total() {
        return lines.stream().map(Instructions.Line::amount).reduce(Money.zero(), Money::plus);
    }
}
