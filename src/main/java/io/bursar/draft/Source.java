package io.bursar.draft;

import io.bursar.bss.Coupons;
import io.bursar.bss.Ledger;

/** What a row takes from. */
public sealed interface Source {

    /** A ledger of the master (allocation) or of the account (reclaim). */
    record OfLedger(Ledger ledger) implements Source {}

    /** A coupon of the master. */
    record OfCoupon(Coupons.Allocatable coupon) implements Source {}

    /** A coupon of the account. */
    record OfSubCoupon(Coupons.Reclaimable coupon) implements Source {}
}
