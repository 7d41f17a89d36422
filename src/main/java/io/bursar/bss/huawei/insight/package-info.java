/**
 * The ports that only look: packages, usage, costs, look-ups, and their retired twins, chosen by
 * {@code bursar.bss.retired}. Internal to {@code bss}.
 *
 * <p>Invariants:
 * <ul>
 *   <li>what is not asked for is not sent: to Huawei an empty value can be a filter of its own
 *       (packages-usage-costs-orders.md 15.3);
 *   <li>a retired interface gives the same values as its successor, or says that it cannot; it never leaves a filter
 *       out silently.
 * </ul>
 */
@NullMarked
package io.bursar.bss.huawei.insight;

import org.jspecify.annotations.NullMarked;
