package io.bursar.instruction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When to look, when finding nothing counts, and what may be done then. */
@Component
class SettlingRules {

    /** Two probes closer together than this are one: pressing a button twice proves nothing. */
    private static final Duration APART = Duration.ofSeconds(30);

    private final SettlingSettings settings;
    private final ObjectProvider<SettlingOverride> override;

    SettlingRules(SettlingSettings settings, ObjectProvider<SettlingOverride> override) {
        this.settings = settings;
        this.override = override;
    }

    SettlingPolicy policy() {
        SettlingOverride given = override.getIfAvailable();
        return given == null ? settings.policy() : Objects.requireNonNullElse(given.policy(), settings.policy());
    }

    Duration window() {
        SettlingOverride given = override.getIfAvailable();
        return given == null ? settings.window() : Objects.requireNonNullElse(given.window(), settings.window());
    }

    /** When an attempt that ended at {@code from} is looked at next; null when the ladder has ended. */
    @Nullable Instant nextProbe(Instant from, Instant now) {
        return settings.probes().stream()
                .map(from::plus)
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElse(null);
    }

    /** When an attempt that ends now is looked at first. */
    Instant firstProbe(Instant now) {
        return now.plus(settings.probes().getFirst());
    }

    boolean hasEnded(Ladder ladder, Instant now) {
        List<Duration> probes = settings.probes();
        Instant from = Objects.requireNonNull(ladder.from());
        return !now.isBefore(from.plus(probes.getLast()));
    }

    /** Whether a probe that settles nothing now is a miss: after the window, and not right after the last one. */
    boolean isMiss(Ladder ladder, Instant now) {
        Instant last = ladder.lastMissAt();
        return !now.isBefore(Objects.requireNonNull(ladder.from()).plus(window()))
                && (last == null || !now.isBefore(last.plus(APART)));
    }

    /** Whether the policy lets the machine send it again now. */
    boolean allowsReplay(Ladder ladder, Instant now) {
        return policy() == SettlingPolicy.REPLAY_SAME_ID
                && ladder.replays() < settings.replay().times()
                && now.isBefore(Objects.requireNonNull(ladder.since())
                        .plus(settings.replay().within()));
    }

    SettlingSettings settings() {
        return settings;
    }
}
