package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import io.bursar.bss.CloudOrder.Status;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.TransId;
import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.invariant.Invariants;
import io.bursar.money.Money;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The crash table for what carries no id of ours: the payment of an order, and the order of a renewal. Every step times
 * everything that BSS can do; each happens at most once, and a final state tells the truth.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderCrashTableTests {

    /** Where a machine dies. */
    enum Stop {
        NOWHERE,
        BEFORE_DEPARTURE,
        AFTER_DEPARTURE,
        AFTER_SENDING
    }

    @Autowired
    private Instructions instructions;

    @Autowired
    private Departure departure;

    @Autowired
    private Glance glance;

    @Autowired
    private LaneWorker worker;

    @Autowired
    private EngineDesk desk;

    @Autowired
    private Invariants invariants;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private ScriptedOrders orders;

    @Autowired
    private ScriptedRenewals renewals;

    @Autowired
    private Clock clock;

    static Stream<Arguments> everyKindStopAndBehaviour() {
        return Stream.of(InstructionKind.PAY_ORDER, InstructionKind.PLACE_RENEWAL)
                .flatMap(kind -> Arrays.stream(Stop.values())
                        .flatMap(stop -> Arrays.stream(Behaviour.values())
                                .map(behaviour -> Arguments.of(kind, stop, behaviour))));
    }

    @BeforeEach
    void openLane() {
        desk.openLane();
        renewals.listsItsOrders(true);
        orders.areDown(false);
    }

    @ParameterizedTest(name = "{0} stops {1}, BSS {2}")
    @MethodSource("everyKindStopAndBehaviour")
    void happensAtMostOnceAndSaysTheTruth(InstructionKind kind, Stop stop, Behaviour behaviour) {
        String name = "crash-" + UUID.randomUUID();
        MoneyOrder order = order(kind, name);
        BatchId batch = desk.release(Money.yuan("10.00"), order);
        bss.will(behaviour);

        runUntil(stop);
        restartAndRunToTheEnd();

        InstructionSummary end = desk.only(batch);
        int effects = bss.effectsOf(idOf(order));
        assertThat(effects).isLessThanOrEqualTo(1);
        switch (end.state()) {
            case SUCCEEDED -> assertThat(effects).isOne();
            // An order that was paid although the answer said otherwise is found paid before another sending.
            case WITHDRAWN -> assertThat(end.ending().code()).isEqualTo("ORDER_PAID_ELSEWHERE");
            case REFUSED -> assertThat(effects).isZero();
            case NEEDS_REVIEW -> assertThat(end.attempts()).isPositive();
            case AWAITING_APPROVAL, READY, IN_FLIGHT, UNKNOWN -> assertThat(end).isNull();
        }
        assertThat(effects == 1 && end.state() == InstructionState.NEEDS_REVIEW)
                .as("what happened is found out without people")
                .isFalse();
        assertThat(instructions.attemptsOf(batch)).allMatch(attempt -> attempt.answer() != null);
    }

    @AfterAll
    void theInvariantsHold() {
        assertThat(invariants.violations(clock.instant())).isEmpty();
    }

    private MoneyOrder order(InstructionKind kind, String name) {
        if (kind == InstructionKind.PAY_ORDER) {
            orders.is(OrderId.of(name), Status.PENDING_PAYMENT, "10.00");
            return new MoneyOrder.PayOrder(OrderId.of(name), List.of(), null);
        }
        return new MoneyOrder.PlaceRenewal(new Renewal(List.of(ResourceId.of(name)), new Renewal.Period.Months(1)));
    }

    private static TransId idOf(MoneyOrder order) {
        return switch (order) {
            case MoneyOrder.PayOrder it -> ScriptedBss.idOf(it.order());
            case MoneyOrder.PlaceRenewal it ->
                ScriptedBss.idOf(it.renewal().resources().toString());
            default -> throw new IllegalArgumentException("another kind");
        };
    }

    private void runUntil(Stop stop) {
        switch (stop) {
            case NOWHERE -> worker.runOnce(EngineParts.LANE);
            case BEFORE_DEPARTURE -> {
                // Nothing has been done yet.
            }
            case AFTER_DEPARTURE -> takeOff();
            case AFTER_SENDING -> {
                try {
                    takeOff().move().send();
                } catch (IllegalStateException broken) {
                    assertThat(broken).hasMessage("broken");
                }
            }
        }
    }

    private Departure.TakenOff takeOff() {
        return (Departure.TakenOff) departure.next(EngineParts.LANE, glance.beforeNextOf(EngineParts.LANE));
    }

    private void restartAndRunToTheEnd() {
        for (int i = 0; i < 3; i++) {
            ((MutableClock) clock).advance(Duration.ofMinutes(6));
            desk.reopen();
            desk.drain();
        }
        desk.climb(EngineDesk.RUNGS.size());
        desk.pass(Duration.ofMinutes(10));
        desk.reopen();
        desk.drain();
    }
}
