package io.bursar.balance;

import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.bss.Funds;

/** This module over somebody's database, Huawei and clock. */
public final class BalanceWorld {

    /** The settings as they are without any. */
    public static final AccountSettings USUAL = settings(Duration.ofSeconds(3));

    /** What reads Huawei. */
    public final BalanceReader reader;

    final BalanceBooks books;
    final SharedCalls calls = new SharedCalls();

    private final Clock clock;

    public BalanceWorld(JdbcClient jdbc, Funds funds, Clock clock) {
        this.clock = clock;
        books = new BalanceBooks(jdbc);
        reader = new BalanceReader(funds, books, clock);
    }

    StoredBalances balances(Duration timeLimit) {
        return new StoredBalances(books, reader, calls, settings(timeLimit), clock);
    }

    /** Waits for nobody. */
    public void close() throws InterruptedException {
        calls.destroy();
    }

    private static AccountSettings settings(Duration timeLimit) {
        return new AccountSettings(Duration.ofMinutes(15), timeLimit, Duration.ofSeconds(10), Duration.ofHours(6), 2);
    }
}
