package io.bursar.bss;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Which of an account's ledgers money moves in (multi-account.md 3 and 4, {@code balance_type}). */
public sealed interface Ledger {

    /** The cash balance. */
    record Cash() implements Ledger {}

    /**
     * One credit ledger, named by its expiry to the second; null for the one that never expires, which must be left
     * out of the request.
     */
    record Credit(@Nullable Instant expiresAt) implements Ledger {}
}
