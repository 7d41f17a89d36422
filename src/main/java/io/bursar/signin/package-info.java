/**
 * Signing in and what holds from then on: passwords and codes asked for, sessions, which address is open to whom, and
 * the pages of one's own account.
 *
 * <p>Invariants:
 * <ul>
 *   <li>everything is closed that no {@link io.bursar.identity.PathRules} opens;
 *   <li>a disabled person's sessions end at once, a lost role works on the next request;
 *   <li>who has a second factor has no roles before its code was given;
 *   <li>guessing is slowed down, and nobody is ever locked out.
 * </ul>
 *
 * <p>Deliberately changes nobody but the person who is signed in, and keeps no people: those are in {@code identity}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "identity", "paper", "runtime", "secondfactor", "web"})
package io.bursar.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
