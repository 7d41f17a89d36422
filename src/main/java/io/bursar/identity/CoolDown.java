package io.bursar.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import io.bursar.runtime.Mode;

/**
 * How long somebody waits before deciding, after others gave him something to decide with: time for those concerned to
 * notice a person, a right or a password that should not be there. In the sandbox nobody waits, unless a setting says
 * so.
 */
@Component
class CoolDown {

    /** With real money, where no setting says otherwise. */
    static final Duration USUAL = Duration.ofHours(24);

    /** Nobody means to wait longer than that. */
    static final Duration LONGEST = Duration.ofDays(30);

    private final Duration length;
    private final Clock clock;

    /** @param setting from none to {@link #LONGEST}; null: as the mode has it */
    CoolDown(@Value("${bursar.people.cool-down:#{null}}") @Nullable Duration setting, Mode mode, Clock clock) {
        if (setting != null && (setting.isNegative() || setting.compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("bursar.people.cool-down must be between 0 and 30d");
        }
        this.length = setting != null ? setting : usual(mode);
        this.clock = clock;
    }

    /** Until when; empty when that person need not wait. */
    Optional<Instant> of(User user) {
        Instant until = user.entrustedAt().plus(length);
        return until.isAfter(clock.instant()) ? Optional.of(until) : Optional.empty();
    }

    private static Duration usual(Mode mode) {
        return switch (mode) {
            case LIVE -> USUAL;
            case SANDBOX -> Duration.ZERO;
        };
    }
}
