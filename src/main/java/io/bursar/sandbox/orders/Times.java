package io.bursar.sandbox.orders;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When things happen to an order.
 *
 * @param deadline until when it can be paid
 * @param effectiveBy the configured effective time after which paying is refused (CBC.99003162)
 * @param completesAt when a paid order leaves status 3
 */
public record Times(
        Instant created,
        @Nullable Instant paid,
        @Nullable Instant deadline,
        @Nullable Instant effectiveBy,
        @Nullable Instant completesAt) {

    /** An order waits seven days for its payment (dossier 10.1). */
    public static final Duration PATIENCE = Duration.ofDays(7);

    /** Of an order created now. */
    public static Times createdAt(Instant now) {
        return new Times(now, null, now.plus(PATIENCE), null, null);
    }
}
