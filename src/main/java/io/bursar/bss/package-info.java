/**
 * What the rest of Bursar may know of Huawei's BSS: ports, values and answers.
 *
 * <p>Invariants:
 * <ul>
 *   <li>every answer about money is one of the sealed {@link io.bursar.bss.MoveAnswer}s; no exception, HTTP status or
 *       SDK type tells a caller what happened;
 *   <li>whatever is not known to be accepted, refused, busy, unauthorised or provably unsent is {@code Unknown};
 *   <li>a move is sent at most once per {@link io.bursar.bss.PreparedMove}.
 * </ul>
 *
 * <p>Deliberately does not retry a move, decide whether one may be sent, or remember anything.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "time"})
package io.bursar.bss;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
