/**
 * What the master can give and what could be taken back from each sub-account, each amount as last seen at Huawei and
 * with the time it was seen; and every change of it.
 *
 * <p>Invariants:
 * <ul>
 *   <li>an amount we may not read is not zero, and neither is one that we never read;
 *   <li>a page never waits for Huawei longer than {@code bursar.account.time-limit}; an answer that comes later is
 *       still kept.
 * </ul>
 *
 * <p>Huawei documents no call that tells the balance of a sub-account, only what the master can take back from it
 * (multi-account.md 5): the balance less over-invoiced amounts. Pages therefore say "reclaimable", never "balance".
 *
 * <p>Deliberately knows accounts by their id alone: which there are, and when each is read again, is decided in
 * {@code account}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"bss", "money"})
package io.bursar.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
