/**
 * Bandwidth billed by the 95th percentile: a point every five minutes and the month's figure
 * (packages-usage-costs-orders.md 7 and 8).
 *
 * <p>Internal to the module {@code sandbox}.
 */
@NullMarked
package io.bursar.sandbox.usage;

import org.jspecify.annotations.NullMarked;
