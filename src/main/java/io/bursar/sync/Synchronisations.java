package io.bursar.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;

/** How old what was fetched is, and fetching it now. */
@Component
public class Synchronisations {

    private final SyncReader reader;
    private final SyncBooks books;
    private final SyncStates states;
    private final Aids aids;
    private final Clock clock;

    Synchronisations(SyncReader reader, SyncBooks books, SyncStates states, Aids aids, Clock clock) {
        this.reader = reader;
        this.books = books;
        this.states = states;
        this.aids = aids;
        this.clock = clock;
    }

    /** What fetching now leans on. */
    @Component
    record Aids(
            PatientCalls calls,
            SyncWaker waker,
            AuditTrail trail,
            TransactionTemplate transaction,
            SyncSettings settings) {}

    /** How old the parts of that source are that pages show now, and how much of its history is there. */
    public SyncState state(String source) {
        return states.of(source);
    }

    /** How old that one part is: a month, a project. Never read, or no such part: {@code asOf} is null. */
    public SyncState state(String source, String part) {
        return states.of(source, part);
    }

    /** Every source that there is, in the order of their names. */
    public List<SyncState> all() {
        return reader.sources().stream()
                .map(SyncSource::name)
                .sorted()
                .map(states::of)
                .toList();
    }

    /** Whether there is a source of that name. */
    public boolean knows(String source) {
        return reader.sources().stream().anyMatch(known -> known.name().equals(source));
    }

    /**
     * Fetches the present of that source now because the person of this thread asked for it (in the trail), and waits
     * at most {@code bursar.sync.time-limit}; the rest goes on without a waiter.
     *
     * @return whether it is there
     */
    public boolean fetchNow(String source) {
        aids.transaction()
                .executeWithoutResult(_ -> aids.trail()
                        .record(AuditEntry.of(
                                Action.SYNCHRONISATION_ASKED, Subject.of("source", source), java.util.Map.of())));
        reader.plan();
        books.hurry(source, clock.instant());
        var done = aids.calls()
                .await(source, () -> reader.readPresent(source), aids.settings().timeLimit());
        aids.waker().wake();
        return done && state(source).trouble() == null;
    }

    /**
     * Sees to it that a part is there and not older than it says, also one that no plan has; waits at most
     * {@code bursar.sync.time-limit}. What failed a moment ago is not tried again for every page.
     */
    public SyncState fetch(String source, Part part) {
        books.add(source, part, clock.instant());
        aids.calls()
                .await(
                        List.of(source, part.key()),
                        () -> reader.readWhole(source, part.key()),
                        aids.settings().timeLimit());
        return state(source, part.key());
    }

    /**
     * Waits for {@code call} at most {@code bursar.sync.time-limit}; it goes on without a waiter. Who asks for the same
     * key meanwhile waits for the same call.
     *
     * @return whether it came to its end
     */
    public boolean await(Object key, Runnable call) {
        return aids.calls().await(key, call::run, aids.settings().timeLimit());
    }

    /** Makes the present of that source due now, for the jobs. */
    public void hurry(String source) {
        books.hurry(source, clock.instant());
        aids.waker().wake();
    }

    /** How many months of history are fetched. */
    public int historyMonths() {
        return aids.settings().history();
    }

    /** One round of the jobs; how long to wait before the next one. */
    Duration round(int pages, SyncReader.Rest rest) throws InterruptedException {
        reader.plan();
        if (reader.read(null, pages, rest)) {
            return Duration.ZERO;
        }
        @Nullable Instant next = books.nextDue();
        var now = clock.instant();
        return Optional.ofNullable(next)
                .map(due -> Duration.between(now, due))
                .filter(wait -> wait.compareTo(SyncTasks.LONGEST_PAUSE) < 0)
                .map(wait -> wait.isNegative() ? SyncTasks.AFTER_A_MISS : wait)
                .orElse(SyncTasks.LONGEST_PAUSE);
    }
}
