/**
 * The sandbox's own controls, beside BSS on the same port under {@code /sandbox/control}: time, switches, faults, play
 * money, and the oracle. For people at a terminal and for tests; never throttled, never faulty.
 *
 * <p>Invariants: every call carries the control token or the master key's signature, and a Host that is a loopback
 * name,
 * so that no web page can reach it from a browser on the same machine.
 */
@NullMarked
package io.bursar.sandbox.control;

import org.jspecify.annotations.NullMarked;
