/**
 * Money under fire: real machines of ours on a real PostgreSQL against the sandbox with faults, killed again and again,
 * and then every movement compared with what the sandbox's ledger says really happened (reliability.md 5).
 */
@NullMarked
package io.bursar.chaos;

import org.jspecify.annotations.NullMarked;
