package io.bursar.transfer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.account.Account;
import io.bursar.approval.Seen;
import io.bursar.draft.Nouns;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Choice;

/**
 * What the form for one row shows.
 *
 * @param account the one that the typed text means, or null
 * @param available what can be moved in cash as last seen; null where that is not asked
 * @param ledgers to choose from; empty for coupons
 */
record SinglePage(
        InstructionKind kind,
        @Nullable Account account,
        @Nullable Seen available,
        List<Choice> ledgers,
        CouponCards coupons) {

    public String noun() {
        return Nouns.of(kind);
    }

    public boolean ofCoupons() {
        return Nouns.isOfCoupons(kind);
    }

    public boolean maybeOnward() {
        return Nouns.maybeOnward(kind);
    }

    public boolean hasAmount() {
        return Nouns.hasAmount(kind);
    }

    /** The way back: taking from the same account what is given to it here, and the other way round. */
    public String otherNoun() {
        return Nouns.of(
                switch (kind) {
                    case ALLOCATE_FUNDS -> InstructionKind.RECLAIM_FUNDS;
                    case RECLAIM_FUNDS -> InstructionKind.ALLOCATE_FUNDS;
                    case ALLOCATE_COUPON -> InstructionKind.RECLAIM_COUPON;
                    case RECLAIM_COUPON -> InstructionKind.ALLOCATE_COUPON;
                    case PAY_ORDER, PLACE_RENEWAL -> throw new IllegalStateException("orders are not drafted here");
                });
    }
}
