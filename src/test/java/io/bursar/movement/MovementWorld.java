package io.bursar.movement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import io.bursar.support.MutableClock;
import io.bursar.support.Postgres;
import io.bursar.support.TestDatabase;
import io.bursar.time.WorkingHours;

/**
 * A database with people, accounts and requests that a test writes as rows, past the triggers: how they came about is
 * not what is looked at here.
 */
final class MovementWorld {

    /** With patience for the slowest machine: where looking stops is not what most tests are about. */
    static final MovementSettings SETTINGS =
            new MovementSettings(10, new BigDecimal("100000"), 7, Duration.ofMinutes(1));

    static final WorkingHours HOURS = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    final TestDatabase database = Postgres.freshDatabase();
    final JdbcClient rows = JdbcClient.create(database.owner());
    final Clock clock = MutableClock.at("2026-11-23T04:00:00Z");
    final Movements movements = new Movements(
            new MovementSql(SETTINGS, HOURS, new Tiers(JdbcClient.create(database.application())), clock),
            SETTINGS,
            database.application(),
            new JdbcTransactionManager(database.application()));

    private int numbers;

    MovementWorld() {
        for (var table : List.of("request", "request_closing", "decision", "instruction", "attempt", "rule_edition")) {
            rows.sql("alter table " + table + " disable trigger user").update();
        }
        rows.sql("insert into lane (id) values ('master')").update();
    }

    UUID person(String username, String name, String unit) {
        var id = UUID.randomUUID();
        rows.sql("""
                        insert into app_user (id, username, display_name, password_hash, must_change_password, active,
                                              credentials, created_at, entrusted_at, version, unit)
                        values (?, ?, ?, '$argon2id$x', false, true, 1, now(), now(), 0, ?)
                        """).params(id, username, name, unit).update();
        return id;
    }

    void unit(String id, @Nullable String parent, String path) {
        rows.sql("insert into organisation_unit (id, parent_id, name, path, position)"
                        + " values (?, ?, ?, string_to_array(?, '/'), 0)")
                .params(List.of(id, java.util.Optional.ofNullable(parent), id, path).stream()
                        .map(value -> value instanceof java.util.Optional<?> optional ? optional.orElse(null) : value)
                        .toList())
                .update();
    }

    void account(String id, String name, @Nullable String unit) {
        rows.sql("""
                        insert into sub_account (id, name, display_name, status, unit_id, unit_name, search_text,
                                                 sort_key, first_seen_at, balances_due_at)
                        values (:id, :id, :name, 'NORMAL', :unit, :unit, :text, '\\x00', now(), now())""")
                .param("id", id)
                .param("name", name)
                .param("unit", unit)
                .param("text", id + "\n" + id + "\n" + name)
                .update();
    }

    /** A rule edition in force since then, with one threshold for allocations. */
    void edition(int no, Instant confirmed, String above) {
        rows.sql("""
                        insert into rule_edition (no, rules, reason, proposed_by, proposed_at,
                                                  confirmed_by, confirmed_at)
                        values (?, ?, 'r', (select id from app_user order by username limit 1), ?,
                                (select id from app_user order by username desc limit 1), ?)""")
                .params(
                        no,
                        "[{\"name\":\"大额\",\"kinds\":[\"ALLOCATE_FUNDS\"],\"unit\":null,\"above\":" + above
                                + ",\"steps\":[{\"people\":[],\"howMany\":1}]}]",
                        MovementSql.utc(confirmed),
                        MovementSql.utc(confirmed))
                .update();
    }

    /** A request of one row, allocating funds; everything else by {@link Made}. */
    Made made(UUID maker, String account, String amount, Instant at) {
        var made = new Made(UUID.randomUUID(), UUID.randomUUID(), "R-20261123-%04d".formatted(++numbers));
        rows.sql("""
                        insert into request (id, version, number, submission_id, kind, reason, maker_id, content_hash,
                                             route, submitted_at)
                        values (?, 0, ?, gen_random_uuid(), 'ALLOCATE_FUNDS', '十一月', ?, 'h',
                                '{"edition":1,"rules":["default"],"steps":[]}', ?)""")
                .params(made.request, made.number, maker, MovementSql.utc(at))
                .update();
        row(made, 1, account, amount, at);
        return made;
    }

    void row(Made made, int no, String account, String amount, Instant at) {
        rows.sql("""
                        insert into instruction (id, version, batch_id, row_no, lane, kind, trans_id, account_id,
                                                 amount, ledger, state, due_at, created_at)
                        values (:id, 0, :request, :no, 'master', 'ALLOCATE_FUNDS', md5(cast(:id as text)), :account,
                                :amount, 'CASH', 'AWAITING_APPROVAL', :at, :at)""")
                .param("id", no == 1 ? made.id : UUID.randomUUID())
                .param("request", made.request)
                .param("no", no)
                .param("account", account)
                .param("amount", new BigDecimal(amount))
                .param("at", MovementSql.utc(at))
                .update();
    }

    /** What that filter finds, as numbers and rows, newest first. */
    List<String> found(Map<String, String> filter) {
        return movements.older(MovementFilter.of(filter), null, 100).rows().stream()
                .map(movement -> movement.asking().number().substring(11) + "/" + movement.row())
                .toList();
    }

    /** A request, to be taken further. */
    final class Made {

        final UUID request;
        final UUID id;
        final String number;

        private Made(UUID request, UUID id, String number) {
            this.request = request;
            this.id = id;
            this.number = number;
        }

        Made agreed(UUID approver, Instant at) {
            rows.sql("""
                            insert into decision (id, request_id, maker_id, approver_id, step, verdict, note,
                                                  content_hash, decided_at)
                            select gen_random_uuid(), id, maker_id, ?, 1, 'APPROVE', '', 'h', ?
                              from request where id = ?
                            """).params(approver, MovementSql.utc(at), request).update();
            return closed("APPROVED", approver, at);
        }

        Made closed(String how, UUID by, Instant at) {
            rows.sql("insert into request_closing (request_id, how, closed_by, closed_at) values (?, ?, ?, ?)")
                    .params(request, how, by, MovementSql.utc(at))
                    .update();
            return this;
        }

        /** Sent then, answered a second later with that outcome, under Huawei's id. */
        Made sent(Instant at, String outcome, String huaweiId) {
            rows.sql("update instruction set attempts = attempts + 1, ambiguous = ambiguous or ? where id = ?")
                    .params(List.of("UNKNOWN", "LOST").contains(outcome), id)
                    .update();
            rows.sql("""
                            insert into attempt (id, version, instruction_id, no, lane, lease_epoch, opened_at,
                                                 operation, body, closed_at, outcome, request_id)
                            select gen_random_uuid(), 0, i.id, i.attempts, i.lane, 1, ?, 'op', '{}', ?, ?, ?
                              from instruction i where i.id = ?""")
                    .params(MovementSql.utc(at), MovementSql.utc(at.plusSeconds(1)), outcome, huaweiId, id)
                    .update();
            return this;
        }

        Made ended(String state, Instant at) {
            rows.sql("update instruction set state = ?, finished_at = ? where batch_id = ?")
                    .params(state, MovementSql.utc(at), request)
                    .update();
            return this;
        }

        /** Sent and done within two seconds. */
        Made done(Instant at) {
            return sent(at, "ACCEPTED", "req-" + number).ended("SUCCEEDED", at.plus(Duration.ofSeconds(2)));
        }

        Made with(String assignments) {
            rows.sql("update instruction set " + assignments + " where batch_id = ?")
                    .params(request)
                    .update();
            return this;
        }

        Made routed(int edition, String rule) {
            rows.sql("update request set route = ? where id = ?")
                    .params("{\"edition\":" + edition + ",\"rules\":[\"" + rule + "\"],\"steps\":[]}", request)
                    .update();
            return this;
        }
    }
}
