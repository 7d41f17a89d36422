package io.bursar.instruction;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.bss.CouponId;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of coupons whose moving nobody confirmed. */
@EngineTest
class CouponSettlingTests {

    @Autowired
    private EngineDesk desk;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private ScriptedRecords records;

    @Autowired
    private ScriptedCoupons coupons;

    @Autowired
    private JdbcClient jdbc;

    private final CouponId coupon = CouponId.of(UUID.randomUUID().toString());
    private final CouponId subCoupon = CouponId.of(UUID.randomUUID().toString());

    @BeforeEach
    void openLane() {
        bss.forget();
        records.forget();
        desk.openLane();
    }

    @Test
    void anAllocationIsSettledByItsRecordAndNamesTheCouponThatItMade() {
        coupons.list(coupon, subCoupon, "30.00");
        bss.will(Behaviour.MOVES_IN_SILENCE);
        BatchId batch = desk.release(
                new MoneyOrder.AllocateCoupon(TransId.fresh(), EngineDesk.freshAccount(), coupon, Money.yuan("30.00")));
        desk.drain();

        desk.climb(1);

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(result(batch, "result_coupon_id")).isEqualTo(subCoupon.value());
    }

    @Test
    void aListedCouponAloneProvesNothing() {
        coupons.list(coupon, subCoupon, "31.00");
        bss.will(Behaviour.IS_SILENT);
        BatchId batch = desk.release(
                new MoneyOrder.AllocateCoupon(TransId.fresh(), EngineDesk.freshAccount(), coupon, Money.yuan("31.00")));
        desk.drain();

        desk.climb(7);

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);
    }

    @Test
    void aReclaimIsSettledByItsRecordAndSaysHowMuchCameBack() {
        bss.will(Behaviour.MOVES_IN_SILENCE);
        BatchId batch = desk.release(
                Money.yuan("30.00"),
                new MoneyOrder.ReclaimCoupon(TransId.fresh(), EngineDesk.freshAccount(), coupon, subCoupon));
        desk.drain();

        desk.climb(1);

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(result(batch, "result_amount")).isEqualTo("10.00");
    }

    private String result(BatchId batch, String column) {
        return jdbc.sql("select cast(" + column + " as text) from instruction where batch_id = :batch")
                .param("batch", batch.value())
                .query(String.class)
                .single();
    }
}
