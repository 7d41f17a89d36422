/**
 * What a movement has changed is read again soon after its end: what can be taken back from the account, what the
 * master can give, and both lists of coupons where a coupon moved.
 *
 * <p>Invariants:
 * <ul>
 *   <li>it listens after the commit and reads on a thread of its own: nothing here holds up a lane or takes part in a
 *       transaction of money;
 *   <li>it never reads faster than {@code bursar.account.balances-per-second};
 *   <li>a reading that fails leaves the figure with its time as it was.
 * </ul>
 *
 * <p>Deliberately remembers nothing: what a stop of Bursar keeps it from reading is read in its turn
 * ({@code account}), hours later at most, and its age is shown until then.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"balance", "bss", "coupon", "instruction"})
package io.bursar.recount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
