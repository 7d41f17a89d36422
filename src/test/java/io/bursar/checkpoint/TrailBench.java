package io.bursar.checkpoint;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.audit.TrailDatabase;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;

/**
 * What the chain costs, as a ratio on the machine at hand (goals PF4 and PF11). No test: run it with
 * {@code bench/trail}. Eight writers commit one business row each time, once with a line of the trail and once with an
 * ordinary row of the same width, in turns; medians of the rounds are compared, and the run is void when the baseline
 * itself wavers by more than a factor of two.
 */
class TrailBench {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 5;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final String ROW =
            "('user', 'u-1', '李雷', null, '192.0.2.7', null, 'r', 'lane.paused', 'lane', 'm-1', 'ok', "
                    + "'{\"why\":\"试验\"}')";

    private static final String BUSINESS = "insert into bench_business (note) values ('x');";
    private static final String PLAIN = BUSINESS
            + "insert into bench_plain (actor_kind, actor_id, actor_name, on_behalf_of, ip, session_ref, request_id,"
            + " action, object_type, object_id, outcome, payload) values " + ROW;
    private static final String CHAINED = BUSINESS + "select audit.append" + ROW;

    @Test
    void measure(@TempDir Path directory) throws Exception {
        var database = Postgres.freshDatabase();
        beDurable(database);
        prepare(database.owner());
        run(database.application(), PLAIN);
        run(database.application(), CHAINED);
        List<Long> plain = new ArrayList<>();
        List<Long> chained = new ArrayList<>();
        for (var round = 0; round < ROUNDS; round++) {
            plain.add(run(database.application(), PLAIN));
            chained.add(run(database.application(), CHAINED));
        }
        Collections.sort(plain);
        Collections.sort(chained);
        say("PF4  commits/s with %d writers, median (least–most): plain %s, audited %s, ratio 0.%02d (goal 0.25)%s"
                .formatted(
                        WRITERS,
                        spread(plain),
                        spread(chained),
                        100 * median(chained) / median(plain),
                        plain.getLast() > 2 * plain.getFirst() ? "  VOID: the baseline wavers" : ""));
        var station = new TrailStation(TrailDatabase.over(database), directory);
        say("     fsync " + setting(database, "fsync") + ", synchronous_commit "
                + setting(database, "synchronous_commit"));
        station.verifier.verify();
        var start = System.nanoTime();
        var found = station.verifier.verify();
        var millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        if (!(found instanceof Verification.Sound sound)) {
            throw new IllegalStateException(found.toString());
        }
        say("PF11 verified %d lines in %d ms: %d lines/s (goal 50000)"
                .formatted(sound.lines(), millis, sound.lines() * 1_000 / millis));
    }

    /** The server that tests start forgets on purpose; a figure without the disk would be worth nothing. */
    private static void beDurable(TestDatabase database) throws SQLException {
        if (setting(database, "fsync").equals("on")) {
            return;
        }
        try (var connection = database.superuser().getConnection();
                var statement = connection.createStatement()) {
            for (var name : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                statement.execute("alter system set " + name + " = on");
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void prepare(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table bench_business (id bigint generated always as identity primary key, note text);
                    create table bench_plain (seq bigint generated always as identity primary key,
                        at timestamptz not null default clock_timestamp(), like audit.intake);
                    alter table bench_plain drop column id;
                    create index on bench_plain (actor_id, seq desc);
                    create index on bench_plain (object_id, object_type, seq desc);
                    create index on bench_plain (action, seq desc);
                    create index on bench_plain (at, seq);
                    grant insert on bench_business, bench_plain to public""");
        }
    }

    /** Commits a second. */
    private static long run(DataSource database, String statements) throws Exception {
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var running = Collections.nCopies(WRITERS, (Callable<Long>) () -> commits(database, statements));
            var sum = 0L;
            for (var writer : pool.invokeAll(running)) {
                sum += writer.get();
            }
            return sum * TimeUnit.SECONDS.toNanos(1) / NANOS;
        }
    }

    private static long commits(DataSource database, String statements) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = on");
            connection.setAutoCommit(false);
            var end = System.nanoTime() + NANOS;
            var count = 0L;
            while (System.nanoTime() < end) {
                statement.execute(statements);
                connection.commit();
                count++;
            }
            return count;
        }
    }

    private static String setting(TestDatabase database, String name) {
        return JdbcClient.create(database.application())
                .sql("show " + name)
                .query(String.class)
                .single();
    }

    private static long median(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static String spread(List<Long> sorted) {
        return median(sorted) + " (" + sorted.getFirst() + "–" + sorted.getLast() + ")";
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
