/**
 * Resource packages: what was bought, what it covered, what is left
 * (packages-usage-costs-orders.md 1–5).
 *
 * <p>Every deduction of an item's life is fixed when the package is bought; what an item has left at an instant is what
 * it held minus the deductions up to that instant, so the records always add up to the amounts used.
 *
 * <p>Internal to the module {@code sandbox}.
 */
@NullMarked
package io.bursar.sandbox.packages;

import org.jspecify.annotations.NullMarked;
