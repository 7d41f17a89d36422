package io.bursar.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an approver sends: the content he saw, and why. */
record DecisionForm(
        @NotNull String contentHash,
        @Size(max = NewRequest.REASON_LENGTH) String note) {

    DecisionForm {
        contentHash = contentHash == null ? "" : contentHash.strip();
        note = note == null ? "" : note.strip();
    }

    static DecisionForm empty(String contentHash) {
        return new DecisionForm(contentHash, "");
    }
}
