/**
 * The gateway before the operations: signatures and tokens, the rate, who may call what, faults, request ids, and the
 * log of writes that arrived.
 *
 * <p>Its signature check is written from the description in multi-account.md 14.3 and shares no code with the client.
 */
@NullMarked
package io.bursar.sandbox.gate;

import org.jspecify.annotations.NullMarked;
