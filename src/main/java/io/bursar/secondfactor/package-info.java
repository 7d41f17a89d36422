/**
 * The second factor: the authenticator that somebody has set up, its codes, and the recovery codes for a day without
 * it.
 *
 * <p>Invariants:
 * <ul>
 *   <li>each code is good once;
 *   <li>secrets are stored encrypted for their owner under a key outside the database, recovery codes as hashes only;
 *   <li>Bursar does not start beside factors that it cannot read.
 * </ul>
 *
 * <p>Deliberately knows nothing of sessions: who is asked for a code, and what a right one opens, is decided in
 * {@code signin}; who may take off somebody else's factor, in {@code administration}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "identity", "runtime", "time", "web"})
package io.bursar.secondfactor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
