package io.bursar.movement;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Reads movements: pages by key, sums, and all of them in a row. */
@Component
class Movements {

    /** How long a page waits for its sums. */
    static final int SUM_SECONDS = 3;

    private static final int FETCH = 500;
    private static final String GROUPED = "select i.kind, i.state, count(*) as n, sum(i.amount) as amount\n";

    private final MovementSql sql;
    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate hasty;
    private final NamedParameterJdbcTemplate streaming;
    private final TransactionTemplate snapshot;

    Movements(MovementSql sql, DataSource database, PlatformTransactionManager transactions) {
        this.sql = sql;
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

    /** Some movements, newest first, and whether there are others on either side. */
    record Page(List<Movement> rows, boolean hasNewer, boolean hasOlder) {}

    /** The {@code size} newest, or those just older than that key. */
    Page older(MovementFilter filter, Movement.@Nullable Key key, int size) {
        var found = rows(filter, key, "<", "desc", size + 1);
        var hasNewer = key != null && !rows(filter, key, ">=", "asc", 1).isEmpty();
        return new Page(found.subList(0, Math.min(size, found.size())), hasNewer, found.size() > size);
    }

    /** The {@code size} just newer than that key. */
    Page newer(MovementFilter filter, Movement.Key key, int size) {
        var found = rows(filter, key, ">", "asc", size + 1);
        var rows = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        Collections.reverse(rows);
        var hasOlder = !rows(filter, key, "<=", "desc", 1).isEmpty();
        return new Page(rows, found.size() > size, hasOlder);
    }

    /** Count and sums; null when adding up takes longer than a page may wait. */
    @Nullable Sums sums(MovementFilter filter) {
        try {
            return sums(hasty, filter);
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
            sums.accept(sums(jdbc, filter));
            var conditions = sql.of(filter);
            streaming.query(
                    MovementRows.select(conditions, conditions.text(), "desc", ""),
                    conditions.parameters(),
                    (ResultSet row) -> rows.accept(MovementRows.movement(row, 0)));
        });
    }

    private Sums sums(NamedParameterJdbcTemplate with, MovementFilter filter) {
        var conditions = sql.of(filter);
        return new Sums(with.query(
                GROUPED + conditions.text() + " group by i.kind, i.state order by i.kind, i.state",
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
