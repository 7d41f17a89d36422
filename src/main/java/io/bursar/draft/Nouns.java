package io.bursar.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import io.bursar.instruction.InstructionKind;
import io.bursar.web.Choice;
import io.bursar.web.Formats;

/** The kinds that are prepared here, and what their addresses are called. */
public final class Nouns {

    /** In the order in which they are offered. */
    public static final List<InstructionKind> KINDS = List.of(
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
    public static String of(InstructionKind kind) {
        return Optional.ofNullable(NOUNS.get(kind)).orElseThrow();
    }

    /** The kind whose addresses begin so. */
    public static Optional<InstructionKind> kind(String noun) {
        return KINDS.stream().filter(kind -> of(kind).equals(noun)).findFirst();
    }

    /** The kinds as a form offers them, in the reader's language. */
    public static List<Choice> choices(Formats formats) {
        return KINDS.stream()
                .map(kind -> Choice.of(kind.name(), formats.label(kind)))
                .toList();
    }

    /**
     * What was chosen of them.
     *
     * @throws ResponseStatusException 400 for anything else
     */
    public static InstructionKind chosen(String name) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** Whether its rows name a coupon instead of a ledger. */
    public static boolean isOfCoupons(InstructionKind kind) {
        return kind == InstructionKind.ALLOCATE_COUPON || kind == InstructionKind.RECLAIM_COUPON;
    }

    /** Whether a row of that kind may name an account that the coupon is given on to. */
    public static boolean maybeOnward(InstructionKind kind) {
        return kind == InstructionKind.RECLAIM_COUPON;
    }

    /** Whether a row of that kind names an amount: a coupon is taken back as a whole. */
    public static boolean hasAmount(InstructionKind kind) {
        return kind != InstructionKind.RECLAIM_COUPON;
    }
}
