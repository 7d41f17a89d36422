package io.bursar.movement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;

/** Movements as rows: first the keys that are asked for, in order, then everything that is shown about them. */
final class MovementRows {

    private static final String COLUMNS = """
            select i.id, i.batch_id, i.row_no, i.kind, i.amount, i.trans_id, i.ledger, i.order_id,
                   coalesce(i.sub_coupon_id, i.coupon_ids) as coupons, i.account_id, i.state, i.attempts, i.result_code,
                   i.created_at, i.finished_at, p.moment, r.number, r.reason, m.display_name as maker,
                   (select string_agg(g.display_name || coalesce('（代' || b.display_name || '）', ''),
                                      '、' order by d.decided_at)
                      from decision d join app_user g on g.id = d.approver_id
                      left join app_user b on b.id = d.on_behalf_of
                     where d.request_id = r.id and d.verdict = 'APPROVE') as approvers,
                   (select string_agg(n.name, '、' order by n.name)
                      from jsonb_array_elements_text(cast(r.route as jsonb) -> 'rules') n(name)) as rules,
                   coalesce(nullif(s.display_name, ''), s.name) as account_name, s.unit_name, k.how,
                   case when k.how = 'APPROVED' then k.closed_at end as approved_at,
                   (select t.opened_at from attempt t where t.instruction_id = i.id and t.no = 1) as sent_at,
                   (select t.request_id from attempt t where t.instruction_id = i.id and t.request_id is not null
                     order by t.no desc limit 1) as huawei_id
              from wanted p
              join instruction i on i.id = p.id
              join request r on r.id = i.batch_id
              join app_user m on m.id = r.maker_id
              left join request_closing k on k.request_id = r.id
              left join sub_account s on s.id = i.account_id
            """;

    private MovementRows() {}

    /**
     * The statement.
     *
     * @param from from where
     * @param direction asc or desc
     * @param limit with its keyword, or empty
     */
    static String select(MovementSql.Conditions conditions, String from, String direction, String limit) {
        var moment = conditions.moment();
        return "with wanted as materialized (select i.id, " + moment + " as moment, i.batch_id, i.row_no " + from
                + "\n order by " + moment + " " + direction + ", i.batch_id " + direction + ", i.row_no " + direction
                + limit + ")\n" + COLUMNS + " order by p.moment " + direction + ", p.batch_id " + direction
                + ", p.row_no " + direction;
    }

    static Movement movement(ResultSet row, int number) throws SQLException {
        var batch = uuid(row, "batch_id");
        var how = row.getString("how");
        return new Movement(
                uuid(row, "id"),
                new Movement.Asking(
                        batch,
                        row.getString("number"),
                        row.getString("reason"),
                        row.getString("maker"),
                        Objects.requireNonNullElse(row.getString("approvers"), ""),
                        Objects.requireNonNullElse(row.getString("rules"), "")),
                row.getInt("row_no"),
                new Movement.Terms(
                        InstructionKind.valueOf(row.getString("kind")),
                        Money.yuan(row.getBigDecimal("amount")),
                        row.getString("trans_id"),
                        row.getString("ledger"),
                        row.getString("order_id"),
                        row.getString("coupons")),
                new Movement.Place(
                        row.getString("account_id"), row.getString("account_name"), row.getString("unit_name")),
                new Movement.Course(
                        InstructionState.valueOf(row.getString("state")),
                        "APPROVED".equals(how) ? null : how,
                        row.getInt("attempts"),
                        row.getString("huawei_id"),
                        row.getString("result_code")),
                new Movement.Moments(
                        known(row, "created_at"),
                        instant(row, "approved_at"),
                        instant(row, "sent_at"),
                        instant(row, "finished_at")),
                new Movement.Key(known(row, "moment"), batch, row.getInt("row_no")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant known(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
