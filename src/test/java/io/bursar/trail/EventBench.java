package io.bursar.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.checkpoint.TrailFill;
import io.bursar.support.DeliveredPortal;
import io.bursar.support.Postgres;
import io.bursar.takeout.Format;
import io.bursar.takeout.TakeoutSource;

/**
 * What looking for events costs when there are many (goals PF7 to PF11). No test: run it with {@code bench/events}.
 * What is compared is done in turns; medians are printed with the goal and whether it was met. With more lines than
 * {@code BENCH_FIRST} that many are measured first, in a portal of their own.
 */
class EventBench {

    private static final long MILLION = 1_000_000;
    private static final long LINES = Long.parseLong(System.getenv().getOrDefault("BENCH_LINES", "1000000"));
    private static final long FIRST = Long.parseLong(System.getenv().getOrDefault("BENCH_FIRST", "1000000"));
    private static final int ROUNDS = 21;

    /** So long nothing is measured, while the portal is still being compiled. */
    private static final Duration WARM = Duration.ofSeconds(30);

    /** A page of the same portal with its frame and session, which looks nothing up. */
    private static final String PLAIN = "/trail/verification";

    @TempDir
    private Path directory;

    @Test
    void measure() throws Exception {
        Map<String, Double> atFirst = Map.of();
        for (var size : LongStream.of(Math.min(LINES, FIRST), LINES).distinct().toArray()) {
            var database = Postgres.freshDatabase();
            var files = Files.createDirectory(directory.resolve(Long.toString(size)));
            var start = System.nanoTime();
            TrailFill.upTo(database, size);
            say("%,d events, filled in %d s".formatted(size, seconds(start)));
            var pace = TrailFill.verified(database, files);
            say("PF11 verified %,d events: %,d a second (goal 50,000)%s".formatted(size, pace, met(pace >= 50_000)));
            try (var portal = DeliveredPortal.over(database, files)) {
                var pages = pages(portal, size);
                growth(atFirst, pages);
                atFirst = pages;
                count(portal, size);
                if (size <= MILLION) {
                    export(portal, size);
                }
            }
        }
    }

    /** PF7: what an auditor waits for, against the statement and a plain page of the same portal, in turns. */
    private static Map<String, Double> pages(DeliveredPortal portal, long size) throws Exception {
        var medians = new LinkedHashMap<String, Double>();
        var auditor = portal.signIn("zhao");
        var jdbc = JdbcClient.create(portal.bean(DataSource.class));
        var searches = EventSearch.all(size);
        for (var start = System.nanoTime(); System.nanoTime() - start < WARM.toNanos(); ) {
            auditor.get(PLAIN);
            searches.forEach(search -> auditor.get(search.address()));
        }
        for (var search : searches) {
            var raw = new ArrayList<Long>();
            var plain = new ArrayList<Long>();
            var page = new ArrayList<Long>();
            for (var round = 0; round <= ROUNDS; round++) {
                raw.add(time(() -> jdbc.sql(
                                "select * from audit.event e where " + search.sql() + " order by seq desc limit 51")
                        .query((row, _) -> row.getLong("seq"))
                        .list()));
                plain.add(time(() -> auditor.get(PLAIN)));
                page.add(time(() -> auditor.get(search.address())));
            }
            var kinds = time(() -> auditor.get(search.address().replace("/trail?", "/trail/kinds?")));
            var limit = 1.5 * (median(raw) + median(plain));
            medians.put(search.name(), median(page));
            say("PF7  %-22s statement %6.2f ms, plain page %6.2f ms, page %6.2f ms (goal %.1f)%s; counts later %.1f ms"
                    .formatted(
                            search.name(),
                            median(raw),
                            median(plain),
                            median(page),
                            limit,
                            met(median(page) <= limit),
                            kinds / 1e6));
        }
        return medians;
    }

    /** PF8. */
    private static void growth(Map<String, Double> before, Map<String, Double> now) {
        before.forEach((name, millis) -> {
            var times = now.getOrDefault(name, millis) / millis;
            say("PF8  %-22s %.2f times as long as at the first size (goal 2.0)%s"
                    .formatted(name, times, met(times <= 2)));
        });
    }

    /** PF9: why no page counts to the end. */
    private static void count(DeliveredPortal portal, long size) {
        var jdbc = JdbcClient.create(portal.bean(DataSource.class));
        var one = time(() -> jdbc.sql("select count(*) from audit.event where actor_id = ?")
                .param(TrailFill.person(3))
                .query(Long.class)
                .single());
        var all = time(() ->
                jdbc.sql("select count(*) from audit.event").query(Long.class).single());
        say("PF9  counting to the end, which no page does: one person %.1f ms, all %,d %.1f ms"
                .formatted(one / 1e6, size, all / 1e6));
    }

    /** PF10: the portal's file against the server's own, in turns. */
    private static void export(DeliveredPortal portal, long size) throws Exception {
        var source = portal.bean(TrailTakeout.class);
        var copied = new ArrayList<Long>();
        var written = new ArrayList<Long>();
        var grown = new AtomicLong();
        for (var round = 0; round < 3; round++) {
            copied.add(time(() -> copy(portal.bean(DataSource.class))));
            var before = live();
            written.add(time(() -> write(source, grown, before)));
        }
        var ratio = median(written) / median(copied);
        say("PF10 %,d events as CSV: copy %.1f s, Bursar %.1f s, ratio %.2f (goal 3.0)%s"
                .formatted(size, median(copied) / 1e3, median(written) / 1e3, ratio, met(ratio <= 3)));
        say("PF10 heap in use grew by at most %d MB (goal 64)%s"
                .formatted(grown.get() >> 20, met(grown.get() >> 20 <= 64)));
    }

    private static void copy(DataSource database) {
        try (var connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select seq, at, actor_name, actor_id, on_behalf_of, ip, action, object_type,"
                                    + " object_id, outcome, payload, request_id, encode(hash, 'hex') from audit.event"
                                    + " order by seq) to stdout (format csv)",
                            OutputStream.nullOutputStream());
        } catch (java.sql.SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void write(TrailTakeout source, AtomicLong grown, long before) {
        try {
            source.write(
                    new TakeoutSource.Wanted(Map.of(), Format.CSV, Locale.ENGLISH),
                    OutputStream.nullOutputStream(),
                    rows -> {
                        if (rows % 250_000 == 0) {
                            grown.accumulateAndGet(live() - before, Math::max);
                        }
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is in use once the garbage is gone. */
    @SuppressWarnings("SystemGc")
    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long time(Runnable what) {
        var start = System.nanoTime();
        what.run();
        return System.nanoTime() - start;
    }

    /** In milliseconds. */
    private static double median(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    private static long seconds(long start) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    private static String met(boolean met) {
        return met ? "  pass" : "  FAIL";
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
