package io.bursar.consumption;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.cost.CostNames;
import io.bursar.sheet.Cell;
import io.bursar.sheet.CsvFile;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

/**
 * What pages of records cost when there are many. No test: run it with {@code bench/consumption}. Months of 100,000
 * records, kept as a synchronisation keeps them; each page is asked for some times after a first one that warms up, and
 * medians and the worst are printed.
 */
@PortalTest
class ConsumptionBench {

    private static final int LINES = Integer.parseInt(System.getenv().getOrDefault("BENCH_LINES", "1000000"));
    private static final int ROUNDS = 15;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Readings readings;

    @Autowired
    private Records records;

    @Autowired
    private CostNames names;

    @Autowired
    private MockMvc portal;

    @Test
    void measure() throws Exception {
        long start = System.nanoTime();
        YearMonth last = RecordFill.records(context, LINES);
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        say("kept %,d records in %d s, %,d a second".formatted(LINES, seconds, LINES / seconds));
        for (var filter : filters().entrySet()) {
            page(last, filter.getKey(), filter.getValue());
        }
        deep(last);
        export(last);
        pages(last);
    }

    private static Map<String, Map<String, String>> filters() {
        Map<String, Map<String, String>> filters = new LinkedHashMap<>();
        filters.put("everything", Map.of());
        filters.put("account", Map.of("account", "acc-7"));
        filters.put("service", Map.of("service", "hws.service.type.s5"));
        filters.put("resource", Map.of("resource", "res-2999"));
        filters.put("order or transaction", Map.of("trade", "trade-77"));
        filters.put("three days and a mode", Map.of("from", "2015-01-01", "mode", "YEARLY_MONTHLY"));
        filters.put("a region without records", Map.of("region", "nowhere"));
        return filters;
    }

    private void page(YearMonth month, String name, Map<String, String> filter) {
        var sql = sql(month, filter);
        int rows = records.after(sql, false, null, RecordPages.SIZE).rows().size();
        long[] time = times(() -> records.after(sql, false, null, RecordPages.SIZE));
        long[] amount = times(() -> records.after(sql, true, null, RecordPages.SIZE));
        long[] sums = times(() -> records.sums(sql));
        say("%-26s %3d rows  newest %7s ms (worst %7s)  dearest %7s ms  sums %7s ms"
                .formatted(name, rows, ms(time), worst(time), ms(amount), ms(sums)));
    }

    private void deep(YearMonth month) {
        var sql = sql(month, Map.of());
        Records.Page page = records.after(sql, false, null, RecordPages.SIZE);
        for (int turned = 0; turned < 200 && page.hasAfter(); turned++) {
            page = records.after(sql, false, page.rows().getLast().position(), RecordPages.SIZE);
        }
        var there = page.rows().getFirst().position();
        long[] first = times(() -> records.after(sql, false, null, RecordPages.SIZE));
        long[] late = times(() -> records.after(sql, false, there, RecordPages.SIZE));
        say("page 200 beside page 1 (PF6): %s ms / %s ms".formatted(ms(late), ms(first)));
    }

    private void export(YearMonth month) throws Exception {
        var count = new AtomicLong();
        long start = System.nanoTime();
        try (var file = new CsvFile(OutputStream.nullOutputStream(), List.of("key", "payable"))) {
            records.all(sql(month, Map.of()), false, _ -> {}, row -> {
                file.row(List.of(Cell.of(row.key()), Cell.of(Objects.requireNonNull((BigDecimal)
                        row.values().get(RecordColumn.PAYABLE)))));
                count.incrementAndGet();
            });
        }
        say("a month of %,d records read and written in %.1f s"
                .formatted(count.get(), (System.nanoTime() - start) / 1e9));
    }

    /** Whole pages as the portal makes them, filters and choices included. */
    private void pages(YearMonth month) {
        try (Visitor li = Visitor.of(portal, "li")) {
            for (String address : List.of(
                    "/records?month=" + month,
                    "/records?month=" + month + "&account=acc-7",
                    "/records?order=payable&month=" + month)) {
                long[] page = times(() -> open(li, address));
                say("%-50s %7s ms (worst %7s), browser included".formatted(address, ms(page), worst(page)));
            }
        }
    }

    private static void open(Visitor visitor, String address) {
        try {
            visitor.client().getPage("http://localhost" + address);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private RecordSql sql(YearMonth month, Map<String, String> filter) {
        Map<String, String> parameters = new HashMap<>(filter);
        parameters.put("month", month.toString());
        if (parameters.containsKey("from")) {
            parameters.put("from", month.atDay(1).toString());
            parameters.put("until", month.atDay(3).toString());
        }
        var reading = readings.shown(Kind.DETAIL, month).orElseThrow();
        return RecordSql.of(RecordQuery.of(parameters, month), reading.id(), names);
    }

    private static long[] times(Runnable what) {
        what.run();
        long[] times = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            what.run();
            times[round] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times;
    }

    private static String ms(long[] times) {
        return "%.1f".formatted(times[times.length / 2] / 1e6);
    }

    private static String worst(long[] times) {
        return "%.1f".formatted(times[times.length - 1] / 1e6);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
