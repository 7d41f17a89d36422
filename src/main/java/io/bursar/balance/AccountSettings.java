package io.bursar.balance;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and how patiently Huawei is asked for accounts and balances ({@code bursar.account.*}).
 *
 * @param syncInterval between two synchronisations of the directory
 * @param timeLimit how long a page waits for Huawei
 * @param cache how long a reading counts as fresh
 * @param balanceInterval between two readings of an account's balances by the job
 * @param balancesPerSecond how many accounts the job reads in a second (two calls each), 1 to 5: Huawei's own limit is
 *     not documented for these calls, 10 a second is assumed (multi-account.md 14.8) and people need some of them
 */
@ConfigurationProperties("bursar.account")
public record AccountSettings(
        @DefaultValue("15m") Duration syncInterval,
        @DefaultValue("3s") Duration timeLimit,
        @DefaultValue("10s") Duration cache,
        @DefaultValue("6h") Duration balanceInterval,
        @DefaultValue("2") int balancesPerSecond) {

    public AccountSettings {
        if (!syncInterval.isPositive() || !timeLimit.isPositive() || !balanceInterval.isPositive()) {
            throw new IllegalArgumentException("bursar.account: intervals and the time limit must be positive");
        }
        if (balancesPerSecond < 1 || balancesPerSecond > 5) {
            throw new IllegalArgumentException("bursar.account.balances-per-second must be 1 to 5");
        }
    }
}
