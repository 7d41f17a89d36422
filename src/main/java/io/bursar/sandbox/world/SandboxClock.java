package io.bursar.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The sandbox's time: the application's clock plus an offset that survives a restart. Signatures are not checked
 * against
 * it, because a client signs with its own clock.
 */
public final class SandboxClock implements InstantSource {

    private static final String OFFSET = "clock.offset-seconds";

    private final InstantSource base;
    private final Settings settings;

    SandboxClock(InstantSource base, Settings settings) {
        this.base = base;
        this.settings = settings;
    }

    /** How far it is ahead. */
    public Duration offset() {
        String seconds = settings.get(OFFSET);
        return seconds == null ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** Moves it. */
    public void offset(Duration offset) {
        settings.set(OFFSET, String.valueOf(offset.toSeconds()));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset());
    }
}
