/**
 * Faults on demand: armed per operation with a count, and fired in order. They live in memory only; a restart or a
 * reset
 * forgets them.
 */
@NullMarked
package io.bursar.sandbox.fault;

import org.jspecify.annotations.NullMarked;
