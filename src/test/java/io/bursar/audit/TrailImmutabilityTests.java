package io.bursar.audit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The upper half of the table in {@code docs/audit.md}: what privilege and trigger refuse. */
class TrailImmutabilityTests {

    private static final String FORGED = """
            insert into audit.event (seq, at, actor_kind, actor_id, actor_name, action, object_type, object_id, outcome,
                payload, payload_sha, prev_hash, hash)
            select seq + 100, at, actor_kind, 'u-x', actor_name, action, object_type, object_id, outcome, payload,
                payload_sha, prev_hash, hash from audit.event where seq = 2
            """;

    // Shared: what is refused changes nothing.
    private static final TrailDatabase database = TrailDatabase.fresh();

    @BeforeAll
    static void threeLines() {
        database.lines(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORGED,
                "update audit.event set actor_id = 'u-x' where seq = 2",
                "delete from audit.event where seq = 2",
                "truncate audit.event",
                "update audit.head set seq = 1",
                "delete from audit.head",
                "insert into audit.intake (actor_kind) values ('user')",
                "delete from audit.intake",
                "insert into audit.checkpoint (size, root, note, sent_to) values (1, '', '', '{}')",
                "delete from audit.checkpoint",
                "alter table audit.event disable trigger all",
                "drop trigger event_append_only on audit.event",
                "drop table audit.event",
                "create table audit.shadow (id int)",
                "set session_replication_role = replica",
                "set role bursar_test_owner"
            })
    void refusesTheApplicationRole(String attempt) {
        refuses(database.app(), attempt, "permission denied", "must be owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORGED,
                "update audit.event set actor_id = 'u-x' where seq = 2",
                "update audit.event set actor_id = 'u-x' where false",
                "delete from audit.event where seq = 2",
                "truncate audit.event",
                "truncate audit.event cascade",
                "update audit.head set seq = 1",
                "update audit.head set seq = 7, hash = ''",
                "insert into audit.head (chain, seq, at, hash) values (2, 0, now(), '')",
                "delete from audit.head",
                "truncate audit.head",
                "update audit.intake set payload = '{}'",
                "truncate audit.checkpoint",
                "delete from audit.checkpoint",
                "update audit.checkpoint set note = ''"
            })
    void refusesTheOwner(String attempt) {
        refuses(database.owner(), attempt, "the trail is append-only", "the trail numbers, times and hashes");
    }

    /** Otherwise {@code session_replication_role = replica} would switch them off. */
    @Test
    void everyTriggerFiresInReplicaModeToo() {
        assertThat(database.owner()
                        .sql("select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                                + " where c.relnamespace = 'audit'::regnamespace and tgenabled <> 'A'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void lockedHeadMakesTheWriterGiveUpInsteadOfWaitingForEver() {
        var before = database.size();
        database.owner()
                .sql("alter function audit.seal() set lock_timeout = '50ms'")
                .update();

        database.transaction.executeWithoutResult(_ -> {
            database.app().sql("select 1").query(Integer.class).single();
            holdingTheHead(() -> assertThatThrownBy(() -> database.lines(1)).hasStackTraceContaining("lock timeout"));
        });
        database.lines(1);

        assertThat(database.size()).isEqualTo(before + 1);
    }

    private void holdingTheHead(Runnable meanwhile) {
        try (var connection = database.ownerSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select * from audit.head for update");
            meanwhile.run();
            connection.rollback();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void refuses(JdbcClient role, String attempt, String... reasons) {
        var before = database.app()
                .sql("select e::text from audit.event e order by seq")
                .query(String.class)
                .list();

        assertThatThrownBy(() -> role.sql(attempt).update())
                .satisfies(refusal -> assertThat(reasons)
                        .anyMatch(reason -> stackTrace(refusal).contains(reason)));

        assertThat(database.app()
                        .sql("select e::text from audit.event e order by seq")
                        .query(String.class)
                        .list())
                .isEqualTo(before);
    }

    private static String stackTrace(Throwable refusal) {
        return org.assertj.core.util.Throwables.getStackTrace(refusal);
    }
}
