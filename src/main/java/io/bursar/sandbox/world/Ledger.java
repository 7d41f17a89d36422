package io.bursar.sandbox.world;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A balance of one account; amounts in yuan.
 *
 * @param expireTime null when it never expires; always null for cash
 * @param held over-invoiced (cash) or reserved (credit): counts, but cannot be moved
 * @param granted what came from the master less what went back
 * @param line the credit line; 0 for cash
 */
public record Ledger(
        long id,
        String customerId,
        BalanceType type,
        @Nullable Instant expireTime,
        BigDecimal balance,
        BigDecimal held,
        BigDecimal granted,
        BigDecimal line) {

    /** Whether its validity is over. */
    public boolean expired(Instant now) {
        return expireTime != null && !expireTime.isAfter(now);
    }

    /** What can be moved: balance less held, never below zero, nothing once expired (multi-account.md 3). */
    public BigDecimal available(Instant now) {
        return expired(now) ? BigDecimal.ZERO : balance.subtract(held).max(BigDecimal.ZERO);
    }
}
