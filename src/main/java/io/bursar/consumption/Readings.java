package io.bursar.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The readings of months. One of each kind and month is shown: the last that came to its end. In the caller's
 * transaction.
 */
@Component
class Readings {

    /** By what a month's records are counted, so that filters know what there is. */
    static final List<RecordColumn> FACETS = List.of(
            RecordColumn.ACCOUNT,
            RecordColumn.SERVICE,
            RecordColumn.RESOURCE_TYPE,
            RecordColumn.REGION,
            RecordColumn.PROJECT,
            RecordColumn.BILL_TYPE,
            RecordColumn.CHARGE_MODE);

    /** The kind of facet that is a column's sum. */
    private static final String SUM = "SUM";

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A reading that is shown.
     *
     * @param expected how many rows Huawei said there are; null when it did not
     * @param stated what Huawei says that all rows come to; null when it does not say
     */
    record Reading(
            long id,
            YearMonth month,
            long rows,
            @Nullable Long expected,
            @Nullable BigDecimal stated) {

        /** Whether Huawei told of more rows, or of fewer, than came. */
        public boolean isShort() {
            return expected != null && expected != rows;
        }
    }

    /** A value of a column in a reading, how often it occurs, and what it comes to. */
    record Facet(String code, long rows, BigDecimal payable) {}

    /** The number under which that pass of a month is kept; opens it with its first page. */
    long open(Kind kind, YearMonth month, long pass) {
        return jdbc.sql("""
                        insert into consumption_reading (kind, month, pass) values (:kind, :month, :pass)
                        on conflict on constraint consumption_reading_uq do update set pass = excluded.pass
                        returning id""")
                .param("kind", kind.name())
                .param("month", month.atDay(1))
                .param("pass", pass)
                .query(Long.class)
                .single();
    }

    /** That pass has come to its end: it is shown from now on, and what was read before goes. */
    void finish(long id, Kind kind, YearMonth month, @Nullable Long expected, @Nullable BigDecimal stated) {
        jdbc.sql("delete from consumption_reading where kind = :kind and month = :month and id <> :id")
                .param("kind", kind.name())
                .param("month", month.atDay(1))
                .param("id", id)
                .update();
        String table = kind == Kind.SUMS ? "monthly_sum" : "consumption_record";
        jdbc.sql("update consumption_reading set shown = true, expected = :expected, stated = :stated,"
                        + " rows = (select count(*) from " + table + " where reading = :id) where id = :id")
                .param("expected", expected, java.sql.Types.BIGINT)
                .param("stated", stated, java.sql.Types.NUMERIC)
                .param("id", id)
                .update();
        if (kind != Kind.SUMS) {
            jdbc.sql("delete from consumption_facet where reading = :id")
                    .param("id", id)
                    .update();
            FACETS.forEach(column -> count(id, column));
            RecordColumn.MONEY.forEach(column -> add(id, column));
        }
    }

    Optional<Reading> shown(Kind kind, YearMonth month) {
        return jdbc.sql("select * from consumption_reading where kind = :kind and month = :month and shown")
                .param("kind", kind.name())
                .param("month", month.atDay(1))
                .query((row, _) -> new Reading(
                        row.getLong("id"),
                        month,
                        row.getLong("rows"),
                        row.getObject("expected", Long.class),
                        row.getBigDecimal("stated")))
                .optional();
    }

    /** The months of which something is shown, the newest first. */
    List<YearMonth> months(Kind kind) {
        return jdbc.sql("select month from consumption_reading where kind = :kind and shown order by month desc")
                .param("kind", kind.name())
                .query((row, _) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .list();
    }

    /** What that column holds in the reading, the dearest first. */
    List<Facet> facets(long reading, RecordColumn column) {
        return jdbc.sql("""
                        select code, rows, payable from consumption_facet
                        where reading = :reading and kind = :kind order by payable desc, code limit 1000""")
                .param("reading", reading)
                .param("kind", column.name())
                .query((row, _) -> new Facet(row.getString("code"), row.getLong("rows"), row.getBigDecimal("payable")))
                .list();
    }

    /** What all records of a reading come to, as it was added up when it came to its end. */
    Records.Sums sums(Reading reading) {
        Map<RecordColumn, BigDecimal> sums = new EnumMap<>(RecordColumn.class);
        for (Facet sum : jdbc.sql("select code, rows, payable from consumption_facet"
                        + " where reading = :reading and kind = :kind")
                .param("reading", reading.id())
                .param("kind", SUM)
                .query((row, _) -> new Facet(row.getString("code"), row.getLong("rows"), row.getBigDecimal("payable")))
                .list()) {
            sums.put(RecordColumn.valueOf(sum.code()), sum.payable());
        }
        return new Records.Sums(reading.rows(), sums);
    }

    private void add(long reading, RecordColumn column) {
        jdbc.sql("insert into consumption_facet (reading, kind, code, rows, payable)"
                        + " select :reading, :kind, :code, count(" + column.sql() + "), coalesce(sum(" + column.sql()
                        + "), 0) from consumption_record where reading = :reading")
                .param("reading", reading)
                .param("kind", SUM)
                .param("code", column.name())
                .update();
    }

    private void count(long reading, RecordColumn column) {
        jdbc.sql("insert into consumption_facet (reading, kind, code, rows, payable)"
                        + " select reading, :kind, " + column.sql() + ", count(*), sum(payable)"
                        + " from consumption_record where reading = :reading and " + column.sql()
                        + " is not null group by reading, " + column.sql())
                .param("kind", column.name())
                .param("reading", reading)
                .update();
    }
}
