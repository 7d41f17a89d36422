package io.bursar.consumption;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads records: pages by key, sums, and all of them in a row. */
@Component("consumptionRecords")
class Records {

    /** How long a page waits for its sums. */
    static final int SUM_SECONDS = 3;

    private static final int FETCH = 500;
    private static final String AMOUNT = "-?[0-9]{1,13}(\\.[0-9]{1,8})?";
    private static final String MOMENT =
            "2[0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z";

    private static final String SUMS = "select count(*) as n, "
            + RecordColumn.MONEY.stream()
                    .map(it -> "coalesce(sum(" + it.sql() + "), 0) as " + it.sql())
                    .collect(Collectors.joining(", "));

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate hasty;
    private final NamedParameterJdbcTemplate streaming;
    private final TransactionTemplate snapshot;

    Records(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new NamedParameterJdbcTemplate(database);
        var impatient = new JdbcTemplate(database);
        impatient.setQueryTimeout(SUM_SECONDS);
        this.hasty = new NamedParameterJdbcTemplate(impatient);
        var fetching = new JdbcTemplate(database);
        fetching.setFetchSize(FETCH);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * A record as it is kept.
     *
     * @param position what a page goes on from
     */
    record Row(String key, Position position, Map<RecordColumn, Object> values) {

        public @Nullable Object get(RecordColumn column) {
            return values.get(column);
        }

        public String text(RecordColumn column) {
            Object value = values.get(column);
            return value == null ? "" : value.toString();
        }
    }

    /** A place in the order: the moment or the amount, then the row's number. */
    record Position(String sorted, long no) {

        /** Null for what is no place in that order. */
        static @Nullable Position of(@Nullable String text, boolean byAmount) {
            String form = byAmount ? AMOUNT : MOMENT;
            if (text == null || !text.matches(form + "_[0-9]{1,18}")) {
                return null;
            }
            int end = text.lastIndexOf('_');
            String sorted = text.substring(0, end);
            try {
                return new Position(
                        byAmount ? sorted : Instant.parse(sorted).toString(), Long.parseLong(text.substring(end + 1)));
            } catch (DateTimeException noMoment) {
                return null;
            }
        }

        @Override
        public String toString() {
            return sorted + "_" + no;
        }
    }

    /** Some records in their order, and whether there are others on either side. */
    record Page(List<Row> rows, boolean hasBefore, boolean hasAfter) {}

    /** Count and sums of everything that a query finds. */
    record Sums(long count, Map<RecordColumn, BigDecimal> amounts) {

        public BigDecimal get(RecordColumn column) {
            return amounts.getOrDefault(column, BigDecimal.ZERO);
        }
    }

    /** The first rows, or those just after that place. */
    Page after(RecordSql sql, boolean byAmount, @Nullable Position place, int size) {
        List<Row> found = rows(sql, byAmount, place, "<", size + 1);
        boolean before = place != null && !rows(sql, byAmount, place, ">=", 1).isEmpty();
        return new Page(found.subList(0, Math.min(size, found.size())), before, found.size() > size);
    }

    /** Those just before that place. */
    Page before(RecordSql sql, boolean byAmount, Position place, int size) {
        List<Row> found = rows(sql, byAmount, place, ">", size + 1);
        List<Row> some = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        Collections.reverse(some);
        boolean after = !rows(sql, byAmount, place, "<=", 1).isEmpty();
        return new Page(some, found.size() > size, after);
    }

    /** Null when adding up takes longer than a page may wait. */
    @Nullable Sums sums(RecordSql sql) {
        try {
            return sums(hasty, sql);
        } catch (QueryTimeoutException tooMany) {
            return null;
        }
    }

    /** How many, without waiting for the end: at most {@code most}. */
    long count(RecordSql sql, long most) {
        Long counted = jdbc.queryForObject(
                "select count(*) from (select 1" + sql.where() + " limit " + most + ") n",
                sql.parameters(),
                Long.class);
        return counted == null ? 0 : counted;
    }

    /** Everything that is asked for: its sums, then each record in its order, in one snapshot of the database. */
    void all(RecordSql sql, boolean byAmount, Consumer<Sums> sums, Consumer<Row> rows) {
        snapshot.executeWithoutResult(_ -> {
            sums.accept(sums(jdbc, sql));
            streaming.query(
                    "select *" + sql.where() + order(byAmount, "desc"),
                    sql.parameters(),
                    (ResultSet row) -> rows.accept(row(row, byAmount)));
        });
    }

    Optional<Row> find(long reading, String key) {
        return jdbc
                .query(
                        "select * from consumption_record where reading = :reading and key = :key",
                        Map.of("reading", reading, "key", key),
                        (row, _) -> row(row, false))
                .stream()
                .findFirst();
    }

    private static Sums sums(NamedParameterJdbcTemplate with, RecordSql sql) {
        Sums sums = with.queryForObject(SUMS + sql.where(), sql.parameters(), (row, _) -> {
            Map<RecordColumn, BigDecimal> amounts = new EnumMap<>(RecordColumn.class);
            for (RecordColumn column : RecordColumn.MONEY) {
                amounts.put(column, row.getBigDecimal(column.sql()));
            }
            return new Sums(row.getLong("n"), amounts);
        });
        return sums == null ? new Sums(0, Map.of()) : sums;
    }

    private List<Row> rows(RecordSql sql, boolean byAmount, @Nullable Position place, String beside, int limit) {
        String text = "select *" + sql.where();
        Map<String, Object> parameters = new HashMap<>(sql.parameters());
        if (place != null) {
            text += " and (" + (byAmount ? "payable" : "at") + ", no) " + beside + " (:sorted, :no)";
            parameters.put("sorted", byAmount ? new BigDecimal(place.sorted()) : at(place));
            parameters.put("no", place.no());
        }
        boolean up = beside.startsWith(">");
        return jdbc.query(
                text + order(byAmount, up ? "asc" : "desc") + " limit " + limit,
                parameters,
                (row, _) -> row(row, byAmount));
    }

    private static OffsetDateTime at(Position place) {
        return Instant.parse(place.sorted()).atOffset(ZoneOffset.UTC);
    }

    private static String order(boolean byAmount, String direction) {
        String column = byAmount ? "payable" : "at";
        return " order by " + column + " " + direction + ", no " + direction;
    }

    private static Row row(ResultSet row, boolean byAmount) throws SQLException {
        Map<RecordColumn, Object> values = new EnumMap<>(RecordColumn.class);
        for (RecordColumn column : RecordColumn.values()) {
            Object value = value(row, column);
            if (value != null) {
                values.put(column, value);
            }
        }
        String sorted = byAmount
                ? row.getBigDecimal("payable").toPlainString()
                : row.getObject("at", OffsetDateTime.class).toInstant().toString();
        return new Row(row.getString("key"), new Position(sorted, row.getLong("no")), values);
    }

    private static @Nullable Object value(ResultSet row, RecordColumn column) throws SQLException {
        return switch (column.form()) {
            case DAY -> row.getObject(column.sql(), LocalDate.class);
            case TIME -> {
                OffsetDateTime at = row.getObject(column.sql(), OffsetDateTime.class);
                yield at == null ? null : at.toInstant();
            }
            case MONEY, QUANTITY -> row.getBigDecimal(column.sql());
            case COUNT -> row.getObject(column.sql(), Integer.class);
            case CODE, WORDS, BILL_TYPE, CHARGE_MODE, PERIOD, UNIT -> row.getString(column.sql());
        };
    }
}
