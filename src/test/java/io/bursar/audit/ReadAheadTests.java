package io.bursar.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sources that count what they gave: an end on either side ends the other, and nothing gets lost or out of order. */
class ReadAheadTests {

    private static final long MANY = 100_000;

    @Test
    void handsOverEveryLineInOrderOnTheCallersThread() {
        var seen = new ArrayList<Long>();
        var threads = new AtomicReference<Thread>();

        ReadAhead.of(lines(10_001, new AtomicInteger()), line -> {
            seen.add(line.seq());
            threads.set(Thread.currentThread());
        });

        assertThat(seen).hasSize(10_001).isSorted().endsWith(10_001L);
        assertThat(threads).hasValue(Thread.currentThread());
        ReadAhead.of(_ -> {}, _ -> assertThat(true).as("nothing to hand over").isFalse());
    }

    @Test
    void stopsReadingWhenTheCallerFails() {
        var given = new AtomicInteger();

        assertThatThrownBy(() -> ReadAhead.of(lines(MANY, given), line -> {
                    throw new IllegalStateException("disk full at " + line.seq());
                }))
                .hasMessage("disk full at 1");

        assertThat(given.get()).isLessThan((int) MANY);
    }

    @Test
    void throwsWhatReadingThrewAfterTheLinesThatWereRead() {
        var seen = new AtomicInteger();

        assertThatThrownBy(() -> ReadAhead.of(
                        taker -> {
                            lines(300, new AtomicInteger()).accept(taker);
                            throw new IllegalStateException("connection lost");
                        },
                        _ -> seen.incrementAndGet()))
                .hasMessage("connection lost");

        assertThat(seen).hasValue(300);
    }

    private static Consumer<Consumer<TrailLine>> lines(long count, AtomicInteger given) {
        return taker -> LongStream.rangeClosed(1, count).forEach(seq -> {
            given.incrementAndGet();
            taker.accept(new TrailLine(
                    seq,
                    Instant.EPOCH,
                    new Actor(Actor.Kind.USER, "u", "u", null, null),
                    new TrailLine.Origin(null, null),
                    "lane.paused",
                    new Subject("lane", "m"),
                    Outcome.OK,
                    "{}",
                    new TrailLine.Link("", "", "", "sha256")));
        });
    }
}
