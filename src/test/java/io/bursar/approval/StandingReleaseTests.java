package io.bursar.approval;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.identity.Person;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.Instructions;
import io.bursar.instruction.ReleaseGate.Standing;
import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Between the last decision and the sending the world may change. */
@PortalTest
class StandingReleaseTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private StandingRelease gate;

    @Autowired
    private Instructions instructions;

    @Autowired
    private JdbcClient jdbc;

    private RequestFixtures given =
            new RequestFixtures(new org.springframework.context.support.StaticApplicationContext());

    @BeforeEach
    void fixtures() {
        given = new RequestFixtures(portal);
    }

    @Test
    void fallsWhenAnApproverHasLostTheRoleMeanwhile() {
        Person chen = given.approver("chen");
        RequestNumber number = given.allocation(1, "7.13");
        assertThat(given.decide(number, Verdict.APPROVE, chen)).isEqualTo(new DecisionOutcome.Decided());
        BatchId batch = new BatchId(jdbc.sql("select id from request where number = ?")
                .param(number.toString())
                .query(java.util.UUID.class)
                .single());
        InstructionId next = instructions.of(batch).getFirst().id();
        assertThat(gate.check(batch, next)).isEqualTo(new Standing.Stands());
        jdbc.sql("delete from app_user_role where user_id = ? and role = 'APPROVER'")
                .param(chen.id().value())
                .update();
        try {
            assertThat(gate.check(batch, next)).isInstanceOf(Standing.Fallen.class);
        } finally {
            jdbc.sql("insert into app_user_role (user_id, role) values (?, 'APPROVER')")
                    .param(chen.id().value())
                    .update();
        }
        assertThat(gate.check(batch, next)).isEqualTo(new Standing.Stands());
    }
}
