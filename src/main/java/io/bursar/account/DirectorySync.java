package io.bursar.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.bss.Accounts;
import io.bursar.bss.OrganisationUnit;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.SubAccount;

/**
 * Brings the directory up to date: reads everything first, then keeps it in one transaction together with its line in
 * the trail. No transaction is open while Huawei is asked.
 */
@Component
class DirectorySync {

    private static final Logger log = LoggerFactory.getLogger(DirectorySync.class);
    private static final DirectoryChanges NOTHING = new DirectoryChanges(0, 0, 0, 0, 0, false);

    /** Two minutes of silence make a run look dead, so a sign of life every few seconds is enough. */
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final Accounts bss;
    private final DirectoryBooks books;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DirectorySync(Accounts bss, DirectoryBooks books, AuditTrail trail, TransactionTemplate transaction, Clock clock) {
        this.bss = bss;
        this.books = books;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Synchronises once, for that actor; returns at once when a synchronisation runs already. */
    Freshness.Outcome run(Actor actor) {
        Instant started = clock.instant();
        OptionalLong run = books.runs().open(actor.name(), started);
        if (run.isEmpty()) {
            return Freshness.Outcome.RUNNING;
        }
        Run it = new Run(run.getAsLong(), actor, started);
        try {
            return it.go();
        } catch (SyncRuns.TakenOver e) {
            log.warn("{}; nothing of it was kept", e.getMessage());
            return Freshness.Outcome.ABANDONED;
        } catch (RuntimeException e) {
            log.error("Synchronisation {} of the directory failed; the last state stays", it.id, e);
            return it.fail(e.getClass().getSimpleName());
        }
    }

    private final class Run {

        private final long id;
        private final Actor actor;
        private final Instant started;
        private Instant lastBeat;

        Run(long id, Actor actor, Instant started) {
            this.id = id;
            this.actor = actor;
            this.started = started;
            this.lastBeat = started;
        }

        Freshness.Outcome go() {
            Census census = new CensusTaker(bss).take(this::beat);
            return switch (census) {
                case Census.Failed failed -> fail(failed.problem());
                case Census.Partial partial -> keep(partial.accounts(), partial.problem());
                case Census.Whole whole -> keep(whole.accounts(), null);
            };
        }

        private void beat() {
            Instant now = clock.instant();
            if (!now.isBefore(lastBeat.plus(BEAT))) {
                books.runs().beat(id);
                lastBeat = now;
            }
        }

        private Freshness.Outcome keep(List<SubAccount> accounts, @Nullable String shortfall) {
            ReadAnswer<OrganisationUnit> tree = bss.organisation();
            String problem = shortfall != null ? shortfall : problemOf(tree);
            Freshness.Outcome outcome = problem == null ? Freshness.Outcome.COMPLETE : Freshness.Outcome.INCOMPLETE;
            transaction.executeWithoutResult(status -> {
                boolean unitsChanged = tree instanceof ReadAnswer.Known<OrganisationUnit> known
                        && books.units().write(known.value(), started);
                DirectoryChanges changes = books.accounts()
                        .write(accounts, shortfall == null, started)
                        .withUnits(unitsChanged);
                books.runs().close(id, outcome, changes, problem, clock.instant());
                record(changes, problem);
            });
            return outcome;
        }

        private Freshness.Outcome fail(String problem) {
            log.warn("The directory could not be synchronised ({}): {}", id, problem);
            transaction.executeWithoutResult(status -> {
                books.runs().close(id, Freshness.Outcome.FAILED, NOTHING, problem, clock.instant());
                record(NOTHING, problem);
            });
            return Freshness.Outcome.FAILED;
        }

        /** A failure that lasts is told once: {@code directory_sync} has every run. */
        private void record(DirectoryChanges changes, @Nullable String problem) {
            boolean news = problem != null && !problem.equals(books.runs().problemBefore(id));
            if (changes.isNothing() && !news) {
                return;
            }
            Map<String, @Nullable Object> details = new LinkedHashMap<>();
            details.put("seen", changes.seen());
            details.put("added", changes.added());
            details.put("changed", changes.changed());
            details.put("gone", changes.gone());
            details.put("returned", changes.returned());
            details.put("unitsChanged", changes.unitsChanged());
            details.put("problem", problem);
            Outcome outcome = problem == null ? Outcome.OK : Outcome.FAILED;
            trail.record(
                    actor,
                    new AuditEntry(Action.DIRECTORY_SYNCHRONISED, Subject.of("directory", id), outcome, details));
        }
    }

    private static @Nullable String problemOf(ReadAnswer<OrganisationUnit> tree) {
        return switch (tree) {
            case ReadAnswer.Known<OrganisationUnit> known -> null;
            case ReadAnswer.Unreadable<OrganisationUnit> refused -> "organisation: " + refused.code();
            case ReadAnswer.Unavailable<OrganisationUnit> silent -> "organisation: " + silent.reason();
        };
    }
}
