package io.bursar.recount;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When balances are read again that a movement has changed ({@code bursar.recount.*}).
 *
 * @param after its end; movements that end meanwhile share a reading. Up to a minute; zero for not at all
 */
@ConfigurationProperties("bursar.recount")
record RecountSettings(@DefaultValue("3s") Duration after) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    RecountSettings {
        if (after.isNegative() || after.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("bursar.recount.after must be 0s to 1m");
        }
    }

    boolean isOff() {
        return after.isZero();
    }
}
