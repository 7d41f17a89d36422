package io.bursar.movement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.SearchTemplate;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;
import io.bursar.time.Beijing;

/** Reads movements: pages by key, sums, and all of them in a row. */
@Component
class Movements {

    /** How long sums are waited for that are asked for by themselves. */
    static final int SUM_SECONDS = 3;

    /** So many are added up while the page is made. */
    static final int AT_ONCE = 10_000;

    private static final int FETCH = 500;

    /** How many times longer people wait for what they asked to be looked for further back. */
    private static final int LONGER = 10;

    private static final String GROUPED = "select i.kind, i.state, count(*) as n, sum(i.amount) as amount\n";

    private final MovementSql sql;
    private final Duration patience;
    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate hasty;
    private final NamedParameterJdbcTemplate streaming;
    private final TransactionTemplate snapshot;

    Movements(
            MovementSql sql, MovementSettings settings, DataSource database, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.patience = settings.patience();
        this.jdbc = new NamedParameterJdbcTemplate(new SearchTemplate(database));
        var impatient = new SearchTemplate(database);
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
     * Some movements, newest first, and whether there are others on either side.
     *
     * @param reached the day that was looked back to, where looking had to stop before the end; else null
     */
    record Page(
            List<Movement> rows,
            boolean hasNewer,
            boolean hasOlder,
            @Nullable LocalDate reached) {

        /** The key that older ones are asked for with, or null where there are none. */
        Movement.@Nullable Key beyond() {
            if (reached != null) {
                return Walk.beyond(reached);
            }
            return hasOlder && !rows.isEmpty() ? rows.getLast().key() : null;
        }

        /** Whether it holds everything that was asked for. */
        boolean isAll() {
            return !hasNewer && !hasOlder;
        }
    }

    /**
     * The {@code size} newest, or those just older than that key. Whoever has a key has seen what is newer: that is not
     * looked up again. What is {@link MovementFilter#isWalked walked} is looked for as long as
     * {@link MovementSettings#patience} says, ten times as long where somebody asks to go on.
     */
    Page older(MovementFilter filter, Movement.@Nullable Key key, int size) {
        if (filter.isWalked()) {
            return walked(filter, key, size);
        }
        var found = rows(filter, key, "<", "desc", size + 1);
        return page(found, size, key != null, found.size() > size, null);
    }

    /** The {@code size} just newer than that key; the newest where there are none. Not for what is walked. */
    Page newer(MovementFilter filter, Movement.Key key, int size) {
        var found = rows(filter, key, ">", "asc", size + 1);
        if (found.isEmpty()) {
            return older(filter, null, size);
        }
        var rows = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        Collections.reverse(rows);
        return page(rows, size, found.size() > size, true, null);
    }

    private Page walked(MovementFilter filter, Movement.@Nullable Key key, int size) {
        var days = days(filter);
        if (days == null) {
            return page(List.of(), size, key != null, false, null);
        }
        var newest = key == null ? days.last() : earlier(Walk.from(key), days.last());
        var limit = key == null ? patience : patience.multipliedBy(LONGER);
        var found = new Walk(
                        (first, last, most) -> rows(filter.during(first, last), key, "<", "desc", most),
                        limit,
                        size + 1)
                .back(newest, days.first());
        var older = found.rows().size() > size || found.reached() != null;
        return page(found.rows(), size, key != null, older, found.rows().size() > size ? null : found.reached());
    }

    /** From the oldest to the newest day that a filter can find anything on; both included. */
    private record Days(LocalDate first, LocalDate last) {}

    /** Null where there is nothing; by the indexes alone. */
    private @Nullable Days days(MovementFilter filter) {
        var conditions = sql.ofMoment(filter);
        var moment = conditions.moment();
        var from = conditions.momentText();
        return jdbc.query(
                "select (select min(" + moment + ") " + from + ") as first, (select max(" + moment + ") " + from
                        + ") as last",
                conditions.parameters(),
                row -> row.next() && row.getObject("first") != null
                        ? new Days(day(row, "first"), day(row, "last"))
                        : null);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Beijing.dayOf(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    private static Page page(
            List<Movement> found, int size, boolean newer, boolean older, @Nullable LocalDate reached) {
        return new Page(List.copyOf(found.subList(0, Math.min(size, found.size()))), newer, older, reached);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Count and sums; null when adding up takes longer than people wait for it. */
    @Nullable Sums sums(MovementFilter filter) {
        try {
            return sums(hasty, filter, "");
        } catch (QueryTimeoutException tooMany) {
            return null;
        }
    }

    /**
     * Count and sums for a page that is about to be shown: null where they would make it late. A question that the page
     * does not answer whole, what is there in great numbers, and what takes half as long as our patience, is not added
     * up here.
     */
    @Nullable Sums sumsAtOnce(MovementFilter filter, Page page) {
        if (page.isAll()) {
            return Sums.of(page.rows());
        }
        if (filter.question().isPresent()) {
            return null;
        }
        try {
            var sums = snapshot.execute(_ -> {
                jdbc.getJdbcOperations()
                        .execute("set local statement_timeout = "
                                + Math.max(1, patience.dividedBy(2).toMillis()));
                return sums(jdbc, filter, " limit " + (AT_ONCE + 1));
            });
            return sums.count() > AT_ONCE ? null : sums;
        } catch (QueryTimeoutException tooMany) {
            return null;
        }
    }

    /** How many, without waiting for the end: at most {@code most}. */
    long count(MovementFilter filter, long most) {
        var conditions = sql.of(filter);
        var counted = jdbc.queryForObject(
                "select count(*) from (select 1 " + conditions.text() + " limit " + most + ") n",
                conditions.parameters(),
                Long.class);
        return counted == null ? 0 : counted;
    }

    /** Everything that is asked for: its sums, then each movement, newest first, in one snapshot of the database. */
    void all(MovementFilter filter, Consumer<Sums> sums, Consumer<Movement> rows) {
        snapshot.executeWithoutResult(_ -> {
            sums.accept(sums(jdbc, filter, ""));
            var conditions = sql.of(filter);
            streaming.query(
                    MovementRows.select(conditions, conditions.text(), "desc", ""),
                    conditions.parameters(),
                    (ResultSet row) -> rows.accept(MovementRows.movement(row, 0)));
        });
    }

    private Sums sums(NamedParameterJdbcTemplate with, MovementFilter filter, String limit) {
        var conditions = sql.of(filter);
        return new Sums(with.query(
                GROUPED + "from (select i.kind, i.state, i.amount " + conditions.text() + limit
                        + ") i group by i.kind, i.state order by i.kind, i.state",
                conditions.parameters(),
                (row, _) -> group(row)));
    }

    private static Sums.Group group(ResultSet row) throws SQLException {
        return new Sums.Group(
                InstructionKind.valueOf(row.getString("kind")),
                InstructionState.valueOf(row.getString("state")),
                row.getLong("n"),
                Money.yuan(row.getBigDecimal("amount")));
    }

    private List<Movement> rows(
            MovementFilter filter, Movement.@Nullable Key key, String beside, String direction, int limit) {
        var conditions = sql.of(filter);
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        if (key != null) {
            conditions.and(
                    "(" + conditions.moment() + ", i.batch_id, i.row_no) " + beside + " (:keyAt, :keyBatch, :keyRow)");
            parameters.put("keyAt", MovementSql.utc(key.at()));
            parameters.put("keyBatch", key.batch());
            parameters.put("keyRow", key.row());
        }
        return jdbc.query(
                MovementRows.select(conditions, conditions.text(), direction, " limit " + limit),
                parameters,
                MovementRows::movement);
    }
}
