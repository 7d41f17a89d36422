package io.bursar.transfer;

import java.util.List;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.bursar.approval.NewRequest;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftId;
import io.bursar.draft.DraftRow;
import io.bursar.draft.Typed;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.TypedText;

/**
 * The quick way: a draft of one row as it was typed.
 *
 * @param onward to whom a coupon that is taken back is given on
 * @param purpose {@code onward} when the maker came to give the coupon on: then it must be said to whom; else empty
 */
record SingleForm(
        @Pattern(regexp = UUID_SHAPE) String submission,
        @Size(max = CELL) String account,
        @Size(max = CELL) String ledger,
        @Size(max = CELL) String coupon,
        @Size(max = CELL) String amount,
        @Size(max = NewRequest.REASON_LENGTH) String reason,
        @Size(max = CELL) String onward,
        @Pattern(regexp = "|onward") String purpose) {

    static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final int CELL = 200;

    SingleForm {
        submission = TypedText.of(submission);
        account = TypedText.of(account);
        ledger = TypedText.of(ledger);
        coupon = TypedText.of(coupon);
        amount = TypedText.of(amount);
        reason = TypedText.of(reason);
        onward = TypedText.of(onward);
        purpose = TypedText.of(purpose);
    }

    /** An empty form for that account, with an id of its own. */
    static SingleForm blank(String account, @Nullable String coupon, boolean givesOn) {
        return new SingleForm(
                DraftId.fresh().toString(), account, "", TypedText.of(coupon), "", "", "", givesOn ? "onward" : "");
    }

    /** Whether the maker came to give a coupon on. */
    public boolean givesOn() {
        return !purpose.isEmpty();
    }

    /** For a form whose submission id is well-formed and whose cells are not too long. */
    Draft draft(InstructionKind kind, UserId maker, Draft.History history) {
        DraftRow row = new DraftRow(1, new Typed(account, amount, ledger, coupon, "", onward), false);
        return new Draft(DraftId.of(submission), kind, maker, reason, List.of(row), history);
    }
}
