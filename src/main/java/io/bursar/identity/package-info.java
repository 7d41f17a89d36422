/**
 * People: who they are, what they may do, who of them is signed in here.
 *
 * <p>Invariants:
 * <ul>
 *   <li>one person is one user, who is never deleted;
 *   <li>every change to a user is in the trail, and changes wait for each other, so the last administrator stays;
 *   <li>passwords are stored as Argon2id hashes only, and no easy one is accepted;
 *   <li>there is no default account: a live Bursar's first administrator comes from the settings or a one-time link.
 * </ul>
 *
 * <p>Deliberately knows nothing of requests, rules or money, nor of how somebody signs in ({@code signin}, which the
 * second factor in {@code secondfactor} belongs to) or which changes need a second administrator
 * ({@code administration}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "runtime", "web"})
package io.bursar.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
