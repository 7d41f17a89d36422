/**
 * The rule book: which amounts need whose agreement.
 *
 * <p>Invariants:
 * <ul>
 *   <li>every rule has at least one step; what no rule covers cannot move;
 *   <li>a new edition of the book is proposed by one administrator and put into force by another;
 *   <li>an edition never changes; a request carries the route that was found when it was submitted.
 * </ul>
 *
 * <p>Deliberately knows nothing of requests: it answers the question what a movement would need.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "audit", "identity", "instruction", "money", "time", "web"})
package io.bursar.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
