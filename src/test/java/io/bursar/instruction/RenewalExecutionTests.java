package io.bursar.instruction;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.bss.MoneyOrder;
import io.bursar.bss.Orders;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.instruction.EngineParts.TestOverride;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** Placing renewal orders: once, as agreed, and settled from the list of orders and what the price inquiry says. */
@EngineTest
class RenewalExecutionTests {

    @Autowired
    private EngineDesk desk;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private ScriptedRenewals renewals;

    @Autowired
    private ScriptedOrders orders;

    @Autowired
    private TestOverride override;

    @Autowired
    private JdbcClient jdbc;

    private final ResourceId web = ResourceId.of("web-" + UUID.randomUUID());
    private final ResourceId disk = ResourceId.of("disk-" + UUID.randomUUID());

    @BeforeEach
    void openLane() {
        desk.openLane();
        renewals.listsItsOrders(true);
        orders.areDown(false);
        renewals.costs(web, "100.00");
        renewals.costs(disk, "20.00");
    }

    @Test
    void placesWhatWasAgreedAndKeepsTheOrders() {
        BatchId batch = place("120.00");
        desk.drain();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(ordersOf(batch)).startsWith("R-");
    }

    @Test
    void doesNotPlaceAtAnotherPriceAndSaysBoth() {
        BatchId batch = place("119.00");
        int sendings = bss.sendings();
        desk.drain();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.WITHDRAWN);
        assertThat(desk.only(batch).ending().code()).isEqualTo("RENEWAL_PRICE_CHANGED 119.00 120.00");
        assertThat(bss.sendings()).isEqualTo(sendings);
    }

    @Test
    void doesNotPlaceWhatIsInAnUnpaidOrderAlready() {
        renewals.isInAnUnpaidOrder(disk);
        BatchId batch = place("120.00");
        desk.drain();

        assertThat(desk.only(batch).ending().code())
                .isEqualTo("RENEWAL_ALREADY_ORDERED " + disk + " " + ScriptedRenewals.IN_UNPAID_ORDER);
        assertThat(desk.only(batch).attempts()).isZero();
    }

    @Test
    void isProvenByTheOrderThatCameAboutAndKeepsItsNumber() {
        bss.will(Behaviour.MOVES_IN_SILENCE);
        BatchId batch = place("120.00");
        desk.drain();
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);

        desk.climb(1);

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(ordersOf(batch)).startsWith("R-");
    }

    @Test
    void isRefusedWhenNeitherTheListNorTheInquiryKnowsOfIt() {
        bss.will(Behaviour.IS_SILENT);
        BatchId batch = place("120.00");
        desk.drain();
        desk.climb(3);
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);

        desk.climbToTheEnd();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.REFUSED);
        assertThat(desk.only(batch).ending().code()).isEqualTo("RENEWAL_NOT_PLACED");
        assertThat(desk.only(batch).attempts()).isOne();
    }

    @Test
    void isNeverSentAgainByTheMachine() {
        override.says(SettlingPolicy.REPLAY_SAME_ID);
        renewals.listsItsOrders(false);
        bss.will(Behaviour.MOVES_IN_SILENCE);
        BatchId batch = place("120.00");
        desk.drain();

        desk.climbToTheEnd();

        // The resources are in an unpaid order that no list shows: neither end is proven, so people are asked.
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.NEEDS_REVIEW);
        assertThat(desk.only(batch).attempts()).isOne();
    }

    @Test
    void doesNotTakeAnOrderOfSomebodyElseForItsOwn() {
        bss.will(Behaviour.IS_SILENT);
        BatchId batch = place("120.00");
        desk.drain();
        orders.renewed(1, new Orders.Term(Orders.Term.Unit.MONTH, 3), "120.00");

        desk.climb(1);
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);
        desk.climbToTheEnd();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.REFUSED);
    }

    @Test
    void asksPeopleWhenMoreOrdersCameAboutThanItPlaced() {
        bss.will(Behaviour.MOVES_IN_SILENCE);
        BatchId batch = place("120.00");
        desk.drain();
        orders.renewed(1, new Orders.Term(Orders.Term.Unit.MONTH, 3), "55.00");

        desk.climbToTheEnd();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.NEEDS_REVIEW);
    }

    @Test
    void isLeftOpenWhileNothingCanBeRead() {
        bss.will(Behaviour.MOVES_IN_SILENCE);
        BatchId batch = place("120.00");
        desk.drain();
        orders.areDown(true);
        desk.climb(5);
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);

        orders.areDown(false);
        desk.pass(Duration.ofMinutes(20));

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
    }

    @Test
    void waitsWhileAnotherRenewalIsUnclear() {
        bss.will(Behaviour.IS_SILENT);
        BatchId first = place("120.00");
        desk.drain();
        ResourceId other = ResourceId.of("other-" + UUID.randomUUID());
        BatchId second = desk.release(
                Money.yuan("10.00"),
                new MoneyOrder.PlaceRenewal(new Renewal(List.of(other), new Renewal.Period.Months(3))));
        desk.drain();
        assertThat(desk.stateOf(second)).isEqualTo(InstructionState.READY);

        desk.climbToTheEnd();

        assertThat(desk.stateOf(first)).isEqualTo(InstructionState.REFUSED);
        assertThat(desk.stateOf(second)).isEqualTo(InstructionState.SUCCEEDED);
    }

    private String ordersOf(BatchId batch) {
        return jdbc.sql("select coalesce(result_orders, '') from instruction where batch_id = :batch")
                .param("batch", batch.value())
                .query(String.class)
                .single();
    }

    private BatchId place(String agreed) {
        return desk.release(
                Money.yuan(agreed),
                new MoneyOrder.PlaceRenewal(new Renewal(List.of(web, disk), new Renewal.Period.Months(3))));
    }
}
