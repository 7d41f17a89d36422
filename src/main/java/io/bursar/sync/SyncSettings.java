package io.bursar.sync;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is fetched, and how patiently.
 *
 * @param scheduled whether jobs fetch by themselves; without them only what people ask for is fetched
 * @param timeLimit how long a page waits for Huawei
 * @param pause between two questions of the jobs: people and money go first
 * @param history how many months back is fetched at the first start, 0 to 36 (Huawei keeps bills for three years,
 *     packages-usage-costs-orders.md 13)
 */
@ConfigurationProperties("bursar.sync")
record SyncSettings(
        @DefaultValue("true") boolean scheduled,
        @DefaultValue("3s") Duration timeLimit,
        @DefaultValue("200ms") Duration pause,
        @DefaultValue("18") int history) {

    SyncSettings {
        if (!timeLimit.isPositive() || pause.isNegative()) {
            throw new IllegalArgumentException("bursar.sync: the time limit must be positive, the pause not negative");
        }
        if (history < 0 || history > 36) {
            throw new IllegalArgumentException("bursar.sync.history must be 0 to 36 months");
        }
    }
}
