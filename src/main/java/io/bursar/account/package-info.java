/**
 * What we know of the sub-accounts: who they are, where they stand in the organisation, what could be taken back from
 * them, each as last seen at Huawei and with the time it was seen.
 *
 * <p>Invariants:
 * <ul>
 *   <li>nothing is ever deleted: an account or unit that Huawei no longer lists is marked gone, with the time;
 *   <li>a synchronisation that fails half-way changes nothing; accounts are marked gone only after a pass in which
 *       every page told the same total and that many different accounts were seen;
 *   <li>an amount we may not read is not zero, and neither is one that we never read;
 *   <li>a page never waits for Huawei longer than {@code bursar.account.time-limit}; an answer that comes later is
 *       still kept.
 * </ul>
 *
 * <p>Huawei documents no call that tells the balance of a sub-account, only what the master can take back from it
 * (multi-account.md 5): the balance less over-invoiced amounts. Pages therefore say "reclaimable", never "balance".
 *
 * <p>Deliberately knows nothing of requests and movements: other modules add their columns, links and sections through
 * {@link io.bursar.account.AccountFacts}, {@link io.bursar.account.AccountActions} and
 * {@link io.bursar.account.AccountSection}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "bss", "identity", "money", "runtime", "time", "web"})
package io.bursar.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
