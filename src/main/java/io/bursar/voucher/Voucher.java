package io.bursar.voucher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.bursar.approval.RequestRecord;
import io.bursar.audit.CanonicalJson;
import io.bursar.audit.Subject;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionRecord;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;

/**
 * What is told: a request with the rows that this voucher is about; one row, or all of them.
 *
 * @param of whether it is about one instruction or the whole request
 */
record Voucher(Of of, RequestRecord request, List<InstructionRecord> rows) {

    /** What it is about. */
    enum Of {
        INSTRUCTION,
        REQUEST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Voucher {
        rows = List.copyOf(rows);
    }

    /** {@code R-20261122-0007} for the request, with the number of the row behind it for one instruction. */
    String number() {
        String number = request.overview().number().value();
        return of == Of.REQUEST
                ? number
                : "%s-%03d".formatted(number, rows.getFirst().summary().row());
    }

    /** What the trail's lines are about. */
    Subject subject() {
        return of == Of.REQUEST
                ? Subject.of(of.word(), request.overview().number())
                : Subject.of(of.word(), rows.getFirst().summary().id());
    }

    /** Nothing of it will change any more. */
    boolean isFinal() {
        return of == Of.REQUEST
                ? request.overview().state().isFinal()
                : rows.getFirst().summary().state().isFinal();
    }

    /**
     * The sum of its rows; what was really taken back where a coupon said how much, and once where it was given on.
     */
    Money total() {
        return counted().map(Voucher::amountOf).reduce(Money.zero(), Money::plus);
    }

    /** What its first row does: for a single row that is what it is about. */
    InstructionKind kind() {
        return rows.getFirst().summary().what().kind();
    }

    /** Whether it is about coupons that were taken back and given on. */
    boolean isOnward() {
        return of == Of.REQUEST && rows.stream().anyMatch(row -> row.summary().follows() != null);
    }

    private Stream<InstructionRecord> counted() {
        return rows.stream().filter(row -> of == Of.INSTRUCTION || row.summary().follows() == null);
    }

    /** How much of that has certainly moved. */
    Money moved() {
        return counted()
                .filter(row -> row.summary().state() == InstructionState.SUCCEEDED
                        && row.summary().what().kind().movesMoney())
                .map(Voucher::amountOf)
                .reduce(Money.zero(), Money::plus);
    }

    static Money amountOf(InstructionRecord row) {
        Money takenBack = row.details().takenBack();
        return takenBack == null ? row.summary().what().amount() : takenBack;
    }

    /** Everything that the hash vouches for, as text. */
    String record() {
        return CanonicalJson.of(VoucherRecord.of(this));
    }

    static String hashOf(String record) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(record.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
