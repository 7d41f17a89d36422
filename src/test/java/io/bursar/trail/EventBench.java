package io.bursar.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
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
import org.mockito.Mockito;
import org.postgresql.PGConnection;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import com.zaxxer.hikari.HikariDataSource;

import io.bursar.audit.Checkpoints;
import io.bursar.audit.TrailArchive;
import io.bursar.audit.TrailFill;
import io.bursar.audit.TrailReader;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;
import io.bursar.takeout.Format;
import io.bursar.takeout.TakeoutSource;
import io.bursar.time.Beijing;
import io.bursar.web.Formats;

/**
 * What looking for events costs when there are many (goals PF7 to PF11). No test: run it with {@code bench/events}.
 * What is compared is done in turns; medians are printed with the goal and whether it was met.
 */
class EventBench {

    private static final long MILLION = 1_000_000;
    private static final long LINES = Long.parseLong(System.getenv().getOrDefault("BENCH_LINES", "1000000"));
    private static final int ROUNDS = 21;

    /** What a plain page of five rows costs on such a machine: reliability.md 6, measured at petclinic. */
    private static final double PLAIN_PAGE_MILLIS = 2.9;

    private final TestDatabase database = Postgres.freshDatabase();

    @TempDir
    private Path directory;

    @Test
    void measure() throws Exception {
        try (var pool = pool();
                var portal = portal(pool)) {
            Map<String, Double> atFirst = Map.of();
            for (var size :
                    LongStream.of(Math.min(LINES, MILLION), LINES).distinct().toArray()) {
                var start = System.nanoTime();
                TrailFill.upTo(database, size);
                say("%,d events, filled in %d s".formatted(size, seconds(start)));
                var pages = pages(portal, size);
                if (!atFirst.isEmpty()) {
                    growth(atFirst, pages);
                }
                count(portal, size);
                if (size <= MILLION) {
                    export(portal, size);
                }
                var pace = TrailFill.verified(database, directory);
                say("PF11 verified %,d events: %,d a second (goal 50,000)%s"
                        .formatted(size, pace, met(pace >= 50_000)));
                atFirst = pages;
            }
        }
    }

    /** PF7: the page against the one statement that cannot be done without, in turns. */
    private static Map<String, Double> pages(AnnotationConfigApplicationContext portal, long size) {
        var medians = new LinkedHashMap<String, Double>();
        var pages = portal.getBean(TrailPages.class);
        var jdbc = JdbcClient.create(portal.getBean(DataSource.class));
        searches(size).forEach((name, search) -> {
            var raw = new ArrayList<Long>();
            var page = new ArrayList<Long>();
            for (var round = 0; round <= ROUNDS; round++) {
                raw.add(time(() -> jdbc.sql(
                                "select * from audit.event e where " + search.sql + " order by seq desc limit 51")
                        .query((row, _) -> row.getLong("seq"))
                        .list()));
                page.add(time(() -> pages.list(search.filter, null, null)));
            }
            var limit = 1.5 * (median(raw) + PLAIN_PAGE_MILLIS);
            medians.put(name, median(page));
            say("PF7  %-22s statement %7.2f ms, page %7.2f ms (goal %.1f)%s"
                    .formatted(name, median(raw), median(page), limit, met(median(page) <= limit)));
        });
        return medians;
    }

    /** PF8. */
    private static void growth(Map<String, Double> before, Map<String, Double> now) {
        now.forEach((name, millis) -> {
            var times = millis / before.getOrDefault(name, millis);
            say("PF8  %-22s %.2f times as long as at the first size (goal 2.0)%s"
                    .formatted(name, times, met(times <= 2)));
        });
    }

    /** PF9: why no page counts to the end. */
    private static void count(AnnotationConfigApplicationContext portal, long size) {
        var jdbc = JdbcClient.create(portal.getBean(DataSource.class));
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
    private static void export(AnnotationConfigApplicationContext portal, long size) throws Exception {
        var source = portal.getBean(TrailTakeout.class);
        var copied = new ArrayList<Long>();
        var written = new ArrayList<Long>();
        var grown = new AtomicLong();
        for (var round = 0; round < 3; round++) {
            copied.add(time(() -> copy(portal.getBean(DataSource.class))));
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

    /** A filter of the page, and the statement that it comes down to. */
    private record Search(TrailFilter filter, String sql) {}

    private static Map<String, Search> searches(long size) {
        var end = TrailFill.BEGINNING.plusSeconds(size * TrailFill.PACE).minus(Duration.ofDays(30));
        var from = Beijing.dayOf(end.minus(Duration.ofDays(6)));
        var until = Beijing.dayOf(end);
        var week = "at >= '" + Beijing.startOf(from) + "' and at < '" + Beijing.startOf(until.plusDays(1)) + "'";
        var person = TrailFill.person(3);
        var found = new LinkedHashMap<String, Search>();
        found.put("newest", new Search(TrailFilter.NONE, "true"));
        found.put("person", new Search(new TrailFilter("", person, "", "", "", "", ""), "actor_id = '" + person + "'"));
        found.put(
                "kind",
                new Search(
                        new TrailFilter("user.", "", "", "", "", "", ""),
                        "action >= 'user.' and action < 'user.\uFFFD'"));
        found.put(
                "subject",
                new Search(
                        new TrailFilter("", "", "request", "R-" + size / 40, "", "", ""),
                        "object_type = 'request' and object_id = 'R-" + size / 40 + "'"));
        found.put("address", new Search(new TrailFilter("", "", "", "", "10.0.0.77", "", ""), "ip = inet '10.0.0.77'"));
        found.put(
                "person, action, week",
                new Search(
                        new TrailFilter("request.approved", person, "", "", "", from.toString(), until.toString()),
                        "actor_id = '" + person + "' and action = 'request.approved' and " + week));
        found.put(
                "a week a year ago",
                new Search(new TrailFilter("", "", "", "", "", from.toString(), until.toString()), week));
        return found;
    }

    private AnnotationConfigApplicationContext portal(DataSource pool) {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/trail", "messages/trail-words", "messages/web");
        words.setDefaultEncoding("UTF-8");
        words.setUseCodeAsDefaultMessage(true);
        var portal = new AnnotationConfigApplicationContext();
        portal.registerBean("messageSource", MessageSource.class, () -> words);
        portal.registerBean(Clock.class, Clock::systemUTC);
        portal.registerBean(DataSource.class, () -> pool);
        portal.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        portal.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
        portal.registerBean(Checkpoints.class, () -> Mockito.mock(Checkpoints.class));
        portal.registerBean(TrailArchive.class, () -> Mockito.mock(TrailArchive.class));
        portal.register(
                Formats.class,
                TrailReader.class,
                TrailSearches.class,
                Titles.class,
                Words.class,
                TrailPages.class,
                TrailTakeout.class);
        portal.refresh();
        return portal;
    }

    private HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setDataSource(database.application());
        pool.setMaximumPoolSize(2);
        return pool;
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
