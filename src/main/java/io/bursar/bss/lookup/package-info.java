/**
 * Huawei's catalogue as far as it explains other answers: services, kinds of resources, units of measure
 * (packages-usage-costs-orders.md 14.1 to 14.4).
 *
 * <p>Units are kept as Huawei numbers them; {@link io.bursar.bss.lookup.Conversions} reckons between them exactly.
 */
@NullMarked
@NamedInterface("lookup")
package io.bursar.bss.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
