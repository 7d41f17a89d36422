/**
 * Simulated yearly/monthly resources, their orders, and paying them.
 *
 * <p>Invariants:
 * <ul>
 *   <li>an order's money is taken and its status moves in one transaction;
 *   <li>an order moves 6 → 3 → 5, or 6 → 4, whatever time has passed is made up for before each answer;
 *   <li>paying has no idempotency of its own: only the order's status keeps it from being paid twice.
 * </ul>
 */
@NullMarked
package io.bursar.sandbox.orders;

import org.jspecify.annotations.NullMarked;
