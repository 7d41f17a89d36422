/**
 * Amounts of money, exactly.
 *
 * <p>Invariants:
 * <ul>
 *   <li>no amount is ever rounded: a digit too many is an error, never a loss;
 *   <li>amounts of two currencies are never added or compared.
 * </ul>
 *
 * <p>Knows nothing of balances, limits or who may move what.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.bursar.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
