package io.bursar.movement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.money.Money;

/** Reads what the valid comparisons found outside Bursar: pages by key, sums, and all of it in a row. */
@Component
class Outsides {

    private static final int FETCH = 500;
    private static final String FROM = " from reconciliation_valid_line l where ";
    private static final String COLUMNS = """
            select l.id, l.posted_at, l.day, l.posting_book, l.direction, l.amount, l.posting_id, l.trade_id,
                   l.posting_detail, l.posting_name, l.note, said.display_name as said_by, l.explanation_state,
                   agreed.display_name as agreed_by
              from reconciliation_valid_line l
              left join app_user said on said.id = l.explained_by
              left join app_user agreed on agreed.id = l.closed_by
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final TransactionTemplate snapshot;

    Outsides(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new NamedParameterJdbcTemplate(database);
        var fetching = new JdbcTemplate(database);
        fetching.setFetchSize(FETCH);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Some of them, newest first, and whether there are others on either side. */
    record Page(List<Outside> rows, boolean hasNewer, boolean hasOlder) {}

    /** So many of that kind, and their amounts together. */
    record Sum(Outside.Kind kind, long count, Money amount) {}

    /** How many days were compared, from which to which: nothing is known of any other day. */
    record Compared(long days, LocalDate first, LocalDate last) {}

    /** The {@code size} newest, or those just older than that key. */
    Page older(OutsideFilter filter, Outside.@Nullable Key key, int size) {
        var found = rows(filter, key, "<", "desc", size + 1);
        var hasNewer = key != null && !rows(filter, key, ">=", "asc", 1).isEmpty();
        return new Page(found.subList(0, Math.min(size, found.size())), hasNewer, found.size() > size);
    }

    /** The {@code size} just newer than that key. */
    Page newer(OutsideFilter filter, Outside.Key key, int size) {
        var found = rows(filter, key, ">", "asc", size + 1);
        var rows = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        Collections.reverse(rows);
        return new Page(
                rows, found.size() > size, !rows(filter, key, "<=", "desc", 1).isEmpty());
    }

    /** By kind, in the order of the kinds. */
    List<Sum> sums(OutsideFilter filter) {
        var conditions = filter.conditions();
        return jdbc
                .query(
                        "select l.posting_book = 'COUPON' as coupons, l.direction, count(*) as n,"
                                + " sum(l.amount) as amount"
                                + FROM + conditions.where() + " group by 1, 2",
                        conditions.parameters(),
                        (row, _) -> new Sum(
                                Outside.Kind.of(
                                        row.getBoolean("coupons") ? "COUPON" : "CASH", row.getString("direction")),
                                row.getLong("n"),
                                Money.yuan(row.getBigDecimal("amount"))))
                .stream()
                .sorted(java.util.Comparator.comparing(Sum::kind))
                .toList();
    }

    /** How many, without waiting for the end: at most {@code most}. */
    long count(OutsideFilter filter, long most) {
        var conditions = filter.conditions();
        var counted = jdbc.queryForObject(
                "select count(*) from (select 1" + FROM + conditions.where() + " limit " + most + ") n",
                conditions.parameters(),
                Long.class);
        return counted == null ? 0 : counted;
    }

    /** The sums of everything that is asked for, then each of it, newest first, in one snapshot of the database. */
    void all(OutsideFilter filter, Consumer<List<Sum>> sums, Consumer<Outside> rows) {
        snapshot.executeWithoutResult(_ -> {
            sums.accept(sums(filter));
            var conditions = filter.conditions();
            streaming.query(
                    COLUMNS + "where " + conditions.where() + " order by l.posted_at desc, l.id desc",
                    conditions.parameters(),
                    (ResultSet row) -> rows.accept(outside(row, 0)));
        });
    }

    /** Null while no day was. */
    @Nullable Compared compared() {
        return jdbc.query(
                "select count(*) as n, min(day) as first, max(day) as last from reconciliation_run"
                        + " where state = 'DONE' and not superseded",
                row -> {
                    row.next();
                    return row.getLong("n") == 0
                            ? null
                            : new Compared(
                                    row.getLong("n"),
                                    row.getObject("first", LocalDate.class),
                                    row.getObject("last", LocalDate.class));
                });
    }

    private List<Outside> rows(
            OutsideFilter filter, Outside.@Nullable Key key, String beside, String direction, int limit) {
        var conditions = filter.conditions();
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        if (key != null) {
            conditions.and("(l.posted_at, l.id) " + beside + " (:keyAt, :keyId)");
            parameters.put("keyAt", MovementSql.utc(key.at()));
            parameters.put("keyId", key.id());
        }
        return jdbc.query(
                COLUMNS + "where " + conditions.where() + " order by l.posted_at " + direction + ", l.id " + direction
                        + " limit " + limit,
                parameters,
                Outsides::outside);
    }

    private static Outside outside(ResultSet row, int number) throws SQLException {
        var note = row.getString("note");
        return new Outside(
                row.getObject("id", UUID.class),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                Outside.Kind.of(row.getString("posting_book"), row.getString("direction")),
                Money.yuan(row.getBigDecimal("amount")),
                new Outside.Posted(
                        row.getString("posting_book"),
                        row.getString("posting_id"),
                        row.getString("trade_id"),
                        row.getString("posting_detail"),
                        row.getString("posting_name")),
                note == null
                        ? null
                        : new Outside.Said(
                                note,
                                row.getString("said_by"),
                                "SIGNED_OFF".equals(row.getString("explanation_state"))
                                        ? row.getString("agreed_by")
                                        : null));
    }
}
