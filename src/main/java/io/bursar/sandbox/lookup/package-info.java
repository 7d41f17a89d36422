/**
 * The look-ups: services, resource types, usage types, units and their conversions
 * (packages-usage-costs-orders.md 6 and 14.1–14.4).
 *
 * <p>Internal to the module {@code sandbox}.
 */
@NullMarked
package io.bursar.sandbox.lookup;

import org.jspecify.annotations.NullMarked;
