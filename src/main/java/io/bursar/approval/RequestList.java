package io.bursar.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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

    private final JdbcClient jdbc;

    RequestList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RequestOverview> find(RequestNumber number) {
        return jdbc.sql("select * from request_overview where number = :number")
                .param("number", number.value())
                .query(RequestList::overview)
                .optional();
    }

    /** Awaiting a decision, oldest first, at most {@code limit}. */
    List<RequestOverview> awaitingDecision(int limit) {
        return jdbc.sql("select * from request_overview where how is null order by submitted_at, number limit :limit")
                .param("limit", limit)
                .query(RequestList::overview)
                .list();
    }

    /** That maker's, newest first, at most {@code limit}. */
    List<RequestOverview> madeBy(UserId maker, int limit) {
        return jdbc.sql("select * from request_overview where maker_id = :maker"
                        + " order by submitted_at desc, number desc limit :limit")
                .param("maker", maker.value())
                .param("limit", limit)
                .query(RequestList::overview)
                .list();
    }

    /** Decided on by that person, newest decision first, at most {@code limit}. */
    List<RequestOverview> decidedBy(UserId approver, int limit) {
        return jdbc.sql("select o.* from request_overview o join decision d on d.request_id = o.id"
                        + " where d.approver_id = :approver order by d.decided_at desc limit :limit")
                .param("approver", approver.value())
                .param("limit", limit)
                .query(RequestList::overview)
                .list();
    }

    /** All of them, newest first, at most {@code limit}. */
    List<RequestOverview> newest(int limit) {
        return jdbc.sql("select * from request_overview order by submitted_at desc, number desc limit :limit")
                .param("limit", limit)
                .query(RequestList::overview)
                .list();
    }

    /** Those in that state, newest first, at most {@code limit}. */
    List<RequestOverview> in(RequestState state, int limit) {
        return jdbc.sql("select * from request_overview where state = :state"
                        + " order by submitted_at desc, number desc limit :limit")
                .param("state", state.name())
                .param("limit", limit)
                .query(RequestList::overview)
                .list();
    }

    private static RequestOverview overview(ResultSet row, int no) throws SQLException {
        return new RequestOverview(
                RequestNumber.of(row.getString("number")),
                InstructionKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                new UserId(row.getObject("maker_id", UUID.class)),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                RequestState.valueOf(row.getString("state")),
                Money.yuan(row.getBigDecimal("total")),
                new RequestOverview.Rows(
                        row.getInt("rows"),
                        row.getInt("succeeded"),
                        row.getInt("refused"),
                        row.getInt("uncertain"),
                        row.getInt("waiting"),
                        row.getInt("withdrawn")));
    }
}
