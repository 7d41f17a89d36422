package io.bursar.order;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

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

    /** What of it can be read. */
    Choice choice() {
        List<PaymentCoupon> coupons = new ArrayList<>();
        for (String text : coupon) {
            try {
                coupons.add(PaymentCoupon.of(text));
            } catch (IllegalArgumentException unreadable) {
                // Nobody can tick it; who writes it by hand gets the choice without it, and sees that.
                continue;
            }
        }
        try {
            return new Choice(coupons, discount.isEmpty() ? null : PaymentDiscount.of(discount));
        } catch (IllegalArgumentException unreadable) {
            return new Choice(coupons, null);
        }
    }
}
