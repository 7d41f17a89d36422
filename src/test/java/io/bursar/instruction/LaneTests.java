package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Exchange;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.TransId;
import io.bursar.instruction.EngineParts.TestGate;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.money.Money;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** One machine at a time, one movement in flight, and nobody writes who has lost the lane. */
@EngineTest
class LaneTests {

    @Autowired
    private Instructions instructions;

    @Autowired
    private Departure departure;

    @Autowired
    private Arrival arrival;

    @Autowired
    private LaneWorker worker;

    @Autowired
    private Lanes lanes;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private TestGate gate;

    @Autowired
    private Clock clock;

    @Autowired
    private Turnaround turnaround;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final CustomerId account = CustomerId.of(UUID.randomUUID().toString());

    @BeforeEach
    void startWithAFreeLane() {
        bss.forget();
        gate.says(new ReleaseGate.Standing.Stands());
        transaction.executeWithoutResult(status -> lanes.ensure(EngineParts.LANE));
        lanes.resume(EngineParts.LANE, clock.instant());
        ((MutableClock) clock).advance(Duration.ofHours(1));
        while (worker.runOnce(EngineParts.LANE)) {
            // until earlier tests' instructions are out of the way
        }
        lanes.resume(EngineParts.LANE, clock.instant());
    }

    @Test
    void aSecondMachineWaitsForTheLane() {
        release("10.00");
        release("11.00");
        Departure.Found first = departure.next(EngineParts.LANE, Seen.nothing());
        Departure.Found second = departure.next(EngineParts.LANE, Seen.nothing());

        assertThat(first).isInstanceOf(Departure.TakenOff.class);
        assertThat(second).isInstanceOf(Departure.Nothing.class);
    }

    @Test
    void anAnswerThatComesAfterTheLaneWasLostIsEvidenceOnly() {
        BatchId batch = release("12.00");
        var flight = (Departure.TakenOff) departure.next(EngineParts.LANE, Seen.nothing());
        ((MutableClock) clock).advance(Duration.ofMinutes(3));
        assertThat(departure.next(EngineParts.LANE, Seen.nothing())).isInstanceOf(Departure.Cleared.class);

        arrival.record(
                flight, new MoveAnswer.Accepted(Exchange.silent(Duration.ofMinutes(3)), new MoveAnswer.Receipt.None()));

        assertThat(stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);
        assertThat(jdbc.sql("select source from evidence where instruction_id = :id")
                        .param("id", flight.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("LATE_ANSWER");
    }

    @Test
    void oneSendingFollowsTheOtherInOneTransaction() {
        BatchId first = release("16.00");
        BatchId second = release("17.00");
        var flight = (Departure.TakenOff) departure.next(EngineParts.LANE, Seen.nothing());

        var next = (Departure.TakenOff) turnaround.next(flight, accepted(), Seen.nothing());

        assertThat(List.of(stateOf(first), stateOf(second)))
                .containsExactlyInAnyOrder(InstructionState.SUCCEEDED, InstructionState.IN_FLIGHT);
        assertThat(departure.next(EngineParts.LANE, Seen.nothing())).isInstanceOf(Departure.Nothing.class);
        arrival.record(next, accepted());
        assertThat(List.of(stateOf(first), stateOf(second))).containsOnly(InstructionState.SUCCEEDED);
    }

    @Test
    void anAnswerIsKeptThoughTheNextSendingCannotBegin() {
        BatchId first = release("18.00");
        BatchId second = release("19.00");
        var flight = (Departure.TakenOff) departure.next(EngineParts.LANE, Seen.nothing());
        gate.fails();

        assertThat(turnaround.next(flight, accepted(), Seen.nothing())).isInstanceOf(Departure.Cleared.class);

        assertThat(List.of(stateOf(first), stateOf(second)))
                .containsExactlyInAnyOrder(InstructionState.SUCCEEDED, InstructionState.READY);
        gate.says(new ReleaseGate.Standing.Stands());
        assertThat(departure.next(EngineParts.LANE, Seen.nothing())).isInstanceOf(Departure.TakenOff.class);
    }

    /** The connection broke while the commit was answered: the answer is there already. */
    @Test
    void anAnswerThatIsKeptAlreadyIsNotKeptTwice() {
        BatchId batch = release("20.00");
        var flight = (Departure.TakenOff) departure.next(EngineParts.LANE, Seen.nothing());
        arrival.record(flight, accepted());

        arrival.recordUnlessDone(flight, accepted());
        assertThat(turnaround.next(flight, accepted(), Seen.nothing())).isNotInstanceOf(Departure.TakenOff.class);

        assertThat(stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(jdbc.sql("select count(*) from audit.event where action = 'attempt.closed' and object_id = :id")
                        .param("id", flight.id().value().toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void nothingFollowsOnAPausedLane() {
        BatchId first = release("21.00");
        BatchId second = release("22.00");
        var flight = (Departure.TakenOff) departure.next(EngineParts.LANE, Seen.nothing());
        lanes.pause(EngineParts.LANE, new LaneStatus.Pause("stop", LaneStatus.Stopper.PERSON, "li", clock.instant()));

        assertThat(turnaround.next(flight, accepted(), Seen.nothing())).isInstanceOf(Departure.Nothing.class);

        assertThat(List.of(stateOf(first), stateOf(second)))
                .containsExactlyInAnyOrder(InstructionState.SUCCEEDED, InstructionState.READY);
    }

    private static MoveAnswer.Accepted accepted() {
        return new MoveAnswer.Accepted(Exchange.silent(Duration.ZERO), new MoveAnswer.Receipt.None());
    }

    @Test
    void whatNoLongerStandsIsNotSent() {
        BatchId batch = release("13.00");
        int before = bss.sendings();
        gate.says(new ReleaseGate.Standing.Fallen("APPROVER_NOT_ENTITLED"));

        worker.runOnce(EngineParts.LANE);

        assertThat(stateOf(batch)).isEqualTo(InstructionState.WITHDRAWN);
        assertThat(bss.sendings()).isEqualTo(before);
    }

    @Test
    void aTwinOfAnUnknownIsHeldBack() {
        bss.will(Behaviour.IS_SILENT);
        BatchId unknown = release("14.00");
        worker.runOnce(EngineParts.LANE);
        BatchId twin = release("14.00");
        BatchId other = release("15.00");

        while (worker.runOnce(EngineParts.LANE)) {
            // until nothing is due
        }

        assertThat(stateOf(unknown)).isEqualTo(InstructionState.UNKNOWN);
        assertThat(stateOf(twin)).isEqualTo(InstructionState.READY);
        assertThat(stateOf(other)).isEqualTo(InstructionState.SUCCEEDED);
    }

    @Test
    void aRefusedKeyStopsTheLane() {
        bss.will(Behaviour.REFUSES_THE_KEY);
        BatchId first = release("16.00");
        worker.runOnce(EngineParts.LANE);
        BatchId second = release("17.00");

        assertThat(worker.runOnce(EngineParts.LANE)).isFalse();
        assertThat(lanes.pausedReason(EngineParts.LANE)).contains("APIGW.0301");
        assertThat(stateOf(first)).isEqualTo(InstructionState.READY);
        assertThat(stateOf(second)).isEqualTo(InstructionState.READY);
    }

    @Test
    void aBusyAnswerWaitsUnderTheSameId() {
        bss.will(Behaviour.IS_BUSY);
        BatchId batch = release("18.00");
        worker.runOnce(EngineParts.LANE);
        assertThat(worker.runOnce(EngineParts.LANE)).isFalse();

        ((MutableClock) clock).advance(Duration.ofSeconds(3));
        worker.runOnce(EngineParts.LANE);

        assertThat(stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(instructions.attemptsOf(batch))
                .hasSize(2)
                .extracting(attempt -> attempt.sent().body())
                .containsOnly(instructions.attemptsOf(batch).getFirst().sent().body());
    }

    private BatchId release(String amount) {
        BatchId batch = new BatchId(UUID.randomUUID());
        MoneyOrder order =
                new MoneyOrder.AllocateFunds(TransId.fresh(), account, Money.yuan(amount), new Ledger.Cash());
        transaction.executeWithoutResult(status -> {
            instructions.create(batch, List.of(new Instructions.Line(order, Money.yuan(amount))));
            instructions.release(batch);
        });
        return batch;
    }

    private InstructionState stateOf(BatchId batch) {
        return instructions.of(batch).getFirst().state();
    }
}
