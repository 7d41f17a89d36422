/**
 * The coupons that can be given to sub-accounts and taken back from them, each as last seen at Huawei.
 *
 * <p>Invariants:
 * <ul>
 *   <li>a list that we may not read, or never read, is not an empty list;
 *   <li>a list that Huawei could not give to its end leaves the last one as it was;
 *   <li>a page never waits for Huawei longer than {@code bursar.coupon.time-limit}; an answer that comes later is
 *       still kept.
 * </ul>
 *
 * <p>Deliberately knows nothing of requests: what is on its way to be given is still listed here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"bss", "money"})
package io.bursar.coupon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
