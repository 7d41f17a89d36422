/**
 * What was spent: cost analysis, consumption records and monthly sums (packages-usage-costs-orders.md 12, 13,
 * 14.10).
 *
 * <p>Months and days are calendar months and days in Beijing (GMT+8), instants are instants. Amounts are bill amounts:
 * records carry up to eight decimals and do not add up exactly to the sums (0.2, Precision).
 */
@NullMarked
@NamedInterface("cost")
package io.bursar.bss.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
