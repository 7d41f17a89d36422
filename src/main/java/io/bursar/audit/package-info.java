/**
 * The trail: who did what, hash-chained, append-only.
 *
 * <p>Invariants:
 * <ul>
 *   <li>a line is written inside the transaction of the change it tells of: no change without its line, no line
 *       without its change;
 *   <li>if the line cannot be written the change does not happen;
 *   <li>sequence numbers have no gaps, and each line carries the hash of the one before.
 * </ul>
 *
 * <p>Deliberately knows nothing of what the lines mean to other modules, nor how the chain is verified and signed
 * ({@code checkpoint}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = "money")
package io.bursar.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
