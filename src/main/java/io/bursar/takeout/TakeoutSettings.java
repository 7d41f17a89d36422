package io.bursar.takeout;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are made.
 *
 * @param backgroundRows more rows than that are written in the background, 0 to 1,000,000
 * @param keep how long a file can be fetched
 */
@ConfigurationProperties("bursar.export")
record TakeoutSettings(
        @DefaultValue("50000") int backgroundRows,
        @DefaultValue("24h") Duration keep) {

    TakeoutSettings {
        if (backgroundRows < 0 || backgroundRows > 1_000_000) {
            throw new IllegalArgumentException("bursar.export.background-rows must be 0 to 1000000");
        }
        if (!keep.isPositive()) {
            throw new IllegalArgumentException("bursar.export.keep must be positive");
        }
    }
}
