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
 * @param enclosures the files beside it, which go into the trail by name and hash
 */
public record NewRequest(
        UUID submission,
        InstructionKind kind,
        String reason,
        List<Instructions.Line> lines,
        List<Enclosure> enclosures) {

    /** The longest reason, in characters. */
    public static final int REASON_LENGTH = 500;

    public NewRequest {
        lines = List.copyOf(lines);
        enclosures = List.copyOf(enclosures);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a request has at least one row");
        }
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new IllegalArgumentException("a reason has 1 to " + REASON_LENGTH + " characters");
        }
    }

    /** Without files. */
    public NewRequest(UUID submission, InstructionKind kind, String reason, List<Instructions.Line> lines) {
        this(submission, kind, reason, lines, List.of());
    }

    /** A file: its name, and the SHA-256 of its content in hex. */
    public record Enclosure(String name, String sha256) {}

    /** With those files. */
    public NewRequest enclosing(List<Enclosure> files) {
        return new NewRequest(submission, kind, reason, lines, files);
    }

    /** Of all rows, yuan; what is taken back and given on counts once. */
    public Money total() {
        return totalOf(false);
    }

    /** Of the rows that give on what others take back, or of all others. */
    Money totalOf(boolean onward) {
        return lines.stream()
                .filter(line -> line.onward() == onward)
                .map(Instructions.Line::amount)
                .reduce(Money.zero(), Money::plus);
    }
}
