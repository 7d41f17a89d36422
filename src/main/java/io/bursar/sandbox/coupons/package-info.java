/**
 * Coupons between the master and its sub-accounts (multi-account.md 7 to 10).
 *
 * <p>Invariants: an allocation makes a new coupon that remembers its source; a reclaim gives all that is left of it
 * back
 * to that source; both coupons' statements are written with it.
 */
@NullMarked
package io.bursar.sandbox.coupons;

import org.jspecify.annotations.NullMarked;
