package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

import io.bursar.bss.CloudOrder.Status;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.instruction.EngineParts.TestOverride;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Orders carry no id of ours: their own state says before whether they may be paid and afterwards if they were. */
@EngineTest
class OrderPaymentTests {

    @Autowired
    private EngineDesk desk;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private ScriptedOrders orders;

    @Autowired
    private TestOverride override;

    @Autowired
    private Clock clock;

    private final OrderId order = OrderId.of(UUID.randomUUID().toString());

    @BeforeEach
    void openLane() {
        bss.forget();
        override.says(null);
        desk.openLane();
        orders.is(order, Status.PENDING_PAYMENT, "120.00");
    }

    @Test
    void paysWhatStillIsAsAgreed() {
        BatchId batch = pay("120.00");
        desk.drain();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
    }

    @Test
    void doesNotPayAnotherPriceAndSaysBoth() {
        BatchId batch = pay("100.00");
        int sendings = bss.sendings();
        desk.drain();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.WITHDRAWN);
        assertThat(desk.only(batch).ending().code()).isEqualTo("ORDER_PRICE_CHANGED 100.00 120.00");
        assertThat(bss.sendings()).isEqualTo(sendings);
    }

    @Test
    void doesNotPayAfterTheDeadline() {
        orders.mustBePaidBefore(order, clock.instant());
        BatchId batch = pay("120.00");
        desk.drain();

        assertThat(desk.only(batch).ending().code()).isEqualTo("ORDER_DEADLINE_PASSED");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, ORDER_PAID_ELSEWHERE",
        "PROCESSING, ORDER_PAID_ELSEWHERE",
        "CANCELLED, ORDER_CANCELLED",
        "PENDING_APPROVAL, ORDER_NOT_PAYABLE",
        "OTHER, ORDER_NOT_PAYABLE"
    })
    void doesNotPayWhatDoesNotAwaitIt(Status status, String code) {
        orders.is(order, status, "120.00");
        BatchId batch = pay("120.00");
        desk.drain();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.WITHDRAWN);
        assertThat(desk.only(batch).ending().code()).isEqualTo(code);
    }

    @Test
    void waitsForAnOrderThatCannotBeRead() {
        OrderId unread = OrderId.of(UUID.randomUUID().toString());
        BatchId batch = desk.release(Money.yuan("5.00"), new MoneyOrder.PayOrder(unread, List.of(), null));
        desk.drain();
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.READY);

        orders.is(unread, Status.PENDING_PAYMENT, "5.00");
        desk.pass(Duration.ofMinutes(5));

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
    }

    @Test
    void isPaidWhenTheOrderSaysSo() {
        BatchId batch = unknown(Behaviour.IS_SILENT);
        orders.is(order, Status.PROCESSING, "120.00");
        desk.climb(3);
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);

        orders.is(order, Status.COMPLETED, "120.00");
        desk.pass(Duration.ofMinutes(8));

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
    }

    @Test
    void isNotPaidWhenTheOrderIsCancelled() {
        BatchId batch = unknown(Behaviour.IS_SILENT);
        orders.is(order, Status.CANCELLED, "120.00");

        desk.climb(1);

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.REFUSED);
        assertThat(desk.only(batch).ending().code()).isEqualTo("ORDER_CANCELLED");
    }

    @Test
    void isNeverSentAgainByTheMachine() {
        override.says(SettlingPolicy.REPLAY_SAME_ID);
        BatchId batch = unknown(Behaviour.SAYS_DUPLICATE);

        desk.climbToTheEnd();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.NEEDS_REVIEW);
        assertThat(desk.only(batch).attempts()).isOne();
    }

    @Test
    void readsTheOrderAgainBeforeAnotherAttempt() {
        BatchId batch = unknown(Behaviour.IS_BUSY);
        orders.is(order, Status.COMPLETED, "120.00");

        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.only(batch).ending().code()).isEqualTo("ORDER_PAID_ELSEWHERE");
        assertThat(desk.only(batch).attempts()).isOne();
    }

    @Test
    void aSecondPaymentOfAnOpenOrderIsNotEvenWrittenDown() {
        BatchId first = unknown(Behaviour.IS_SILENT);

        assertThatThrownBy(() -> pay("120.00"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("instruction_one_payment_uq");
        assertThat(desk.stateOf(first)).isEqualTo(InstructionState.UNKNOWN);
    }

    private BatchId unknown(Behaviour behaviour) {
        bss.will(behaviour);
        BatchId batch = pay("120.00");
        desk.drain();
        return batch;
    }

    private BatchId pay(String agreed) {
        return desk.release(Money.yuan(agreed), new MoneyOrder.PayOrder(order, List.of(), null));
    }
}
