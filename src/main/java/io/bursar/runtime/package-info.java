/**
 * How this Bursar runs: live or sandbox, on an embedded or a given PostgreSQL, with which settings.
 *
 * <p>Invariants:
 * <ul>
 *   <li>keys present: live; none: sandbox; half of them: no start;
 *   <li>a database made in one mode is refused in the other;
 *   <li>the application role can neither change the schema nor the trail.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"time"})
package io.bursar.runtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
