package io.bursar.movement;

import java.math.BigDecimal;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What auditors' questions take for usual.
 *
 * @param nearTier how many per cent below a rule's threshold count as just below, 1 to 50
 * @param large how many yuan make a large movement
 * @param soonDays within how many days something happens soon after something else, 1 to 365
 * @param patience how long a page goes back in time looking for what answers a question before it shows what it found
 */
@ConfigurationProperties("bursar.movement")
record MovementSettings(
        @DefaultValue("10") int nearTier,
        @DefaultValue("100000") BigDecimal large,
        @DefaultValue("7") int soonDays,
        @DefaultValue("200ms") Duration patience) {

    MovementSettings {
        if (nearTier < 1 || nearTier > 50) {
            throw new IllegalArgumentException("bursar.movement.near-tier must be 1 to 50 per cent");
        }
        if (large.signum() < 0) {
            throw new IllegalArgumentException("bursar.movement.large must not be negative");
        }
        if (soonDays < 1 || soonDays > 365) {
            throw new IllegalArgumentException("bursar.movement.soon-days must be 1 to 365");
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("bursar.movement.patience must not be negative");
        }
    }
}
