package io.bursar.cost;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently Huawei is asked for costs.
 *
 * @param timeLimit how long a page waits
 * @param mostRows combinations of values that are read for one question, 1000 to 100,000; a longer answer is refused
 * @param keepDays how long the answer to a question that nobody asks any more is kept, 1 to 3650
 */
@ConfigurationProperties("bursar.cost")
record CostSettings(
        @DefaultValue("4s") Duration timeLimit,
        @DefaultValue("20000") int mostRows,
        @DefaultValue("35") int keepDays) {

    CostSettings {
        if (!timeLimit.isPositive()) {
            throw new IllegalArgumentException("bursar.cost.time-limit must be positive");
        }
        if (mostRows < 1000 || mostRows > 100_000) {
            throw new IllegalArgumentException("bursar.cost.most-rows must be 1000 to 100000");
        }
        if (keepDays < 1 || keepDays > 3650) {
            throw new IllegalArgumentException("bursar.cost.keep-days must be 1 to 3650");
        }
    }
}
