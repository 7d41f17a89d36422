package io.bursar.instruction;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The database's time, asked anew after a second; in between this machine's monotonic clock counts on, which nobody can
 * set. So it is never ahead of the database by more than the two drift apart in a second. An answer that was long on
 * its way is used once and not counted on from.
 */
final class AnchoredClock implements DatabaseClock {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration SWIFT = Duration.ofMillis(50);

    private final Supplier<Instant> database;
    private final LongSupplier nanos;

    private volatile @Nullable Anchor anchor;

    private record Anchor(Instant time, long nanos) {}

    AnchoredClock(Supplier<Instant> database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
    }

    @Override
    public Instant now() {
        Anchor known = anchor;
        long asked = nanos.getAsLong();
        if (known != null && asked - known.nanos < KEPT.toNanos()) {
            return known.time.plusNanos(asked - known.nanos);
        }
        Instant time = database.get();
        long answered = nanos.getAsLong();
        anchor = answered - asked < SWIFT.toNanos() ? new Anchor(time, answered) : null;
        return time;
    }
}
