package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what packages covered: pages by key, sums, and all of it in a row. */
@Component
class Deductions {

    private static final int FETCH = 500;
    private static final int MOST_GROUPS = 100;
    private static final String COLUMNS = """
            select d.deducted_at, encode(d.digest, 'hex') as digest, d.item_id, d.resource_id, d.resource_type,
                   d.resource_name, d.tag, d.product_name, d.usage_code, d.before_amount, d.used_amount, d.after_amount,
                   d.measure_id, i.package_id
              from package_deduction d left join package_item i on i.id = d.item_id""";
    private static final String DAY = "cast(d.deducted_at at time zone interval '8 hours' as date)";

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final TransactionTemplate snapshot;

    Deductions(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new NamedParameterJdbcTemplate(database);
        var fetching = new JdbcTemplate(database);
        fetching.setFetchSize(FETCH);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
    }

    /** One deduction; {@code pack} is null for an item that no list named. */
    record Row(
            Instant at,
            String digest,
            String item,
            @Nullable String pack,
            Resource resource,
            String product,
            @Nullable String usage,
            Amounts amounts) {

        public String key() {
            return at.toEpochMilli() + "." + digest;
        }
    }

    /** What was used. */
    record Resource(
            String id,
            @Nullable String type,
            @Nullable String typeName,
            @Nullable String tag) {}

    /** Before, deducted, after, in one unit. */
    record Amounts(BigDecimal before, BigDecimal used, BigDecimal after, int measure) {}

    /** Some rows, the newest first, and whether there are others on either side. */
    record Page(List<Row> rows, boolean hasNewer, boolean hasOlder) {}

    /** Deductions that share something; {@code key} is null where they have none. */
    record Sum(@Nullable String key, long count, BigDecimal used, int measure) {}

    Page page(DeductionQuery query, @Nullable String older, @Nullable String newer, int size) {
        if (newer != null && isKey(newer)) {
            var found = rows(query, newer, ">", "asc", size + 1);
            var rows = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
            Collections.reverse(rows);
            return new Page(rows, found.size() > size, true);
        }
        var key = older != null && isKey(older) ? older : null;
        var found = rows(query, key, "<", "desc", size + 1);
        return new Page(found.subList(0, Math.min(size, found.size())), key != null, found.size() > size);
    }

    /** Sums by unit: amounts of different units never add up. */
    List<Sum> totals(DeductionQuery query) {
        return sums(query, "cast(null as text)");
    }

    List<Sum> byResource(DeductionQuery query) {
        return sums(query, "d.resource_id");
    }

    List<Sum> byTag(DeductionQuery query) {
        return sums(query, "d.tag");
    }

    private List<Sum> sums(DeductionQuery query, String by) {
        var parameters = DeductionQuery.parameters();
        var where = query.where(parameters);
        return jdbc.query(
                "select " + by + " as key, d.measure_id, count(*) as n, sum(d.used_amount) as used"
                        + " from package_deduction d" + where + " group by 1, 2 order by 4 desc, 1 limit "
                        + MOST_GROUPS,
                parameters,
                (row, _) -> new Sum(
                        row.getString("key"), row.getLong("n"), row.getBigDecimal("used"), row.getInt("measure_id")));
    }

    /** What was used on each day that had any. */
    SequencedMap<LocalDate, BigDecimal> usedByDay(DeductionQuery query) {
        SequencedMap<LocalDate, BigDecimal> days = new LinkedHashMap<>();
        var parameters = DeductionQuery.parameters();
        jdbc.query(
                "select " + DAY + " as day, sum(d.used_amount) as used from package_deduction d"
                        + query.where(parameters) + " group by 1 order by 1",
                parameters,
                (ResultSet row) -> {
                    days.put(row.getObject("day", LocalDate.class), row.getBigDecimal("used"));
                });
        return days;
    }

    /** What an item held after the last deduction of each day that had any. */
    SequencedMap<LocalDate, BigDecimal> leftByDay(DeductionQuery query) {
        SequencedMap<LocalDate, BigDecimal> days = new LinkedHashMap<>();
        var parameters = DeductionQuery.parameters();
        jdbc.query(
                "select distinct on (1) " + DAY + " as day, d.after_amount from package_deduction d"
                        + query.where(parameters) + " order by 1, d.deducted_at desc",
                parameters,
                (ResultSet row) -> {
                    days.put(row.getObject("day", LocalDate.class), row.getBigDecimal("after_amount"));
                });
        return days;
    }

    /** What an item used since then. */
    BigDecimal used(String item, Instant since) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject(
                        "select sum(used_amount) from package_deduction"
                                + " where item_id = :item and deducted_at >= :since",
                        Map.of("item", item, "since", PackageWriter.utc(since)),
                        BigDecimal.class),
                BigDecimal.ZERO);
    }

    long count(DeductionQuery query, long most) {
        var parameters = DeductionQuery.parameters();
        var counted = jdbc.queryForObject(
                "select count(*) from (select 1 from package_deduction d" + query.where(parameters) + " limit " + most
                        + ") n",
                parameters,
                Long.class);
        return counted == null ? 0 : counted;
    }

    /** Everything that is asked for: its sums, then each row, newest first, in one snapshot of the database. */
    void all(DeductionQuery query, Consumer<List<Sum>> sums, Consumer<Row> rows) {
        snapshot.executeWithoutResult(_ -> {
            sums.accept(totals(query));
            var parameters = DeductionQuery.parameters();
            streaming.query(
                    COLUMNS + query.where(parameters) + " order by d.deducted_at desc, d.digest desc",
                    parameters,
                    (ResultSet row) -> rows.accept(row(row, 0)));
        });
    }

    private List<Row> rows(DeductionQuery query, @Nullable String key, String beside, String direction, int limit) {
        var parameters = DeductionQuery.parameters();
        var where = query.where(parameters);
        if (key != null) {
            var dot = key.indexOf('.');
            where += " and (d.deducted_at, d.digest) " + beside + " (:keyAt, :keyDigest)";
            parameters.put("keyAt", PackageWriter.utc(Instant.ofEpochMilli(Long.parseLong(key.substring(0, dot)))));
            parameters.put("keyDigest", HexFormat.of().parseHex(key.substring(dot + 1)));
        }
        return jdbc.query(
                COLUMNS + where + " order by d.deducted_at " + direction + ", d.digest " + direction + " limit "
                        + limit,
                parameters,
                Deductions::row);
    }

    private static boolean isKey(String text) {
        return text.matches("-?[0-9]{1,15}\\.[0-9a-f]{64}");
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(StoredPackage.instant(row, "deducted_at")),
                row.getString("digest"),
                row.getString("item_id"),
                row.getString("package_id"),
                new Resource(
                        row.getString("resource_id"),
                        row.getString("resource_type"),
                        row.getString("resource_name"),
                        row.getString("tag")),
                row.getString("product_name"),
                row.getString("usage_code"),
                new Amounts(
                        row.getBigDecimal("before_amount"),
                        row.getBigDecimal("used_amount"),
                        row.getBigDecimal("after_amount"),
                        row.getInt("measure_id")));
    }
}
