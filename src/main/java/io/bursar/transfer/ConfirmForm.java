package io.bursar.transfer;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.bursar.draft.Draft;
import io.bursar.draft.DraftId;
import io.bursar.web.TypedText;

/**
 * What is confirmed.
 *
 * @param total typed once more where that is asked
 * @param twinReason why although another one is open, where that is asked
 */
record ConfirmForm(
        @Pattern(regexp = SingleForm.UUID_SHAPE) String draft,
        @Pattern(regexp = "[0-9]{1,18}") String version,
        @Size(max = 64) String total,
        @Size(max = 500) String twinReason) {

    ConfirmForm {
        draft = TypedText.of(draft);
        version = TypedText.of(version);
        total = TypedText.of(total);
        twinReason = TypedText.of(twinReason);
    }

    static ConfirmForm of(Draft draft) {
        return new ConfirmForm(
                draft.id().toString(), Long.toString(draft.history().version()), "", "");
    }

    /** For a form without errors. */
    Submission.Confirmed confirmed() {
        return new Submission.Confirmed(DraftId.of(draft), Long.parseLong(version), total, twinReason);
    }
}
