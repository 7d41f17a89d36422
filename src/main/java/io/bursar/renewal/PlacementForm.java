package io.bursar.renewal;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.bursar.approval.NewRequest;

/**
 * Orders that somebody asks for.
 *
 * @param total the price that was shown, as digits; empty the first time
 */
record PlacementForm(
        @Pattern(regexp = UUID_SHAPE) String submission,
        @Size(max = PriceForm.MOST) List<String> resource,
        @Size(max = 8) String period,
        @Size(max = 10) String until,
        @Size(max = 20) String total,
        @NotBlank @Size(max = NewRequest.REASON_LENGTH) String reason) {

    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    PlacementForm {
        submission =
                submission == null || submission.isBlank() ? UUID.randomUUID().toString() : submission.strip();
        resource = resource == null ? List.of() : List.copyOf(resource);
        period = period == null ? "" : period.strip();
        until = until == null ? "" : until.strip();
        total = total == null ? "" : total.strip();
        reason = reason == null ? "" : reason.strip();
    }

    UUID submissionId() {
        return UUID.fromString(submission);
    }

    PriceForm price() {
        return new PriceForm(resource, period, until, "");
    }

    /** The same with the price that is shown now. */
    PlacementForm seeing(Quote quote) {
        return new PlacementForm(
                submission, resource, period, until, quote.total().digits(), reason);
    }
}
