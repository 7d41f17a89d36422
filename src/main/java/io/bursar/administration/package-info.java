/**
 * Where administrators look after people: the list of users, a new one, other roles, a lost password or authenticator.
 *
 * <p>Invariants:
 * <ul>
 *   <li>what lets somebody in or raises what somebody may do waits for a second administrator, who is neither the one
 *       who asks nor the one it is about; what takes rights away happens at once;
 *   <li>an answer that nobody gave for seven days is a no.
 * </ul>
 *
 * <p>Deliberately carries nothing out itself: changes to people are {@code identity}'s, those to second factors
 * {@code secondfactor}'s.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "identity", "secondfactor", "signin", "web"})
package io.bursar.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
