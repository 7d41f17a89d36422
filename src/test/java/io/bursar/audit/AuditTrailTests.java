package io.bursar.audit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuditTrailTests {

    private final TrailDatabase database = TrailDatabase.fresh();

    @Test
    void recordsWhatHappensTogetherInItsOrder() {
        List<AuditEntry> together = List.of(
                AuditEntry.of(Action.ATTEMPT_CLOSED, Subject.of("instruction", 1), Map.of("n", 1)),
                AuditEntry.of(Action.INSTRUCTION_SUCCEEDED, Subject.of("instruction", 1), Map.of("n", 2)));
        database.transaction.executeWithoutResult(_ -> database.trail.record(Actor.system("lane"), together));

        assertThat(database.app()
                        .sql("select seq || ' ' || action || ' ' || payload from audit.event order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("1 attempt.closed {\"n\":1}", "2 instruction.succeeded {\"n\":2}");
    }

    @Test
    void recordsWhoDidWhatToWhat() {
        MDC.put(AuditTrail.REQUEST_ID, "req-1");
        try {
            database.transaction.executeWithoutResult(_ -> database.trail.record(
                    new Actor(Actor.Kind.USER, "u-2", "韩梅梅", "u-9", "2001:DB8::1%eth0"),
                    new AuditEntry(
                            Action.REQUEST_APPROVED,
                            Subject.of("request", "R-20261122-0007"),
                            Outcome.DENIED,
                            Map.of("b", 2, "a", "1"))));
        } finally {
            MDC.remove(AuditTrail.REQUEST_ID);
        }

        assertThat(database.app()
                        .sql("select *, host(ip) as host from audit.event")
                        .query()
                        .singleRow())
                .containsEntry("seq", 1L)
                .containsEntry("actor_kind", "user")
                .containsEntry("actor_id", "u-2")
                .containsEntry("actor_name", "韩梅梅")
                .containsEntry("on_behalf_of", "u-9")
                .containsEntry("host", "2001:db8::1")
                .containsEntry("request_id", "req-1")
                .containsEntry("session_ref", null)
                .containsEntry("action", "request.approved")
                .containsEntry("object_type", "request")
                .containsEntry("object_id", "R-20261122-0007")
                .containsEntry("outcome", "denied")
                .containsEntry("payload", "{\"a\":\"1\",\"b\":2}");
    }

    @Test
    void takesTheCurrentActorWhenNoneIsGiven() {
        database.transaction.executeWithoutResult(_ -> database.trail.record(TrailDatabase.entry("m")));

        assertThat(database.app()
                        .sql("select actor_name from audit.event")
                        .query(String.class)
                        .single())
                .isEqualTo("李雷");
    }

    @Test
    void refusesToRecordWithoutATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> database.trail.record(TrailDatabase.entry("m")));
        assertThat(database.size()).isZero();
    }

    @Test
    void rollsTheLineBackWithTheChange() {
        database.transaction.executeWithoutResult(status -> {
            database.trail.record(TrailDatabase.entry("m"));
            status.setRollbackOnly();
        });
        database.lines(1);

        assertThat(seqs()).containsExactly(1L);
        assertThat(database.app()
                        .sql("select count(*) from audit.intake")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void recordsAloneAlthoughTheSurroundingTransactionRollsBack() {
        database.transaction.executeWithoutResult(status -> {
            database.trail.recordAlone(TrailDatabase.LI, TrailDatabase.entry("m"));
            status.setRollbackOnly();
        });

        assertThat(seqs()).containsExactly(1L);
    }

    /** The line cannot be written (the owner broke the table): the change must not happen either. */
    @Test
    void undoesTheChangeWhenTheLineCannotBeWritten() {
        database.owner()
                .sql("create table thing (id int); grant insert, select on thing to bursar_test_app")
                .update();
        database.owner()
                .sql("alter table audit.event add constraint broken_ck check (seq < 0) not valid")
                .update();

        assertThatThrownBy(() -> database.transaction.executeWithoutResult(_ -> {
                    database.app().sql("insert into thing values (1)").update();
                    database.trail.record(TrailDatabase.entry("m"));
                }))
                .hasStackTraceContaining("broken_ck");

        assertThat(database.app()
                        .sql("select count(*) from thing")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void undoesTheChangeWhenTheCallerSwallowsTheRefusal() {
        database.owner()
                .sql("create table thing (id int); grant insert, select on thing to bursar_test_app")
                .update();
        assertThatThrownBy(() -> database.transaction.executeWithoutResult(_ -> {
                    database.app().sql("insert into thing values (1)").update();
                    var noPlainValue = AuditEntry.of(Action.LANE_PAUSED, Subject.of("lane", "m"), Map.of("a", 0.1));
                    assertThatIllegalArgumentException().isThrownBy(() -> database.trail.record(noPlainValue));
                }))
                .hasMessage("lane.paused could not be recorded, so it does not happen");

        assertThat(database.app()
                        .sql("select count(*) from thing")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /**
     * PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, and the driver calls that a success: without
     * the guard the caller would believe that everything was stored.
     */
    @Test
    void commitOfAFailedTransactionIsAnError() {
        var transactions = new JdbcTransactionManager(database.app);
        var swallowing = new TransactionTemplate(transactions);
        Consumer<TransactionStatus> work = _ -> assertThatThrownBy(
                        () -> database.app().sql("select 1 / 0").query().singleValue())
                .hasStackTraceContaining("division by zero");

        swallowing.executeWithoutResult(work);
        transactions.setTransactionExecutionListeners(List.of(new CommitGuard(database.app)));
        assertThatThrownBy(() -> swallowing.executeWithoutResult(work))
                .hasMessageContaining("an earlier statement failed");
        swallowing.executeWithoutResult(_ -> database.trail.record(TrailDatabase.entry("m")));

        assertThat(seqs()).containsExactly(1L);
    }

    @Test
    void holdsTheHeadOnlyDuringTheCommit() {
        database.transaction.executeWithoutResult(_ -> {
            database.trail.record(TrailDatabase.entry("first recorded, last committed"));
            database.trail.recordAlone(TrailDatabase.LI, TrailDatabase.entry("recorded meanwhile"));
        });

        assertThat(database.app()
                        .sql("select object_id from audit.event order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("recorded meanwhile", "first recorded, last committed");
    }

    /** Eight writers, each with two lines a transaction, every third of which is rolled back. */
    @Test
    void numbersWithoutGapsUnderConcurrentWritersAndRollbacks() throws InterruptedException, ExecutionException {
        try (var writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> IntStream.range(0, 30)
                            .forEach(i -> database.transaction.executeWithoutResult(status -> {
                                database.trail.record(TrailDatabase.entry(writer + "-" + i + "-a"));
                                database.trail.record(TrailDatabase.entry(writer + "-" + i + "-b"));
                                if (i % 3 == 0) {
                                    status.setRollbackOnly();
                                }
                            }))))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }

        assertThat(seqs())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 8 * 20 * 2).boxed().toList());
        assertThat(database.app()
                        .sql("select count(*) from audit.event a join audit.event b on b.seq = a.seq + 1"
                                + " where b.prev_hash <> a.hash or b.at < a.at or b.hash <> sha256('')"
                                + " and length(b.hash) <> 32")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void writesWhatAStrangerTypedWhateverItIs() {
        var name = "a\0b\uD83D" + "x".repeat(10_000);
        database.trail.recordAlone(
                new Actor(Actor.Kind.USER, name, name, null, "unknown"),
                new AuditEntry(
                        Action.USER_SIGN_IN_FAILED, Subject.of("user", name), Outcome.FAILED, Map.of("name", "\0")));

        var row = database.app().sql("select * from audit.event").query().singleRow();
        assertThat(row.get("actor_id"))
                .asString()
                .startsWith("a\uFFFDb\uFFFDx")
                .hasSize(Texts.LONGEST)
                .endsWith("…");
        assertThat(row).containsEntry("ip", null).containsEntry("payload", "{\"name\":\"\\u0000\"}");
    }

    @Test
    void givesEachActionAWordThatTheTableTakes() {
        for (var action : Action.values()) {
            database.trail.recordAlone(TrailDatabase.LI, AuditEntry.of(action, Subject.of("t", "1"), Map.of()));
        }

        assertThat(database.app()
                        .sql("select action from audit.event order by seq")
                        .query(String.class)
                        .list())
                .hasSize(Action.values().length)
                .contains("lane.paused", "user.sign_in_failed")
                .doesNotHaveDuplicates();
    }

    private List<@Nullable Long> seqs() {
        return database.app()
                .sql("select seq from audit.event order by seq")
                .query(Long.class)
                .list();
    }
}
