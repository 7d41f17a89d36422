/**
 * What we know of the sub-accounts: who they are and where they stand in the organisation, as last seen at Huawei and
 * with the time it was seen; and in which turn their balances are read.
 *
 * <p>Invariants:
 * <ul>
 *   <li>nothing is ever deleted: an account or unit that Huawei no longer lists is marked gone, with the time;
 *   <li>a synchronisation that fails half-way changes nothing; accounts are marked gone only after a pass in which
 *       every page told the same total and that many different accounts were seen;
 *   <li>a page never waits for Huawei longer than {@code bursar.account.time-limit}; an answer that comes later is
 *       still kept.
 * </ul>
 *
 * <p>Deliberately knows nothing of amounts but how a list is sorted by them ({@code balance}), and shows nothing
 * itself ({@code roster}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "balance", "bss"})
package io.bursar.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
