package io.bursar.movement;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import com.zaxxer.hikari.HikariDataSource;

import io.bursar.sheet.Cell;
import io.bursar.sheet.CsvFile;
import io.bursar.support.MutableClock;
import io.bursar.support.Postgres;

/**
 * What looking for movements costs when there are many. No test: run it with {@code bench/search}. Each page is asked
 * for some times after a first one that warms up; medians and the worst are printed.
 */
class SearchBench {

    private static final int LINES = Integer.parseInt(System.getenv().getOrDefault("BENCH_LINES", "1000000"));
    private static final int ROUNDS = 15;

    /** Goal PF18 for any page. */
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** For questions, whatever the period. */
    private static final long QUESTION_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    @Test
    void measure() throws Exception {
        var database = Postgres.freshDatabase();
        var start = System.nanoTime();
        MovementFill.fill(JdbcClient.create(database.owner()), LINES);
        say("filled %,d movements in %d s".formatted(LINES, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(database.application());
            var movements = new Movements(
                    new MovementSql(
                            MovementWorld.SETTINGS,
                            MovementWorld.HOURS,
                            new Tiers(JdbcClient.create(pool)),
                            MutableClock.at("2026-11-23T04:00:00Z")),
                    new MovementSettings(10, MovementWorld.SETTINGS.large(), 7, Duration.ofMillis(200)),
                    pool,
                    new JdbcTransactionManager(pool));
            for (var filter : filters(JdbcClient.create(pool)).entrySet()) {
                page(movements, filter.getKey(), MovementFilter.of(filter.getValue()));
            }
            deep(movements);
            export(movements);
        }
    }

    private static Map<String, Map<String, String>> filters(JdbcClient jdbc) {
        var person = jdbc.sql("select id from app_user where username = 'bench-3'")
                .query(String.class)
                .single();
        var approver = jdbc.sql("select id from app_user where username = 'bench-12'")
                .query(String.class)
                .single();
        var transId = jdbc.sql("select trans_id from instruction offset 1000 limit 1")
                .query(String.class)
                .single();
        var filters = new LinkedHashMap<String, Map<String, String>>();
        filters.put("everything", Map.of());
        filters.put("a week", Map.of("from", "2025-03-01", "until", "2025-03-07"));
        filters.put("approved, a week", Map.of("asked", "APPROVED", "from", "2025-03-01", "until", "2025-03-07"));
        filters.put("settled, a week", Map.of("asked", "EXECUTED", "from", "2025-03-01", "until", "2025-03-07"));
        filters.put("account", Map.of("account", "acc-77"));
        filters.put("unit", Map.of("unit", "o7"));
        filters.put("kind and amount", Map.of("kind", "RECLAIM_FUNDS", "least", "499999"));
        filters.put("maker", Map.of("maker", person));
        filters.put("approver", Map.of("approver", approver));
        filters.put(
                "maker and approver, a week",
                Map.of("maker", person, "approver", approver, "from", "2025-03-01", "until", "2025-03-07"));
        filters.put("turned down", Map.of("state", "REJECTED"));
        filters.put("rule", Map.of("rule", "default"));
        filters.put("a rule that nothing used", Map.of("rule", "nothing"));
        filters.put("trans_id", Map.of("ref", transId));
        for (var question : Question.values()) {
            filters.put(question.name(), Map.of("question", question.name()));
            filters.put(
                    question.name() + " 2025-02",
                    Map.of("question", question.name(), "from", "2025-02-01", "until", "2025-02-28"));
        }
        return filters;
    }

    private static void page(Movements movements, String name, MovementFilter filter) {
        var goal = filter.question().isPresent() ? QUESTION_NANOS : MOST_NANOS;
        var first = movements.older(filter, null, 50);
        var page = times(ROUNDS, () -> movements.sumsAtOnce(filter, movements.older(filter, null, 50)));
        var sums = times(3, () -> movements.sums(filter));
        say("%-28s %3d rows  page %8.1f ms (worst %8.1f)%s  sums by themselves %8.1f ms%s%s"
                .formatted(
                        name,
                        first.rows().size(),
                        page[page.length / 2] / 1e6,
                        page[page.length - 1] / 1e6,
                        met(page[page.length / 2] <= goal),
                        sums[sums.length / 2] / 1e6,
                        movements.sums(filter) == null ? "  NOT ADDED UP" : "",
                        first.reached() == null
                                ? ""
                                : "  looked back to " + first.reached() + further(movements, filter, first)));
    }

    /** How often somebody asks to look further back until the page is full or everything was looked at. */
    private static String further(Movements movements, MovementFilter filter, Movements.Page first) {
        var start = System.nanoTime();
        var page = first;
        var times = 0;
        var rows = first.rows().size();
        while (page.reached() != null && rows < 50) {
            page = movements.older(filter, page.beyond(), 50);
            rows += page.rows().size();
            times++;
        }
        return ", %d times further in %.1f s: %d rows".formatted(times, (System.nanoTime() - start) / 1e9, rows);
    }

    private static void deep(Movements movements) {
        var all = MovementFilter.of(Map.of());
        var key = movements.older(all, null, 50).rows().getLast().key();
        for (var turned = 0; turned < 200; turned++) {
            key = movements.older(all, key, 50).rows().getLast().key();
        }
        var there = key;
        var first = new long[ROUNDS];
        var deep = new long[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            first[round] = times(1, () -> movements.older(all, null, 50))[0];
            deep[round] = times(1, () -> movements.older(all, there, 50))[0];
        }
        Arrays.sort(first);
        Arrays.sort(deep);
        var ratio = (double) deep[ROUNDS / 2] / first[ROUNDS / 2];
        say("PF6  page 200 %.1f ms, page 1 %.1f ms, ratio %.2f (goal 1.2)%s"
                .formatted(deep[ROUNDS / 2] / 1e6, first[ROUNDS / 2] / 1e6, ratio, met(ratio <= 1.2)));
    }

    private static void export(Movements movements) throws Exception {
        var count = new AtomicLong();
        var start = System.nanoTime();
        try (var file = new CsvFile(OutputStream.nullOutputStream(), java.util.List.of("n"))) {
            movements.all(MovementFilter.of(Map.of()), _ -> {}, movement -> {
                file.row(java.util.List.of(
                        Cell.of(movement.asking().number()),
                        Cell.of(movement.terms().amount().amount())));
                count.incrementAndGet();
            });
        }
        say("all %,d movements read and written in %d s"
                .formatted(count.get(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
    }

    private static long[] times(int rounds, Runnable what) {
        var times = new long[rounds];
        for (var round = 0; round < rounds; round++) {
            var start = System.nanoTime();
            what.run();
            times[round] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times;
    }

    private static String met(boolean met) {
        return met ? " pass" : " FAIL";
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
