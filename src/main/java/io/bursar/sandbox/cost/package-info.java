/**
 * What was consumed and what it cost: consumption records, monthly sums and cost analysis
 * (packages-usage-costs-orders.md 12, 13 and 14.10).
 *
 * <p>All three are made of the same {@link io.bursar.sandbox.cost.BillLine bill lines}, so they agree to the cent
 * wherever Huawei shows the same period. Money is counted in whole hundredths of a yuan.
 *
 * <p>Internal to the module {@code sandbox}.
 */
@NullMarked
package io.bursar.sandbox.cost;

import org.jspecify.annotations.NullMarked;
