package io.bursar.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an approver sends: the content he saw, and why; {@code quick} is one of {@link QuickReasons} or empty. */
record DecisionForm(
        @NotNull String contentHash,
        String quick,
        @Size(max = NewRequest.REASON_LENGTH) String note) {

    DecisionForm {
        contentHash = contentHash == null ? "" : contentHash.strip();
        quick = quick == null ? "" : quick.strip();
        note = note == null ? "" : note.strip();
    }

    static DecisionForm empty(String contentHash) {
        return new DecisionForm(contentHash, "", "");
    }
}
