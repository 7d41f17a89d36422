package io.bursar.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.bursar.support.MutableClock;
import io.bursar.support.Postgres;

import static org.assertj.core.api.Assertions.assertThat;

class SynchronisationsTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final MutableClock clock = MutableClock.at("2026-11-23T01:00:00Z");
    private final SyncWorld.Scripted source = new SyncWorld.Scripted();
    private final SyncWorld world = new SyncWorld(Postgres.freshDatabase(), clock, List.of(source));

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void readsAPartPageByPageAndSaysWhenItBegan() {
        source.answer = portion -> {
            var page = source.pages(3, clock).apply(portion);
            clock.advance(Duration.ofSeconds(10));
            return page;
        };
        var began = clock.instant();
        world.readAll();

        assertThat(source.kept).containsExactly("now0", "now1", "now2");
        var state = world.synchronisations.state("scripted");
        assertThat(state.asOf()).isEqualTo(began);
        assertThat(state.whole()).isTrue();
        assertThat(state.history().rows()).isEqualTo(3);
        assertThat(state.noticeKey()).isNull();
    }

    @Test
    void readsAgainWhenItsTimeHasComeAndNotBefore() {
        source.answer = source.pages(1, clock);
        world.readAll();
        clock.advance(HOUR.minusSeconds(1));
        world.readAll();
        assertThat(source.asked).containsExactly("now@null#1");
        clock.advance(Duration.ofSeconds(1));
        world.readAll();
        assertThat(source.asked).containsExactly("now@null#1", "now@null#2");
    }

    @Test
    void readsThePresentBeforeHistoryAndHistoryOnce() {
        source.parts = List.of(Part.history("older", 1), Part.history("old", 0), Part.present("now", HOUR));
        source.answer = source.pages(1, clock);
        world.readAll();
        clock.advance(Duration.ofDays(3));
        world.readAll();

        assertThat(source.kept).containsExactly("now0", "old0", "older0", "now0");
        assertThat(world.synchronisations.state("scripted").history()).isEqualTo(new SyncState.Progress(2, 2, 3));
    }

    @Test
    void readsAMonthOnceMoreWhenItIsFinalAndThenNeverAgain() {
        var last = Instant.parse("2026-11-23T01:30:00Z");
        source.parts = List.of(Part.present("2026-10", HOUR, last));
        source.answer = source.pages(1, clock);
        world.readAll();
        clock.set(last);
        world.readAll();
        clock.advance(Duration.ofDays(40));
        world.readAll();

        assertThat(source.asked).hasSize(2);
    }

    @Test
    void goesOnFromThePageThatFailedAndKeepsTheLastFigures() {
        source.answer = source.pages(3, clock);
        world.readAll();
        var asOf = clock.instant();
        clock.advance(HOUR);
        source.answer = portion -> portion.offset() == 1
                ? new Fetched.Failed("SERVER_ERROR", false)
                : source.pages(3, clock).apply(portion);
        world.readAll();

        var state = world.synchronisations.state("scripted");
        assertThat(state.asOf()).isEqualTo(asOf);
        assertThat(state.trouble())
                .isEqualTo(new SyncState.Trouble(
                        "SERVER_ERROR", false, clock.instant(), clock.instant().plus(Duration.ofMinutes(1))));
        assertThat(state.noticeKey()).isEqualTo("sync.notice.failed");

        clock.advance(Duration.ofMinutes(1));
        source.answer = source.pages(3, clock);
        source.asked.clear();
        world.readAll();
        assertThat(source.asked).containsExactly("now@1#2", "now@2#2");
        assertThat(world.synchronisations.state("scripted").trouble()).isNull();
    }

    @Test
    void waitsLongerAfterEachFailureAndBeginsAnewWhatWasLeftTooLong() {
        source.answer = source.pages(2, clock);
        world.readAll();
        clock.advance(HOUR);
        source.answer = portion ->
                portion.offset() == 0 ? source.pages(2, clock).apply(portion) : new Fetched.Failed("silent", false);
        for (var minutes : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            world.readAll();
            var trouble = java.util.Objects.requireNonNull(
                    world.synchronisations.state("scripted").trouble());

            assertThat(Duration.between(trouble.at(), trouble.nextAt())).isEqualTo(Duration.ofMinutes(minutes));
            clock.set(trouble.nextAt());
        }
        clock.advance(Duration.ofHours(6));
        source.asked.clear();
        source.answer = source.pages(2, clock);
        world.readAll();
        assertThat(source.asked).containsExactly("now@null#3", "now@1#3");
    }

    @Test
    void keepsNothingOfAPageWhosePartWasTakenOver() {
        source.answer = portion -> new Fetched.Rows(() -> source.kept.add("lost"), 1, null, 1L, clock.instant());
        world.reader.plan();
        var held = world.books.claim("scripted", "now", clock.instant()).orElseThrow();
        assertThat(world.books.claim("scripted", "now", clock.instant())).isEmpty();
        world.books.release(held);
        var other = world.books.claim("scripted", "now", clock.instant()).orElseThrow();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> world.books.advance(
                        held, new Fetched.Rows(() -> {}, 1, null, 1L, clock.instant()), clock.instant()))
                .isInstanceOf(SyncBooks.TakenOver.class);
        assertThat(world.books.advance(
                        other, new Fetched.Rows(() -> {}, 1, null, 1L, clock.instant()), clock.instant()))
                .isEmpty();
    }

    @Test
    void keepsTheFiguresWhenAPageCannotBeWritten() {
        source.answer = _ -> new Fetched.Rows(
                () -> {
                    throw new IllegalStateException("no room");
                },
                1,
                null,
                1L,
                clock.instant());
        world.readAll();
        var state = world.synchronisations.state("scripted");
        assertThat(state.asOf()).isNull();
        assertThat(state.problem()).isEqualTo("IllegalStateException");
    }

    @Test
    void saysThatHuaweiRefused() {
        source.answer = _ -> new Fetched.Failed("CBC.0151", true);
        world.readAll();
        assertThat(world.synchronisations.state("scripted").noticeKey()).isEqualTo("sync.notice.unreadable");
    }

    @Test
    void fetchesAPartThatNoPlanHasAndNotMoreOftenThanItSays() {
        source.answer = source.pages(1, clock);
        var wanted = Part.present("on demand", HOUR);
        assertThat(world.synchronisations.fetch("scripted", wanted).asOf()).isEqualTo(clock.instant());
        world.synchronisations.fetch("scripted", wanted);
        assertThat(source.kept).containsExactly("on demand0");
        clock.advance(HOUR);
        world.synchronisations.fetch("scripted", wanted);
        assertThat(source.kept).hasSize(2);
    }

    @Test
    void fetchesNowWhatIsNotDueYet() {
        source.answer = source.pages(2, clock);
        world.readAll();
        clock.advance(Duration.ofMinutes(1));
        assertThat(world.synchronisations.fetchNow("scripted")).isTrue();
        assertThat(world.synchronisations.state("scripted").asOf()).isEqualTo(clock.instant());
    }

    @Test
    void waitsNoLongerThanTheLimitAndAsksOnce() throws InterruptedException {
        var answer = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var limit = Duration.ofMillis(20);
        assertThat(world.calls.await(
                        "key",
                        () -> {
                            answer.await();
                            source.kept.add("first");
                            done.countDown();
                        },
                        limit))
                .isFalse();
        assertThat(world.calls.await("key", () -> source.kept.add("again"), limit))
                .isFalse();
        answer.countDown();
        done.await();
        assertThat(source.kept).containsExactly("first");
    }

    @Test
    void leavesAloneWhatIsNotPlannedAnyMore() {
        source.answer = source.pages(1, clock);
        source.parts = List.of(Part.present("a", HOUR), Part.present("b", HOUR));
        world.readAll();
        source.parts = List.of(Part.present("b", HOUR));
        clock.advance(HOUR);
        source.kept.clear();
        world.readAll();
        assertThat(source.kept).containsExactly("b0");
    }
}
