package io.bursar.movement;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a database with movements, set by set: two years, 20 people, 10,000 accounts in 120 units; a rule with a
 * threshold comes into force in the sixth month, and one in a thousand stays unknown for over an hour.
 */
public final class MovementFill {

    private MovementFill() {}

    /** Writes that many requests of one row each, as the owner, past the triggers. */
    public static void fill(JdbcClient owner, int requests) {
        for (var statement : STATEMENTS.split(";\n", -1)) {
            if (statement.contains(":n")) {
                owner.sql(statement).param("n", requests).update();
            } else {
                owner.sql(statement).update();
            }
        }
    }

    private static final String STATEMENTS = """
            alter table request disable trigger user;
            alter table request_closing disable trigger user;
            alter table decision disable trigger user;
            alter table instruction disable trigger user;
            alter table attempt disable trigger user;
            insert into lane (id) values ('bench') on conflict do nothing;
            insert into app_user (id, username, display_name, password_hash, must_change_password, active, credentials,
                                  created_at, entrusted_at, version, unit)
            select cast(md5('u' || g) as uuid), 'bench-' || g, '人员' || g, '$argon2id$x', false, true, 1, now(),
                   now(), 0, 'unit ' || g % 5
              from generate_series(1, 20) g;
            insert into organisation_unit (id, parent_id, name, path, position)
            select 'o' || g, case when g > 1 then 'o1' end, '单元' || g,
                   case when g > 1 then array['o1', 'o' || g] else array['o1'] end, g
              from generate_series(1, 120) g;
            insert into sub_account (id, name, display_name, status, unit_id, unit_name, search_text, sort_key,
                                     first_seen_at, balances_due_at)
            select 'acc-' || g, 'acc-' || g, '账号' || g, 'NORMAL', 'o' || (1 + g % 120), '单元', 'acc-' || g || E'\\n账号'
                   || g, '\\x00', now(), now()
              from generate_series(1, 10000) g;
            insert into request (id, version, number, submission_id, kind, reason, maker_id, content_hash, route,
                                 submitted_at)
            select cast(md5('r' || g) as uuid), 0, 'R-20250101-' || (1000000 + g), gen_random_uuid(), 'ALLOCATE_FUNDS',
                   '十一月云资源费用', cast(md5('u' || (1 + g % 10)) as uuid), 'h',
                   case when g * interval '60 seconds' < interval '151 days'
                        then '{"edition":1,"rules":["default"],"steps":[]}'
                        else '{"edition":2,"rules":["大额"],"steps":[]}' end,
                   timestamptz '2025-01-01' + g * interval '60 seconds'
              from generate_series(1, :n) g;
            insert into rule_edition (no, rules, reason, proposed_by, proposed_at, confirmed_by, confirmed_at)
            select 2, '[{"name":"大额","kinds":["ALLOCATE_FUNDS","RECLAIM_FUNDS"],"unit":null,"above":50000.00,'
                   || '"steps":[{"people":[],"howMany":1}]}]', 'bench', cast(md5('u1') as uuid),
                   timestamptz '2025-06-01', cast(md5('u2') as uuid), timestamptz '2025-06-01'
             where :n * interval '60 seconds' > interval '151 days';
            analyze request;
            insert into request_closing (request_id, how, closed_by, closed_at)
            select r.id, case when random() < 0.05 then 'REJECTED' else 'APPROVED' end, cast(md5('u11') as uuid),
                   r.submitted_at + interval '1 hour'
              from request r where r.content_hash = 'h';
            insert into decision (id, request_id, maker_id, approver_id, step, verdict, note, content_hash, decided_at)
            select gen_random_uuid(), r.id, r.maker_id,
                   cast(md5('u' || (11 + abs(hashtext(r.number)) % 10)) as uuid), 1,
                   'APPROVE', '', 'h', r.submitted_at + interval '1 hour'
              from request r where r.content_hash = 'h';
            insert into instruction (id, version, batch_id, row_no, lane, kind, trans_id, account_id, amount, ledger,
                                     state, ambiguous, attempts, due_at, created_at, finished_at)
            select cast(md5('i' || r.number) as uuid), 0, r.id, 1, 'bench',
                   case when h.n % 5 = 0 then 'RECLAIM_FUNDS' else 'ALLOCATE_FUNDS' end, md5(r.number),
                   'acc-' || (1 + h.n / 5 % 10000), (1 + h.n % 50000000) / 100.0, 'CASH',
                   case when c.how = 'APPROVED' then 'SUCCEEDED' else 'WITHDRAWN' end,
                   c.how = 'APPROVED' and h.n % 1000 = 0,
                   case when c.how = 'APPROVED' then 1 else 0 end, r.submitted_at, r.submitted_at,
                   r.submitted_at + interval '2 hours'
              from request r join request_closing c on c.request_id = r.id
             cross join lateral (select abs(hashtext('x' || r.number)) as n) h
             where r.content_hash = 'h';
            insert into attempt (id, version, instruction_id, no, lane, lease_epoch, opened_at, operation, body,
                                 closed_at, outcome, request_id)
            select gen_random_uuid(), 0, i.id, 1, 'bench', 1, i.created_at + t.after, 'op', '{}',
                   i.created_at + t.after, case when i.ambiguous then 'UNKNOWN' else 'ACCEPTED' end,
                   md5('q' || i.trans_id)
              from instruction i
             cross join lateral (select case when i.ambiguous then interval '30 minutes'
                                             else interval '2 hours' end as after) t
             where i.attempts = 1;
            analyze
            """;
}
