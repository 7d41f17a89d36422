package io.bursar.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.bursar.instruction.InstructionKind;

/** The kinds that are prepared here, and what their addresses are called. */
final class Nouns {

    static final List<InstructionKind> KINDS = List.of(
            InstructionKind.ALLOCATE_FUNDS,
            InstructionKind.RECLAIM_FUNDS,
            InstructionKind.ALLOCATE_COUPON,
            InstructionKind.RECLAIM_COUPON);

    private static final Map<InstructionKind, String> NOUNS = Map.of(
            InstructionKind.ALLOCATE_FUNDS, "allocations",
            InstructionKind.RECLAIM_FUNDS, "reclaims",
            InstructionKind.ALLOCATE_COUPON, "coupon-allocations",
            InstructionKind.RECLAIM_COUPON, "coupon-reclaims");

    private Nouns() {}

    /** The first part of the kind's addresses. */
    static String of(InstructionKind kind) {
        return Optional.ofNullable(NOUNS.get(kind)).orElseThrow();
    }

    /** The kind whose addresses begin so. */
    static Optional<InstructionKind> kind(String noun) {
        return KINDS.stream().filter(kind -> of(kind).equals(noun)).findFirst();
    }

    static boolean isOfCoupons(InstructionKind kind) {
        return kind == InstructionKind.ALLOCATE_COUPON || kind == InstructionKind.RECLAIM_COUPON;
    }

    /** Whether a row of that kind names an amount: a coupon is taken back as a whole. */
    static boolean hasAmount(InstructionKind kind) {
        return kind != InstructionKind.RECLAIM_COUPON;
    }
}
