/**
 * Cash and credit between the master and its sub-accounts (multi-account.md 3 to 6).
 *
 * <p>Invariants: what the master loses a sub-account gains, to the cent, in one transaction with both statements;
 * credit
 * keeps its expiry on the way.
 */
@NullMarked
package io.bursar.sandbox.funds;

import org.jspecify.annotations.NullMarked;
