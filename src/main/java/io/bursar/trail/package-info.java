/**
 * The trail as auditors read it: a list with filters that live in the address, one line with everything that proves it,
 * verification, and the archive to take away.
 *
 * <p>Invariants:
 * <ul>
 *   <li>for auditors and administrators only;
 *   <li>nothing here changes anything but the trail itself: verifying and taking away are recorded;
 *   <li>what the trail holds is shown as it is stored, escaped.
 * </ul>
 *
 * <p>Deliberately knows nothing of what the lines mean to other modules; only which instructions belong to a request or
 * an account, so that its history is theirs too.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "checkpoint", "identity", "sheet", "takeout", "time", "web"})
package io.bursar.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
