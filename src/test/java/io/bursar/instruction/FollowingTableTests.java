package io.bursar.instruction;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CouponId;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** That a coupon is given on only after it is back is said again by the table, to whoever writes to it. */
@EngineTest
class FollowingTableTests {

    private static final Money BACK = Money.yuan("10.00");

    @Autowired
    private EngineDesk desk;

    @Autowired
    private Instructions instructions;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final CouponId coupon = CouponId.of(UUID.randomUUID().toString());

    @BeforeEach
    void openLane() {
        bss.forget();
        desk.openLane();
    }

    @Test
    void cannotBeSentBeforeItIsBackByWhoeverWritesToTheTable() {
        BatchId batch = desk.releaseOnward(coupon, BACK);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> update(batch, "state = 'IN_FLIGHT'"))
                .withMessageContaining("is not sent before");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> update(batch, "follows_row = null"))
                .withMessageContaining("never change");
        desk.drain();
    }

    @Test
    void followsNothingButTheReclaimOfThatCouponAndAmount() {
        Instructions.Line reclaim = EngineDesk.onward(coupon, BACK).getFirst();
        Instructions.Line other =
                EngineDesk.onward(CouponId.of("another"), BACK).getLast();
        Instructions.Line more = EngineDesk.onward(coupon, Money.yuan("10.01")).getLast();

        for (Instructions.Line wrong : List.of(other, more)) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> transaction.executeWithoutResult(
                            _ -> instructions.create(new BatchId(UUID.randomUUID()), List.of(reclaim, wrong))))
                    .withMessageContaining("does not bring back");
        }
    }

    private void update(BatchId batch, String change) {
        jdbc.sql("update instruction set " + change + " where batch_id = :batch and row_no = 2")
                .param("batch", batch.value())
                .update();
    }
}
