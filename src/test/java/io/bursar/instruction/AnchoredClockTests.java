package io.bursar.instruction;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The database's time without asking for it each time. */
class AnchoredClockTests {

    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger asked = new AtomicInteger();
    private long onTheWay;
    private Instant database = START;
    private final AnchoredClock clock = new AnchoredClock(this::ask, nanos::get);

    @Test
    void countsOnFromTheLastAnswer() {
        clock.now();
        nanos.addAndGet(999_999_999);

        assertThat(clock.now()).isEqualTo(START.plusNanos(999_999_999));
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAnewAfterASecondAndBelievesADatabaseThatWasSetBack() {
        clock.now();
        nanos.addAndGet(1_000_000_000);
        database = START.minusSeconds(600);

        assertThat(clock.now()).isEqualTo(START.minusSeconds(600));
        assertThat(asked).hasValue(2);
    }

    @Test
    void doesNotCountOnFromAnAnswerThatWasLongOnItsWay() {
        onTheWay = 50_000_000;

        assertThat(clock.now()).isEqualTo(START);
        clock.now();
        assertThat(asked).hasValue(2);
    }

    private Instant ask() {
        asked.incrementAndGet();
        nanos.addAndGet(onTheWay);
        return database;
    }
}
