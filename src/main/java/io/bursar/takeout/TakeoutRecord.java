package io.bursar.takeout;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.CurrentActor;
import io.bursar.audit.Subject;

/** Tells the trail which file was made: a file that is not told there never becomes ready. */
@Component
class TakeoutRecord {

    private final TakeoutShelf shelf;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final TakeoutSettings settings;
    private final Clock clock;

    TakeoutRecord(Books books, PlatformTransactionManager transactions, TakeoutSettings settings, Clock clock) {
        this.shelf = books.shelf();
        this.trail = books.trail();
        this.actor = books.actor();
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /** What is written into. */
    @Component
    record Books(TakeoutShelf shelf, AuditTrail trail, CurrentActor actor) {}

    /** Whoever acts on this thread. */
    Actor actor() {
        return actor.get();
    }

    Instant now() {
        return clock.instant();
    }

    /** It is ready, and the trail says so, or neither. */
    void made(Takeout takeout, Action action, Pieces file) {
        var now = clock.instant();
        var made = new Takeout.Made(file.bytes(), file.digest(), now, now.plus(settings.keep()));
        var details = Map.of(
                "content", takeout.kind(),
                "format", takeout.wanted().format().name(),
                "filter", takeout.filter(),
                "language", takeout.wanted().language().toLanguageTag(),
                "rows", file.rows(),
                "bytes", made.bytes(),
                "sha256", made.sha256());
        transaction.executeWithoutResult(_ -> {
            shelf.finish(takeout.id(), file.rows(), made);
            trail.record(takeout.by(), AuditEntry.of(action, Subject.of("export", takeout.id()), details));
        });
    }
}
