package io.bursar.bss.huawei;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * A token bucket for each operation, so that we stay below Huawei's limits (multi-account.md 14.8) and a burst of reads
 * never keeps a move waiting: reads and moves are different operations.
 */
final class Rates {

    private final LongSupplier nanos;
    private final BssSettings.Limits limits;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Rates(BssSettings.Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /**
     * Reserves one call.
     *
     * @return how long to wait before it; null, and nothing reserved, when that would be longer than {@code patience}
     */
    @Nullable Duration reserve(String operation, boolean moves, Duration patience) {
        int usual = moves ? limits.movesPerSecond() : limits.readsPerSecond();
        int rate = limits.perSecond().getOrDefault(operation, usual);
        return buckets.computeIfAbsent(operation, it -> new Bucket(rate, nanos.getAsLong()))
                .reserve(nanos.getAsLong(), patience.toNanos());
    }

    private static final class Bucket {

        private final long interval;
        private final long burst;
        private final ReentrantLock lock = new ReentrantLock();
        private long nextFree;

        Bucket(int perSecond, long now) {
            this.interval = 1_000_000_000L / perSecond;
            this.burst = interval * (perSecond - 1);
            this.nextFree = now - burst;
        }

        @Nullable Duration reserve(long now, long patience) {
            lock.lock();
            try {
                long slot = Math.max(nextFree, now - burst);
                long wait = Math.max(0, slot - now);
                if (wait > patience) {
                    return null;
                }
                nextFree = slot + interval;
                return Duration.ofNanos(wait);
            } finally {
                lock.unlock();
            }
        }
    }
}
