package io.bursar.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

/** Reads requests with their derived state. */
@Component
class RequestList {

    private static final String SELECT = "select o.*, b.request_id is not null as blocked from request_overview o"
            + " left join request_blocked b on b.request_id = o.id and o.how is null";

    private static final String NEWEST = " order by o.submitted_at desc, o.number desc limit :limit";

    private static final String FILTER = """
            (cast(:kind as text) is null or o.kind = :kind)
            and (cast(:maker as text) is null or cast(o.maker_id as text) = :maker)
            and (cast(:least as numeric) is null or o.total >= :least)
            and (cast(:most as numeric) is null or o.total <= :most)
            and (cast(:unit as text) is null or exists (
                 select 1 from instruction i join sub_account a on a.id = i.account_id
                   join organisation_unit u on u.id = a.unit_id
                  where i.batch_id = o.id and :unit = any(u.path)))""";

    private final JdbcClient jdbc;

    RequestList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RequestOverview> find(RequestNumber number) {
        return jdbc.sql(SELECT + " where o.number = :number")
                .param("number", number.value())
                .query(RequestList::overview)
                .optional();
    }

    /** Awaiting a decision and fitting the filter, oldest first, at most {@code limit}. */
    List<RequestOverview> awaitingDecision(InboxFilter filter, Instant now, int limit) {
        Integer days = filter.atLeastDays();
        return filtered(
                        SELECT + " where o.how is null and (cast(:before as timestamptz) is null"
                                + " or o.submitted_at <= :before) and " + FILTER
                                + " order by o.submitted_at, o.number limit :limit",
                        filter)
                .param(
                        "before",
                        days == null ? null : now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query(RequestList::overview)
                .list();
    }

    /** That maker's, newest first, at most {@code limit}. */
    List<RequestOverview> madeBy(UserId maker, int limit) {
        return jdbc.sql(SELECT + " where o.maker_id = :maker" + NEWEST)
                .param("maker", maker.value())
                .param("limit", limit)
                .query(RequestList::overview)
                .list();
    }

    /** Decided on by that person and fitting the filter, newest decision first, at most {@code limit}. */
    List<RequestOverview> decidedBy(UserId approver, InboxFilter filter, int limit) {
        return filtered(
                        SELECT + " join decision d on d.request_id = o.id where d.approver_id = :approver and " + FILTER
                                + " order by d.decided_at desc limit :limit",
                        filter)
                .param("approver", approver.value())
                .param("limit", limit)
                .query(RequestList::overview)
                .list();
    }

    /** All of them, newest first, at most {@code limit}. */
    List<RequestOverview> newest(int limit) {
        return jdbc.sql(SELECT + NEWEST)
                .param("limit", limit)
                .query(RequestList::overview)
                .list();
    }

    /** Those in that state, newest first, at most {@code limit}. */
    List<RequestOverview> in(RequestState state, int limit) {
        String stored = state == RequestState.BLOCKED ? RequestState.IN_APPROVAL.name() : state.name();
        String blocked = state.isOpen() ? " and (b.request_id is not null) = :blocked" : " and not :blocked";
        return jdbc.sql(SELECT + " where o.state = :state" + blocked + NEWEST)
                .param("state", stored)
                .param("blocked", state == RequestState.BLOCKED)
                .param("limit", limit)
                .query(RequestList::overview)
                .list();
    }

    /** How many requests nobody is left to decide on, as the sweep found them. */
    long blocked() {
        return jdbc.sql("select count(*) from request_blocked")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, InboxFilter filter) {
        InstructionKind kind = filter.kind();
        return jdbc.sql(sql)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("maker", filter.maker().isEmpty() ? null : filter.maker(), Types.VARCHAR)
                .param("unit", filter.unit().isEmpty() ? null : filter.unit(), Types.VARCHAR)
                .param("least", filter.least(), Types.NUMERIC)
                .param("most", filter.most(), Types.NUMERIC);
    }

    private static RequestOverview overview(ResultSet row, int no) throws SQLException {
        return new RequestOverview(
                RequestNumber.of(row.getString("number")),
                InstructionKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                new UserId(row.getObject("maker_id", UUID.class)),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("blocked") ? RequestState.BLOCKED : RequestState.valueOf(row.getString("state")),
                Money.yuan(row.getBigDecimal("total")),
                new RequestOverview.Rows(
                        row.getInt("rows"),
                        row.getInt("succeeded"),
                        row.getInt("refused"),
                        row.getInt("uncertain"),
                        row.getInt("waiting"),
                        row.getInt("withdrawn"),
                        row.getInt("onward")));
    }
}
