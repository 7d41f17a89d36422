/**
 * People: who they are, what they may do, how they sign in.
 *
 * <p>Invariants:
 * <ul>
 *   <li>one person is one user;
 *   <li>a disabled user's sessions end at once, a lost role works on the next request;
 *   <li>passwords are stored as Argon2id hashes only;
 *   <li>who has a second factor has no roles before its code was given, and each code is good once.
 * </ul>
 *
 * <p>Deliberately knows nothing of requests, rules or money.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "paper", "runtime", "time", "web"})
package io.bursar.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
