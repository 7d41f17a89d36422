package io.bursar.trail;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.bursar.audit.Actor;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.checkpoint.TrailWatch;
import io.bursar.checkpoint.Verification;

/** A whole verification in the background of this instance, one at a time. Its finding is a line of the trail. */
@Component
class VerificationRun {

    private static final Logger log = LoggerFactory.getLogger(VerificationRun.class);

    private final TrailWatch watch;
    private final TrailReader reader;
    private final Clock clock;
    private final AtomicReference<@Nullable Run> last = new AtomicReference<>();

    VerificationRun(TrailWatch watch, TrailReader reader, Clock clock) {
        this.watch = watch;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * One run.
     *
     * @param total the last line when it began
     * @param finding null while it runs, and for ever where it could not be ended
     */
    record Run(
            Instant began,
            long total,
            AtomicLong done,
            @Nullable Verification finding,
            boolean ended) {

        /** In whole percent. */
        public int percent() {
            return total == 0 ? 100 : (int) Math.min(100, done.get() * 100 / total);
        }

        private Run ended(@Nullable Verification found) {
            return new Run(began, total, done, found, true);
        }
    }

    /** The last run of this instance, or the one that goes on; null where there was none. */
    @Nullable Run last() {
        return last.get();
    }

    /** Begins one on behalf of that person; where one goes on already nothing is begun. */
    void begin(Actor actor) {
        Run run = new Run(clock.instant(), lines(), new AtomicLong(), null, false);
        Run before = last.get();
        if ((before != null && !before.ended()) || !last.compareAndSet(before, run)) {
            return;
        }
        Thread.ofPlatform().name("trail-verification").daemon().start(() -> {
            Verification found = null;
            try {
                found = watch.verify(actor, run.done()::set);
            } catch (RuntimeException failed) {
                log.error("The verification of the trail could not be ended", failed);
            } finally {
                last.set(run.ended(found));
            }
        });
    }

    private long lines() {
        return reader.newest(TrailQuery.ALL, 1).lines().stream()
                .findFirst()
                .map(line -> line.seq())
                .orElse(0L);
    }
}
