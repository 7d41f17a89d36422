package io.bursar.instruction;

import java.util.Arrays;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.support.Postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The table of moves is said twice, in Java and in SQL: every pair of states is put to both. */
class StatePairsTests {

    private static JdbcClient jdbc = JdbcClient.create(noDatabase());

    @BeforeAll
    static void open() {
        jdbc = JdbcClient.create(Postgres.freshDatabase().application());
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(InstructionState.values())
                .flatMap(from -> Arrays.stream(InstructionState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void bothTablesAgree(InstructionState from, InstructionState to) {
        boolean inSql = jdbc.sql("select instruction_may_become(:from, :to)")
                .param("from", from.name())
                .param("to", to.name())
                .query(Boolean.class)
                .single();

        assertThat(inSql).isEqualTo(from.mayBecome(to));
    }

    @Test
    void theTableItselfRefusesAForbiddenMove() {
        insert("00000000-0000-0000-0000-000000000001", "0123456789abcdef0123456789abcde1");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> update("00000000-0000-0000-0000-000000000001", "state = 'SUCCEEDED'"))
                .withMessageContaining("may not go from AWAITING_APPROVAL to SUCCEEDED");
    }

    @Test
    void theTermsNeverChange() {
        insert("00000000-0000-0000-0000-000000000002", "0123456789abcdef0123456789abcde2");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> update("00000000-0000-0000-0000-000000000002", "amount = 2000"))
                .withMessageContaining("never change");
    }

    @Test
    void anInstructionCannotBeReleasedWithoutAnApprovedRequest() {
        insert("00000000-0000-0000-0000-000000000003", "0123456789abcdef0123456789abcde3");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> update("00000000-0000-0000-0000-000000000003", "state = 'READY'"))
                .withMessageContaining("released without an approved request");
    }

    private static void insert(String id, String transId) {
        jdbc.sql("insert into lane (id) values ('master') on conflict do nothing")
                .update();
        jdbc.sql("""
                        insert into instruction (id, version, batch_id, row_no, lane, kind, trans_id, account_id,
                                                 amount,
                                                 ledger, state, due_at, created_at)
                        values (cast(:id as uuid), 0, gen_random_uuid(), 1, 'master', 'ALLOCATE_FUNDS', :trans, 'a',
                                1000, 'CASH', 'AWAITING_APPROVAL', now(), now())""").param("id", id).param("trans", transId).update();
    }

    private static void update(String id, String change) {
        jdbc.sql("update instruction set " + change + " where id = cast(:id as uuid)")
                .param("id", id)
                .update();
    }

    private static DataSource noDatabase() {
        return new org.springframework.jdbc.datasource.DriverManagerDataSource();
    }
}
