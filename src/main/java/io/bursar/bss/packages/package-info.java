/**
 * Resource packages: what was bought in advance, what is left of it, and what it covered
 * (packages-usage-costs-orders.md 1 to 5).
 *
 * <p>Amounts are exact decimals in the unit that stands beside them. Nothing here remembers an answer.
 */
@NullMarked
@NamedInterface("packages")
package io.bursar.bss.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
