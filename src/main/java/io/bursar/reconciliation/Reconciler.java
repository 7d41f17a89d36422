package io.bursar.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;
import io.bursar.logbook.DayBook;
import io.bursar.logbook.DayBook.Movement;
import io.bursar.time.Beijing;

/** Compares one day: reads everything first, then keeps the whole result or nothing of it. */
@Component
class Reconciler {

    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);
    private static final Actor NIGHTLY = Actor.system("reconciliation");

    private final Runs runs;
    private final Sides sides;
    private final TransactionTemplate transaction;
    private final Told told;

    /** What is compared, and how. */
    @Component
    record Sides(Statements statements, DayBook book, ReconciliationSettings settings, Clock clock) {}

    /** Who hears of it. */
    @Component
    record Told(AuditTrail trail, ApplicationEventPublisher events) {}

    Reconciler(Runs runs, Sides sides, TransactionTemplate transaction, Told told) {
        this.runs = runs;
        this.sides = sides;
        this.transaction = transaction;
        this.told = told;
    }

    /** Does the run that was claimed; whatever goes wrong is kept with it. */
    void run(Runs.Claimed run) {
        try {
            boolean wholeDay =
                    !sides.clock.instant().isBefore(Beijing.startOf(run.day().plusDays(1)));
            List<Line> lines = lines(run.day());
            transaction.executeWithoutResult(_ -> keep(run, new Runs.Finished(wholeDay, lines)));
        } catch (Statements.Unreadable unreadable) {
            log.warn("{} could not be compared with Huawei's statements: {}", run.day(), unreadable.getMessage());
            runs.fail(run.id(), "UNREADABLE " + unreadable.getMessage(), sides.clock.instant());
        } catch (RuntimeException failure) {
            log.error("The comparison of {} failed and is tried again later", run.day(), failure);
            runs.fail(run.id(), failure.getClass().getSimpleName(), sides.clock.instant());
        }
    }

    private List<Line> lines(LocalDate day) {
        List<Movement> movements =
                sides.book.between(Beijing.startOf(day.minusDays(1)), Beijing.startOf(day.plusDays(2)));
        List<Posting> postings = new ArrayList<>(sides.statements.around(day));
        movements.stream()
                .map(Movement::order)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(order -> postings.addAll(sides.statements.ofOrder(day, order)));
        return Comparison.of(postings, movements, sides.settings.tolerance()).stream()
                .filter(line -> line.day().equals(day))
                .toList();
    }

    private void keep(Runs.Claimed run, Runs.Finished result) {
        Instant now = sides.clock.instant();
        if (!runs.finish(run, result, now)) {
            log.warn("The comparison of {} took too long and was given up; nothing of it was kept", run.day());
            return;
        }
        DayOverview kept = runs.valid(run.day()).orElseThrow();
        Map<String, Long> findings = result.lines().stream()
                .collect(Collectors.groupingBy(line -> line.finding().name(), Collectors.counting()));
        told.trail.record(
                NIGHTLY,
                AuditEntry.of(
                        Action.RECONCILIATION_DONE,
                        Subject.of("reconciliation", run.day()),
                        Map.of(
                                "findings",
                                findings,
                                "whole_day",
                                result.wholeDay(),
                                "unexplained",
                                kept.counts().unexplained())));
        told.events.publishEvent(new ReconciliationDone(
                run.day(), kept.counts().alarms(), kept.counts().unexplained()));
        if (kept.counts().alarms() > 0) {
            log.error(
                    "{}: {} movements are not as we believe them to be; look at /operations/reconciliation/{}",
                    run.day(),
                    kept.counts().alarms(),
                    run.day());
        }
    }
}
