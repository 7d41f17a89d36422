/**
 * What is paid by the month or the year: which resources there are, what renewing them costs, and ordering it.
 *
 * <p>Invariants:
 * <ul>
 *   <li>ordering a renewal moves no money: the order waits to be paid, and paying is a
 *       {@link io.bursar.bss.MoneyOrder.PayOrder}; automatic payment is never asked for;
 *   <li>an order is placed at most once per {@link io.bursar.bss.renewal.PreparedRenewal}, and never again by a
 *       machine: Huawei knows no id of ours by which it could tell a second one;
 *   <li>whatever is not known to be placed, not placed, busy, unauthorised or provably unsent is {@code Unknown}.
 * </ul>
 *
 * <p>Sources: packages-usage-costs-orders.md 9 and 14.5; for {@code RenewalResources}, which it does not describe, the
 * request and answer of SDK 3.1.170.
 */
@NullMarked
@NamedInterface("renewal")
package io.bursar.bss.renewal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
