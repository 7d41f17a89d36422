package io.bursar.instruction;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.bss.MoneyOrder;
import io.bursar.instruction.LaneStatus.Breaker;
import io.bursar.instruction.LaneStatus.Stopper;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** What stops the lane or the rest of a batch, and how it goes on. */
@EngineTest
class LaneStopTests {

    @Autowired
    private EngineDesk desk;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private ScriptedFunds funds;

    @Autowired
    private LaneControl control;

    @Autowired
    private Instructions instructions;

    @Autowired
    private AuditTrail trail;

    @BeforeEach
    void openLane() {
        bss.forget();
        funds.areDown(false);
        desk.openLane();
    }

    @AfterEach
    void mendTheTrail() {
        verified(Outcome.OK);
    }

    @Test
    void threeUnclearOutcomesOpenTheBreaker() {
        bss.will(Behaviour.IS_SILENT, Behaviour.ACCEPTS, Behaviour.IS_SILENT, Behaviour.IS_SILENT);
        BatchId batch = desk.release(orders(6));

        desk.drain();

        assertThat(statesOf(batch)).filteredOn(InstructionState.READY::equals).hasSize(2);
        assertThat(control.status().breaker()).isEqualTo(Breaker.OPEN);
        assertThat(control.status().pause())
                .extracting(LaneStatus.Pause::stopper)
                .isEqualTo(Stopper.BREAKER);
        assertThat(control.status().queue().length()).isEqualTo(2);
    }

    @Test
    void outcomesFarApartDoNotOpenTheBreaker() {
        for (int i = 0; i < 4; i++) {
            bss.will(Behaviour.IS_SILENT);
            desk.release(orders(1));
            desk.pass(Duration.ofMinutes(6));
        }

        assertThat(control.status().breaker()).isEqualTo(Breaker.CLOSED);
    }

    @Test
    void aResumedLaneReadsBeforeItSends() {
        bss.will(Behaviour.IS_SILENT, Behaviour.IS_SILENT, Behaviour.IS_SILENT);
        BatchId batch = desk.release(orders(4));
        desk.drain();
        funds.areDown(true);

        assertThat(control.resume()).isTrue();
        desk.drain();
        assertThat(control.status().breaker()).isEqualTo(Breaker.HALF_OPEN);
        assertThat(statesOf(batch)).contains(InstructionState.READY);

        funds.areDown(false);
        desk.pass(Duration.ofSeconds(31));
        assertThat(control.status().breaker()).isEqualTo(Breaker.CLOSED);
        assertThat(statesOf(batch)).doesNotContain(InstructionState.READY);
    }

    @Test
    void whenTheMoneyIsGoneTheRestOfTheBatchWaitsForAWord() {
        bss.will(Behaviour.ACCEPTS, Behaviour.REFUSES, Behaviour.REFUSES, Behaviour.REFUSES);
        BatchId batch = desk.release(orders(6));
        desk.drain();
        BatchId other = desk.release(orders(1));
        desk.drain();

        assertThat(instructions.progress(batch).refused()).isEqualTo(3);
        assertThat(instructions.progress(batch).waiting()).isEqualTo(2);
        assertThat(instructions.progress(batch).heldBecauseOf()).isEqualTo("CBC.99005003");
        assertThat(control.held()).extracting(HeldBatch::batch).containsExactly(batch);
        assertThat(desk.stateOf(other)).isEqualTo(InstructionState.SUCCEEDED);

        assertThat(control.letGo(batch)).isTrue();
        desk.drain();
        assertThat(instructions.progress(batch).done()).isEqualTo(3);
        assertThat(instructions.progress(batch).isFinal()).isTrue();
    }

    @Test
    void theRestOfAHeldBatchCanBeWithdrawn() {
        bss.will(Behaviour.REFUSES, Behaviour.REFUSES, Behaviour.REFUSES);
        BatchId batch = desk.release(orders(5));
        desk.drain();

        assertThat(control.withdrawHeld(batch, "STOPPED")).isEqualTo(2);
        assertThat(control.held()).extracting(HeldBatch::batch).doesNotContain(batch);
        assertThat(instructions.progress(batch).isFinal()).isTrue();
    }

    @Test
    void refusalsThatAreNotInARowHoldNothing() {
        bss.will(Behaviour.REFUSES, Behaviour.REFUSES, Behaviour.ACCEPTS, Behaviour.REFUSES, Behaviour.REFUSES);
        BatchId batch = desk.release(orders(7));
        desk.drain();

        assertThat(instructions.progress(batch).isFinal()).isTrue();
    }

    @Test
    void nothingIsSentOnABrokenTrail() {
        verified(Outcome.FAILED);
        BatchId batch = desk.release(orders(1));
        int sendings = bss.sendings();

        desk.drain();

        assertThat(bss.sendings()).isEqualTo(sendings);
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.READY);
        assertThat(control.status().pause())
                .extracting(LaneStatus.Pause::reason)
                .isEqualTo("TRAIL_BROKEN");
    }

    @Test
    void aPersonPausesAndResumes() {
        assertThat(control.pause("closing of the month")).isTrue();
        assertThat(control.pause("once more")).isFalse();
        BatchId batch = desk.release(orders(1));
        desk.drain();
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.READY);
        assertThat(control.status().pause())
                .extracting(LaneStatus.Pause::stopper)
                .isEqualTo(Stopper.PERSON);

        assertThat(control.resume()).isTrue();
        desk.drain();
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
    }

    @Test
    void tryingInVainIsVisible() {
        bss.will(Behaviour.IS_BUSY, Behaviour.IS_BUSY);
        desk.release(orders(1));
        desk.drain();

        assertThat(control.status().queue().fruitlessSince()).isNotNull();

        desk.pass(Duration.ofMinutes(1));
        desk.pass(Duration.ofMinutes(1));
        assertThat(control.status().queue().fruitlessSince()).isNull();
    }

    private void verified(Outcome outcome) {
        trail.recordAlone(
                Actor.system("test"),
                new AuditEntry(Action.TRAIL_VERIFIED, Subject.of("trail", "audit"), outcome, Map.of()));
    }

    private static MoneyOrder[] orders(int count) {
        MoneyOrder[] orders = new MoneyOrder[count];
        for (int i = 0; i < count; i++) {
            Money amount = EngineDesk.freshAmount();
            orders[i] = EngineDesk.allocation(amount);
        }
        return orders;
    }

    private List<InstructionState> statesOf(BatchId batch) {
        return desk.statesOf(batch);
    }
}
