package io.bursar.balance;

import java.time.Instant;

import io.bursar.money.Money;

/** What we know of one amount. Not knowing is not zero. */
public sealed interface BalanceReading {

    /** The amount, and when Huawei told it. */
    record Known(Money amount, Instant asOf) implements BalanceReading {}

    /** Huawei refused to tell, with that code, at that time. */
    record Unreadable(String code, Instant asOf) implements BalanceReading {}

    /** Huawei has not told yet. */
    record NeverSeen() implements BalanceReading {}
}
