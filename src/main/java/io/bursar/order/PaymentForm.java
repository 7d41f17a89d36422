package io.bursar.order;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.bursar.approval.NewRequest;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;

/**
 * A payment as it was put together.
 *
 * @param coupon text forms of the coupons chosen; what cannot be read is left out
 * @param discount text form of the discount chosen; empty for none
 */
record PaymentForm(
        @Pattern(regexp = UUID_SHAPE) String submission,
        @Size(max = 10) List<String> coupon,
        @Size(max = 80) String discount,
        @NotBlank @Size(max = NewRequest.REASON_LENGTH) String reason) {

    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    PaymentForm {
        submission =
                submission == null || submission.isBlank() ? UUID.randomUUID().toString() : submission.strip();
        coupon = coupon == null ? List.of() : List.copyOf(coupon);
        discount = discount == null ? "" : discount.strip();
        reason = reason == null ? "" : reason.strip();
    }

    static PaymentForm of(Choice choice) {
        return new PaymentForm(
                "",
                choice.coupons().stream().map(PaymentCoupon::toString).toList(),
                choice.discount() == null ? "" : choice.discount().toString(),
                "");
    }

    UUID submissionId() {
        return UUID.fromString(submission);
    }

    /** What of it can be read; who writes something else by hand gets the choice without it, and sees that. */
    Choice choice() {
        return new Choice(
                coupon.stream()
                        .map(text -> read(PaymentCoupon::of, text))
                        .filter(Objects::nonNull)
                        .toList(),
                discount.isEmpty() ? null : read(PaymentDiscount::of, discount));
    }

    private static <T> @Nullable T read(Function<String, T> form, String text) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
