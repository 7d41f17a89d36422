/**
 * Puts the simulated reads together: packages, 95th percentile usage, cost and the look-ups
 * (packages-usage-costs-orders.md 1–8, 12, 13, 14.1–14.4, 14.10).
 *
 * <p>Internal to the module {@code sandbox}.
 */
@NullMarked
package io.bursar.sandbox.insight;

import org.jspecify.annotations.NullMarked;
