package io.bursar.bss;

import org.jspecify.annotations.Nullable;

import io.bursar.money.Money;

/**
 * How much of a ledger can be moved now (multi-account.md 3 and 5).
 *
 * @param available what can be allocated (master) or taken back (sub-account)
 * @param balance the ledger's balance; null for cash
 * @param line the credit line; null for cash
 */
public record LedgerBalance(
        Ledger ledger,
        Money available,
        @Nullable Money balance,
        @Nullable Money line) {}
