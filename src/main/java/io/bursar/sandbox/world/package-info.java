/**
 * What is true in the sandbox: the company, its ledgers, coupons and statements, the duplicate guard, the switches and
 * the clock. All of it is in the schema {@code sandbox} and survives a restart.
 *
 * <p>Invariants:
 * <ul>
 *   <li>a move changes both ledgers, writes both statements, the guard and the oracle's note in one transaction;
 *   <li>no balance that can be moved falls below zero;
 *   <li>what the dossiers do not say is a {@link io.bursar.sandbox.world.Switch}.
 * </ul>
 */
@NullMarked
package io.bursar.sandbox.world;

import org.jspecify.annotations.NullMarked;
