/**
 * Who decides for whom, from when until when.
 *
 * <p>Invariants:
 * <ul>
 *   <li>only an approver's own right can be lent, only by himself, and only to another approver;
 *   <li>a lent right can be taken back at once; what was done with it stays.
 * </ul>
 *
 * <p>Deliberately knows nothing of requests: that nobody uses a right on a request of his own or of the lender's is the
 * business of {@code approval}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "identity", "time", "web"})
package io.bursar.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
