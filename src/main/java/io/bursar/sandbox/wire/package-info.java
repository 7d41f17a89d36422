/**
 * HTTP/1.1 on a loopback socket, by hand, because a stand-in for an unreliable world must be able to break it: cut a
 * connection before or after the work, answer half a body, answer a byte at a time.
 *
 * <p>Invariants:
 * <ul>
 *   <li>a request whose body is shorter than announced is marked as incomplete and never looks like a whole one;
 *   <li>one answer per request, in order, on a connection that is kept open unless either side says otherwise;
 *   <li>nothing here knows what the bytes mean.
 * </ul>
 */
@NullMarked
package io.bursar.sandbox.wire;

import org.jspecify.annotations.NullMarked;
