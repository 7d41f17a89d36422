package io.bursar.sandbox.funds;

import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.RunningSandbox.Hold;
import io.bursar.sandbox.RunningSandbox.Reply;
import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;

/** Once and one at a time: trans ids and the lane, multi-account.md 4 ("Idempotency facts") and 16. */
class RepetitionTests {

    private static final String ROOT = "/v2/enterprises/multi-accounts/";
    private static final String SUB = WellKnown.SUB_ID;

    private final RunningSandbox sandbox = RunningSandbox.fresh();

    @Test
    void refusesTheSameTransIdOfWhateverOperation() {
        assertThat(allocate("\"amount\":\"1.00\",\"trans_id\":\"once\"").verdict())
                .isEqualTo("204");
        assertThat(allocate("\"amount\":\"1.00\",\"trans_id\":\"once\"").verdict())
                .isEqualTo("400 CBC.99007009");
        assertThat(reclaim("\"amount\":\"2.00\",\"trans_id\":\"once\"").verdict())
                .isEqualTo("400 CBC.99007009");
        assertThat(sandbox.effects("once")).isEqualTo(1);
        assertThat(sandbox.arrivals("once")).isEqualTo(3);
        sandbox.set("trans-id.scope", "operation");
        assertThat(reclaim("\"amount\":\"2.00\",\"trans_id\":\"once\"").verdict())
                .isEqualTo("204");
    }

    @Test
    void movesTwiceWithoutTransId() {
        BigDecimal before = transferable();
        allocate("\"amount\":\"1.00\",\"trans_id\":\"\"");
        allocate("\"amount\":\"1.00\",\"trans_id\":\"\"");
        allocate("\"amount\":\"1.00\",\"trans_id\":null");
        assertThat(transferable()).isEqualByComparingTo(before.subtract(new BigDecimal("3")));
    }

    @Test
    void forgetsTransIdsAsTheSwitchesSay() {
        sandbox.set("trans-id.retention-minutes", "10");
        allocate("\"amount\":\"1.00\",\"trans_id\":\"short\"");
        sandbox.control("PUT", "clock", "{\"advance_seconds\":599}");
        assertThat(allocate("\"amount\":\"1.00\",\"trans_id\":\"short\"").verdict())
                .isEqualTo("400 CBC.99007009");
        sandbox.control("PUT", "clock", "{\"advance_seconds\":2}");
        assertThat(allocate("\"amount\":\"1.00\",\"trans_id\":\"short\"").verdict())
                .isEqualTo("204");
        sandbox.set("trans-id.guard", "off");
        assertThat(allocate("\"amount\":\"1.00\",\"trans_id\":\"short\"").verdict())
                .isEqualTo("204");
        assertThat(sandbox.effects("short")).isEqualTo(3);
    }

    @Test
    void burnsTheIdOfARefusedAttemptOnlyWhenTold() {
        assertThat(allocate("\"amount\":\"9999999.00\",\"trans_id\":\"poor\"").verdict())
                .isEqualTo("400 CBC.99005003");
        assertThat(allocate("\"amount\":\"1.00\",\"trans_id\":\"poor\"").verdict())
                .isEqualTo("204");
        sandbox.set("trans-id.burned-by-refusal", "on");
        allocate("\"amount\":\"9999999.00\",\"trans_id\":\"burned\"");
        assertThat(allocate("\"amount\":\"1.00\",\"trans_id\":\"burned\"").verdict())
                .isEqualTo("400 CBC.99007009");
    }

    @Test
    void isBusyWhileAnotherMoveRuns() throws Exception {
        sandbox.arm("{\"kind\":\"DELAY_BEFORE\",\"delay_millis\":1,\"operation\":\"UpdateSubEnterpriseAmount\"}");
        Hold hold = sandbox.holdNextPause();
        CompletableFuture<Reply> slow =
                CompletableFuture.supplyAsync(() -> allocate("\"amount\":\"1.00\",\"trans_id\":\"slow\""));
        hold.awaitReached();
        assertThat(reclaim("\"amount\":\"1.00\"").verdict()).isEqualTo("400 CBC.99007461");
        assertThat(allocate("\"amount\":\"1.00\",\"trans_id\":\"slow\"").verdict())
                .as("the same move, sent again while it runs")
                .isEqualTo("400 CBC.99007461");
        hold.release();
        assertThat(slow.get().verdict()).isEqualTo("204");
        assertThat(reclaim("\"amount\":\"0.01\"").verdict()).isEqualTo("204");
    }

    @Test
    void staysBusyForAsLongAsTheSwitchSays() {
        sandbox.set("lane.linger-millis", "5000");
        assertThat(allocate("\"amount\":\"1.00\"").verdict()).isEqualTo("204");
        assertThat(allocate("\"amount\":\"1.00\"").verdict()).isEqualTo("400 CBC.99007461");
        sandbox.control("PUT", "clock", "{\"advance_seconds\":6}");
        assertThat(allocate("\"amount\":\"1.00\"").verdict()).isEqualTo("204");
        sandbox.set("lane.scope", "off");
        assertThat(allocate("\"amount\":\"1.00\"").verdict()).isEqualTo("204");
    }

    private Reply allocate(String fields) {
        return sandbox.post(ROOT + "transfer-amount", body(fields));
    }

    private Reply reclaim(String fields) {
        return sandbox.post(ROOT + "retrieve-amount", body(fields));
    }

    private static String body(String fields) {
        return "{\"customer_id\":\"" + SUB + "\"" + (fields.isEmpty() ? "" : "," + fields) + "}";
    }

    private BigDecimal transferable() {
        return sandbox.get(ROOT + "transfer-amount?balance_type=BALANCE_TYPE_DEBIT")
                .json()
                .at("/amount_infos/0/avail_transfer_amount")
                .decimalValue();
    }
}
