package io.bursar.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import io.bursar.audit.Actor;
import io.bursar.audit.TestTrail;
import io.bursar.support.MutableClock;
import io.bursar.support.TestDatabase;

/** The module on a database of its own, with sources that a test scripts; nothing rests, nothing is scheduled. */
public final class SyncWorld implements AutoCloseable {

    private static final SyncSettings SETTINGS = new SyncSettings(false, Duration.ofSeconds(20), Duration.ZERO, 3);

    public final MutableClock clock;
    public final Synchronisations synchronisations;
    final SyncBooks books;
    final SyncReader reader;
    final PatientCalls calls = new PatientCalls();

    public SyncWorld(TestDatabase database, MutableClock clock, List<SyncSource> sources) {
        this.clock = clock;
        var jdbc = JdbcClient.create(database.application());
        var transactions = new JdbcTransactionManager(database.application());
        this.books = new SyncBooks(jdbc);
        this.reader = new SyncReader(sources, books, transactions, SETTINGS, clock);
        var scheduler = new DefaultListableBeanFactory().getBeanProvider(SchedulerClient.class);
        this.synchronisations = new Synchronisations(
                reader,
                books,
                new SyncStates(jdbc),
                new Synchronisations.Aids(
                        calls,
                        new SyncWaker(scheduler, SETTINGS),
                        TestTrail.on(database.application(), transactions, () -> Actor.system("test")),
                        new TransactionTemplate(transactions),
                        SETTINGS),
                clock);
    }

    /** Reads everything that is due, as the jobs do. */
    public void readAll() {
        try {
            while (synchronisations.round(1000, _ -> {}).isZero()) {
                // The next pages.
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        try {
            calls.destroy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A source whose pages a test writes by hand. */
    static final class Scripted implements SyncSource {

        final List<String> asked = new ArrayList<>();
        final List<String> kept = new ArrayList<>();
        List<Part> parts = List.of(Part.present("now", Duration.ofHours(1)));
        Function<Portion, Fetched> answer = _ -> Fetched.nothing(Instant.EPOCH);

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public List<Part> plan(Instant now, int historyMonths) {
            return parts;
        }

        @Override
        public Fetched fetch(Portion portion) {
            asked.add(portion.part() + "@" + portion.cursor() + "#" + portion.pass());
            return answer.apply(portion);
        }

        /** Pages of one row each, named by part and place. */
        Function<Portion, Fetched> pages(int count, Clock clock) {
            return portion -> {
                var place = portion.offset();
                return new Fetched.Rows(
                        () -> kept.add(portion.part() + place),
                        1,
                        place + 1 < count ? Integer.toString(place + 1) : null,
                        (long) count,
                        clock.instant());
            };
        }
    }
}
