package io.bursar.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until the test moves it. UTC, as the real one. */
public final class MutableClock extends Clock {

    private final AtomicReference<Instant> now;

    private MutableClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** Stands at {@code instant}, in ISO form. */
    public static MutableClock at(String instant) {
        return at(Instant.parse(instant));
    }

    /** Stands at {@code instant}. */
    public static MutableClock at(Instant instant) {
        return new MutableClock(instant);
    }

    /** Moves on by {@code duration} (back when negative) and says what time it is then. */
    public Instant advance(Duration duration) {
        return now.updateAndGet(instant -> instant.plus(duration));
    }

    /** Jumps to {@code instant}. */
    public void set(Instant instant) {
        now.set(instant);
    }

    @Override
    public Instant instant() {
        return java.util.Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones belong to pages; this clock knows instants");
    }
}
