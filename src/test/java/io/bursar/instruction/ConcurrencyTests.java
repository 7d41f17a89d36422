package io.bursar.instruction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CouponId;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.instruction.Departure.TakenOff;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** Several machines and people at the same moment (reliability.md 5.3 U09, U11, U13). */
@EngineTest
class ConcurrencyTests {

    @Autowired
    private EngineDesk desk;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private Instructions instructions;

    @Autowired
    private LaneControl control;

    @Autowired
    private Departure departure;

    @Autowired
    private Arrival arrival;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void openLane() {
        desk.openLane();
    }

    @Test
    void twentyUsesOfOneCouponByFourMachinesAreSentOneAfterTheOtherAndOnceEach() throws Exception {
        CouponId coupon = CouponId.of("CP-" + System.identityHashCode(this));
        MoneyOrder[] uses = new MoneyOrder[20];
        for (int i = 0; i < uses.length; i++) {
            uses[i] = new MoneyOrder.AllocateCoupon(
                    TransId.fresh(), EngineDesk.freshAccount(), coupon, Money.yuan("5.00"));
        }
        AtomicInteger sending = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        bss.isMisreadAs(answer -> {
            most.accumulateAndGet(sending.incrementAndGet(), Math::max);
            sending.decrementAndGet();
            return answer;
        });
        BatchId batch = desk.release(uses);

        try (ExecutorService machines = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(machines.submit(desk::drain));
            }
            for (Future<?> it : running) {
                it.get();
            }
        }
        desk.drain();

        assertThat(desk.statesOf(batch)).containsOnly(InstructionState.SUCCEEDED);
        assertThat(most).hasValue(1);
        assertThat(instructions.of(batch))
                .allSatisfy(it -> assertThat(bss.effectsOf(it.what().transId())).isOne());
    }

    @Test
    void whatIsNotSentYetOfABigBatchIsStoppedHalfWay() {
        MoneyOrder[] orders = new MoneyOrder[60];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = EngineDesk.allocation(EngineDesk.freshAmount());
        }
        BatchId batch = desk.release(orders);
        var flight = (TakenOff) departure.next(EngineParts.LANE, Seen.nothing());

        Integer stopped = transaction.execute(_ -> instructions.withdraw(batch, "STOPPED"));
        arrival.record(flight, flight.move().send());
        desk.drain();

        assertThat(stopped).isEqualTo(59);
        assertThat(instructions.progress(batch).done()).isOne();
        assertThat(instructions.progress(batch).in(InstructionState.WITHDRAWN)).isEqualTo(59);
    }

    @Test
    void aPauseLetsTheCurrentOneFinishAndSendsNoMore() {
        BatchId batch = desk.release(
                EngineDesk.allocation(EngineDesk.freshAmount()), EngineDesk.allocation(EngineDesk.freshAmount()));
        var flight = (TakenOff) departure.next(EngineParts.LANE, Seen.nothing());

        control.pause("let me look");
        arrival.record(flight, flight.move().send());
        desk.drain();

        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.SUCCEEDED, InstructionState.READY);
    }
}
