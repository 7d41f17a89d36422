package io.bursar.rule;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import io.bursar.instruction.InstructionKind;
import io.bursar.web.AmountText;
import io.bursar.web.FormErrors;
import io.bursar.web.TypedText;

/** Up to which total each kind may be approved in bulk, as typed; empty: not at all. */
record BulkForm(
        int version,
        String allocateFunds,
        String reclaimFunds,
        String allocateCoupon,
        String reclaimCoupon,
        String payOrder,
        String placeRenewal) {

    BulkForm {
        allocateFunds = TypedText.of(allocateFunds);
        reclaimFunds = TypedText.of(reclaimFunds);
        allocateCoupon = TypedText.of(allocateCoupon);
        reclaimCoupon = TypedText.of(reclaimCoupon);
        payOrder = TypedText.of(payOrder);
        placeRenewal = TypedText.of(placeRenewal);
    }

    static BulkForm of(Draft draft) {
        return new BulkForm(
                draft.version(),
                text(draft, InstructionKind.ALLOCATE_FUNDS),
                text(draft, InstructionKind.RECLAIM_FUNDS),
                text(draft, InstructionKind.ALLOCATE_COUPON),
                text(draft, InstructionKind.RECLAIM_COUPON),
                text(draft, InstructionKind.PAY_ORDER),
                text(draft, InstructionKind.PLACE_RENEWAL));
    }

    /** The limits, or null with the reasons in {@code errors}. */
    @Nullable Map<InstructionKind, BigDecimal> limits(Errors errors) {
        Map<InstructionKind, BigDecimal> limits = new EnumMap<>(InstructionKind.class);
        for (InstructionKind kind : InstructionKind.values()) {
            String typed = typed(kind);
            if (typed.isEmpty()) {
                continue;
            }
            switch (AmountText.of(typed)) {
                case AmountText.Yuan yuan -> limits.put(kind, yuan.money().amount());
                case AmountText.Refused refused -> FormErrors.field(errors, field(kind), refused.key());
            }
        }
        return errors.hasErrors() ? null : limits;
    }

    private String typed(InstructionKind kind) {
        return switch (kind) {
            case ALLOCATE_FUNDS -> allocateFunds;
            case RECLAIM_FUNDS -> reclaimFunds;
            case ALLOCATE_COUPON -> allocateCoupon;
            case RECLAIM_COUPON -> reclaimCoupon;
            case PAY_ORDER -> payOrder;
            case PLACE_RENEWAL -> placeRenewal;
        };
    }

    private static String field(InstructionKind kind) {
        return switch (kind) {
            case ALLOCATE_FUNDS -> "allocateFunds";
            case RECLAIM_FUNDS -> "reclaimFunds";
            case ALLOCATE_COUPON -> "allocateCoupon";
            case RECLAIM_COUPON -> "reclaimCoupon";
            case PAY_ORDER -> "payOrder";
            case PLACE_RENEWAL -> "placeRenewal";
        };
    }

    private static String text(Draft draft, InstructionKind kind) {
        BigDecimal limit = draft.bulk().get(kind);
        return limit == null ? "" : limit.toPlainString();
    }
}
