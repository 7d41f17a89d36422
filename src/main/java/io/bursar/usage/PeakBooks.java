package io.bursar.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.bss.Page;
import io.bursar.bss.usage.Peak;
import io.bursar.bss.usage.PeakKind;
import io.bursar.bss.usage.PeakLine;
import io.bursar.bss.usage.PeakPoint;

/** Keeps months and points. */
@Component
class PeakBooks {

    private static final String MONTH = """
            insert into peak_month (month, line, kind, resource, actual_days, bandwidth, guaranteed, highest,
                                    measure_id,
                                    as_of)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (month, line, kind, resource) do update
               set actual_days = coalesce(excluded.actual_days, peak_month.actual_days),
                   bandwidth = coalesce(excluded.bandwidth, peak_month.bandwidth),
                   guaranteed = coalesce(excluded.guaranteed, peak_month.guaranteed),
                   highest = coalesce(excluded.highest, peak_month.highest),
                   measure_id = coalesce(excluded.measure_id, peak_month.measure_id), as_of = excluded.as_of""";

    private static final String KEY = " month = :month and line = :line and kind = :kind and resource = :resource";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    PeakBooks(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** A resource's month; what Huawei has not told is null. */
    record Month(PeakKey key, Billed billed, @Nullable BigDecimal own, int ownPoints, Instant asOf) {}

    /** Huawei's figures. */
    record Billed(
            @Nullable BigDecimal days,
            @Nullable BigDecimal bandwidth,
            @Nullable BigDecimal guaranteed,
            @Nullable BigDecimal highest,
            int measure) {

        /** Huawei gives up to twenty decimals. */
        public @Nullable BigDecimal shortDays() {
            return days == null ? null : days.setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** Points in the order of time, each time once. */
    record Points(TreeMap<Instant, BigDecimal> values, int measure) {}

    void months(YearMonth month, PeakLine line, PeakKind kind, List<Peak> peaks) {
        List<Object[]> rows = new ArrayList<>();
        for (var peak : peaks) {
            var unit = peak.unit();
            rows.add(row(
                    month.toString(),
                    line.name(),
                    PeakKey.shown(kind).name(),
                    peak.resource(),
                    peak.actualDays(),
                    peak.bandwidth(),
                    peak.guaranteed(),
                    peak.highest(),
                    unit == null ? null : unit.value(),
                    clock.instant().atOffset(ZoneOffset.UTC)));
        }
        batches.batchUpdate(MONTH, rows);
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    /** As PostgreSQL reads an array. */
    private static String array(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    void points(PeakKey key, long pass, PeakKind spelling, Page<PeakPoint> page) {
        if (page.rows().isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into peak_points (month, line, kind, resource, pass, spelling, row_offset, seconds,
                                                 bandwidths, measure_id)
                        values (:month, :line, :kind, :resource, :pass, :spelling, :offset, cast(:seconds as bigint[]),
                                cast(:bandwidths as numeric[]), :measure)
                        on conflict (month, line, kind, resource, pass, spelling, row_offset) do update
                           set seconds = excluded.seconds, bandwidths = excluded.bandwidths""")
                .param("month", key.month().toString())
                .param("line", key.line().name())
                .param("kind", key.kind().name())
                .param("resource", key.resource())
                .param("pass", pass)
                .param("spelling", spelling.name())
                .param("offset", page.offset())
                .param(
                        "seconds",
                        array(page.rows().stream().map(point -> point.at().getEpochSecond())))
                .param(
                        "bandwidths",
                        array(page.rows().stream()
                                .map(point -> point.bandwidth().amount().toPlainString())))
                .param("measure", page.rows().getFirst().bandwidth().unit().value())
                .update();
    }

    /** All points are there: the older ones go, and the percentile is reckoned. */
    void reckon(PeakKey key, long pass) {
        bind(jdbc.sql("delete from peak_points where pass < :pass and" + KEY), key)
                .param("pass", pass)
                .update();
        var points = points(key);
        var percentile = Percentile.of(points.values().values());
        if (percentile != null) {
            bind(jdbc.sql("update peak_month set own_value = :own, own_points = :points where" + KEY), key)
                    .param("own", percentile.value())
                    .param("points", percentile.points())
                    .update();
        }
    }

    /** The points of the older pass while a newer one is not whole; joined from all spellings. */
    Points points(PeakKey key) {
        var values = new TreeMap<Instant, BigDecimal>();
        int[] measure = {0};
        bind(
                        jdbc.sql("select seconds, bandwidths, measure_id from peak_points where" + KEY
                                + " and pass = (select min(pass) from peak_points where" + KEY + ")"),
                        key)
                .query((ResultSet row) -> {
                    var seconds = (Long[]) row.getArray("seconds").getArray();
                    var bandwidths = (BigDecimal[]) row.getArray("bandwidths").getArray();
                    measure[0] = row.getInt("measure_id");
                    for (int i = 0; i < seconds.length; i++) {
                        values.put(Instant.ofEpochSecond(seconds[i]), bandwidths[i]);
                    }
                });
        return new Points(values, measure[0]);
    }

    Optional<Month> find(PeakKey key) {
        return bind(jdbc.sql("select * from peak_month where" + KEY), key)
                .query(PeakBooks::month)
                .optional();
    }

    List<Month> list(YearMonth month, String line) {
        return jdbc.sql("""
                        select * from peak_month where month = :month and (:line = '' or line = :line)
                         order by line, kind, bandwidth desc nulls last, resource""")
                .param("month", month.toString())
                .param("line", line)
                .query(PeakBooks::month)
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, PeakKey key) {
        return statement
                .param("month", key.month().toString())
                .param("line", key.line().name())
                .param("kind", key.kind().name())
                .param("resource", key.resource());
    }

    private static Month month(ResultSet row, int number) throws SQLException {
        return new Month(
                new PeakKey(
                        YearMonth.parse(row.getString("month")),
                        PeakLine.valueOf(row.getString("line")),
                        PeakKind.valueOf(row.getString("kind")),
                        row.getString("resource")),
                new Billed(
                        row.getBigDecimal("actual_days"),
                        row.getBigDecimal("bandwidth"),
                        row.getBigDecimal("guaranteed"),
                        row.getBigDecimal("highest"),
                        row.getInt("measure_id")),
                row.getBigDecimal("own_value"),
                row.getInt("own_points"),
                row.getObject("as_of", java.time.OffsetDateTime.class).toInstant());
    }
}
