package io.bursar.movement;

import java.math.BigDecimal;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What auditors' questions take for usual.
 *
 * @param opens the first minute of a working day (Monday to Friday), Beijing time
 * @param closes the first minute after it
 * @param nearTier how many per cent below a rule's threshold count as just below, 1 to 50
 * @param large how many yuan make a large movement
 * @param soonDays within how many days something happens soon after something else, 1 to 365
 */
@ConfigurationProperties("bursar.movement")
record MovementSettings(
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,
        @DefaultValue("10") int nearTier,
        @DefaultValue("100000") BigDecimal large,
        @DefaultValue("7") int soonDays) {

    MovementSettings {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("bursar.movement.opens must be before bursar.movement.closes");
        }
        if (nearTier < 1 || nearTier > 50) {
            throw new IllegalArgumentException("bursar.movement.near-tier must be 1 to 50 per cent");
        }
        if (large.signum() < 0) {
            throw new IllegalArgumentException("bursar.movement.large must not be negative");
        }
        if (soonDays < 1 || soonDays > 365) {
            throw new IllegalArgumentException("bursar.movement.soon-days must be 1 to 365");
        }
    }
}
