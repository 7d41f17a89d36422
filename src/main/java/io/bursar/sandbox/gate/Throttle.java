package io.bursar.sandbox.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A bucket of tokens per key and operation, as full as one second's rate (multi-account.md 14.8). */
final class Throttle {

    private record Bucket(double tokens, Instant filledAt) {}

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
            double tokens = bucket == null ? perSecond : refilled(bucket, now, perSecond);
            admitted.set(tokens >= 1);
            return new Bucket(admitted.get() ? tokens - 1 : tokens, now);
        });
        return admitted.get();
    }

    private static double refilled(Bucket bucket, Instant now, int perSecond) {
        long nanos = Math.max(0, Duration.between(bucket.filledAt(), now).toNanos());
        return Math.min(perSecond, bucket.tokens() + nanos * (double) perSecond / 1_000_000_000);
    }
}
