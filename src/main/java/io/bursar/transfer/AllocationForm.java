package io.bursar.transfer;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.bursar.approval.NewRequest;
import io.bursar.web.MoneyText;

/** A new allocation as it was typed. */
record AllocationForm(
        @Pattern(regexp = UUID_SHAPE) String submission,
        @NotBlank @Size(max = 200) String account,
        @MoneyText String amount,
        @NotBlank @Size(max = NewRequest.REASON_LENGTH) String reason) {

    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    AllocationForm {
        submission = text(submission);
        account = text(account);
        amount = text(amount);
        reason = text(reason);
    }

    /** An empty form for that account, with an id of its own. */
    static AllocationForm blank(String account) {
        return new AllocationForm(UUID.randomUUID().toString(), account, "", "");
    }

    /** For a form whose submission id is well-formed. */
    UUID submissionId() {
        return UUID.fromString(submission);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
