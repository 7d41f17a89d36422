package io.bursar.instruction;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import io.bursar.invariant.Invariants;
import io.bursar.invariant.Lawbook;
import io.bursar.support.TestDatabase;

/** Mistakes that the engine and the tables refuse, made past them as the owner of the tables, and forgotten again. */
final class Mistakes {

    private final TestDatabase database;
    private final Clock clock;

    Mistakes(String url, Clock clock) {
        this.database = new TestDatabase(url);
        this.clock = clock;
    }

    /** Makes them in one transaction, asks the invariants in it, and rolls it back: which are broken. */
    List<String> violationsAfter(String... mistakes) {
        try (Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String mistake : mistakes) {
                jdbc.sql(mistake).update();
            }
            List<String> broken = Lawbook.of(jdbc).violations(clock.instant()).stream()
                    .map(Invariants.Violation::invariant)
                    .distinct()
                    .toList();
            connection.rollback();
            return broken;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request for that batch, agreed to on that content by somebody else than its maker. */
    static String request(BatchId batch, String hash) {
        return """
                do $$ begin
                    alter table request drop constraint request_maker_fk;
                    alter table decision drop constraint decision_approver_fk, drop constraint decision_two_people_ck,
                                         drop constraint decision_once_a_person_uq;
                    alter table decision disable trigger user;
                    alter table request_closing drop constraint request_closing_user_fk;
                    insert into request (id, version, number, submission_id, kind, reason, maker_id, content_hash,
                                         route, submitted_at)
                    values ('%1$s', 0, 'R-mistake', gen_random_uuid(), 'ALLOCATE_FUNDS', 'x', '%3$s', '%2$s',
                            '{}', now());
                    insert into decision (id, request_id, maker_id, approver_id, step, verdict, note, content_hash,
                                          decided_at)
                    values (gen_random_uuid(), '%1$s', '%3$s', '%4$s', 1, 'APPROVE', '', '%2$s', now());
                    insert into request_closing (request_id, how, closed_by, closed_at)
                    values ('%1$s', 'APPROVED', '%4$s', now());
                end $$""".formatted(batch, hash, MAKER, APPROVER);
    }

    static final String MAKER = "00000000-0000-4000-8000-00000000000a";
    static final String APPROVER = "00000000-0000-4000-8000-00000000000b";
}
