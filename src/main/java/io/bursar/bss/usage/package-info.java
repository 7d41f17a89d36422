/**
 * Kinds of usage, and bandwidth billed by its 95th percentile (packages-usage-costs-orders.md 6 to 8).
 *
 * <p>Amounts are exact decimals in the unit that stands beside them. Nothing here remembers an answer.
 */
@NullMarked
@NamedInterface("usage")
package io.bursar.bss.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
