package io.bursar.sandbox.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A bucket of tokens per key and operation, as full as one second's rate (multi-account.md 14.8). */
final class Throttle {

    /** Tokens are counted in billionths. */
    private record Bucket(long tokens, Instant filledAt) {}

    private static final long TOKEN = 1_000_000_000;

    private final InstantSource time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Throttle(InstantSource time) {
        this.time = time;
    }

    /** Whether one more request is within the rate. */
    boolean admits(String accessKey, String operation, int perSecond) {
        AtomicBoolean admitted = new AtomicBoolean();
        Instant now = time.instant();
        buckets.compute(accessKey + " " + operation, (key, bucket) -> {
            long tokens = bucket == null ? perSecond * TOKEN : refilled(bucket, now, perSecond);
            admitted.set(tokens >= TOKEN);
            return new Bucket(admitted.get() ? tokens - TOKEN : tokens, now);
        });
        return admitted.get();
    }

    private static long refilled(Bucket bucket, Instant now, int perSecond) {
        // After a second it is full in any case, so the product cannot overflow.
        long nanos = Math.clamp(Duration.between(bucket.filledAt(), now).toNanos(), 0, TOKEN);
        return Math.min(perSecond * TOKEN, bucket.tokens() + nanos * perSecond);
    }
}
