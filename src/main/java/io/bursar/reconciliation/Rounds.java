package io.bursar.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.bursar.logbook.DayBook;
import io.bursar.time.Beijing;

/** Sees to it that every day is compared: the nightly one, missed ones, failed ones, and those somebody asked for. */
@Component
class Rounds {

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);
    private static final String NIGHTLY = "nightly";

    private final Runs runs;
    private final Reconciler reconciler;
    private final DayBook book;
    private final ReconciliationSettings settings;
    private final Clock clock;

    Rounds(Runs runs, Reconciler reconciler, DayBook book, ReconciliationSettings settings, Clock clock) {
        this.runs = runs;
        this.reconciler = reconciler;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /** Wants that day compared, and does it on a thread of its own; false when it is wanted already. */
    boolean ask(LocalDate day, String by) {
        boolean asked = runs.ask(day, by, clock.instant());
        Thread.ofVirtual().name("reconciliation").start(this::work);
        return asked;
    }

    /** Wants what is due by the calendar, then works through everything that is wanted. */
    void attend() {
        Instant now = clock.instant();
        runs.bury(now);
        if (settings.enabled()) {
            askForDueDays(now);
        }
        work();
    }

    /** Works through everything that is wanted. */
    void work() {
        Optional<Runs.Claimed> next = runs.claim(clock.instant());
        while (next.isPresent()) {
            reconciler.run(next.get());
            next = runs.claim(clock.instant());
        }
    }

    private void askForDueDays(Instant now) {
        Optional<Instant> first = book.firstSending();
        if (first.isEmpty()) {
            return;
        }
        LocalDate today = Beijing.dayOf(now);
        Instant tonight = Beijing.startOf(today).plus(Duration.between(java.time.LocalTime.MIN, settings.at()));
        LocalDate last = now.isBefore(tonight) ? today.minusDays(2) : today.minusDays(1);
        LocalDate oldest = today.minusDays(settings.catchUpDays());
        LocalDate from = Beijing.dayOf(first.get());
        for (LocalDate day = from.isBefore(oldest) ? oldest : from; !day.isAfter(last); day = day.plusDays(1)) {
            if (isDue(day, today, tonight, now)) {
                runs.ask(day, NIGHTLY, now);
            }
        }
    }

    private boolean isDue(LocalDate day, LocalDate today, Instant tonight, Instant now) {
        if (runs.failedSince(day, now.minus(AFTER_A_FAILURE)).isPresent()) {
            return false;
        }
        Optional<DayOverview> valid = runs.valid(day);
        if (valid.isEmpty() || !valid.get().wholeDay()) {
            return true;
        }
        Instant started = valid.get().times().started();
        return valid.get().counts().unexplained() > 0
                && !day.isBefore(today.minusDays(settings.repeatDays()))
                && !now.isBefore(tonight)
                && started != null
                && started.isBefore(tonight);
    }
}
