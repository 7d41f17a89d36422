package io.bursar.instruction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.bursar.runtime.Mode;

/** When to look, when finding nothing counts, and what may be done then. */
@Component
public class SettlingRules {

    /**
     * With real money, until the live check has shown how late records are: Huawei's documents name no delay
     * (bss-api/multi-account.md, "delay until a record appears: not found"), and a record later than the window makes a
     * movement look refused.
     */
    static final Duration WITH_REAL_MONEY = Duration.ofMinutes(30);

    /** The simulated records appear at once, unless a switch delays them. */
    static final Duration IN_THE_SANDBOX = Duration.ofMinutes(2);

    private final SettlingSettings settings;
    private final ObjectProvider<SettlingOverride> override;
    private final Duration window;
    private final Duration safe;

    SettlingRules(SettlingSettings settings, ObjectProvider<SettlingOverride> override, Mode mode) {
        this.settings = settings;
        this.override = override;
        this.safe = usual(mode);
        this.window = Objects.requireNonNullElse(settings.window(), safe);
    }

    private static Duration usual(Mode mode) {
        return switch (mode) {
            case LIVE -> WITH_REAL_MONEY;
            case SANDBOX -> IN_THE_SANDBOX;
        };
    }

    /** What the machine may do besides looking: as people have agreed, else as the settings say. */
    public SettlingPolicy policy() {
        SettlingOverride given = override.getIfAvailable();
        return given == null ? settings.policy() : Objects.requireNonNullElse(given.policy(), settings.policy());
    }

    /** How long a movement may take to appear in Huawei's records: as people have agreed, else as the settings say. */
    public Duration window() {
        SettlingOverride given = override.getIfAvailable();
        return given == null ? window : Objects.requireNonNullElse(given.window(), window);
    }

    /** The window that is safe before anything is known of Huawei's delays, whatever settings and people say. */
    public Duration safeWindow() {
        return safe;
    }

    /**
     * When it is looked at next: on the next rung; after a first miss soon, for the rungs may lie far apart where
     * records could not be read for long. Null when the ladder has ended.
     */
    @Nullable Instant nextProbe(Ladder ladder, Instant now) {
        Instant from = Objects.requireNonNull(ladder.from());
        Instant rung = settings.probes().stream()
                .map(from::plus)
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElse(null);
        Instant soon = now.plus(again());
        return rung == null || ladder.misses() != 1 || rung.isBefore(soon) ? rung : soon;
    }

    /** How long after a first miss the second look comes at the latest. */
    private Duration again() {
        Duration half = window().dividedBy(2);
        return half.compareTo(settings.apart()) > 0 ? half : settings.apart();
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
                && (last == null || !now.isBefore(last.plus(settings.apart())));
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
