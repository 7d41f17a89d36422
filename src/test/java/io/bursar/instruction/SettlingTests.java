package io.bursar.instruction;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import io.bursar.bss.TransId;
import io.bursar.instruction.EngineParts.TestOverride;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.money.Money;
import io.bursar.ruling.NewRuling;
import io.bursar.ruling.RulingId;
import io.bursar.ruling.RulingOutcome;
import io.bursar.ruling.RulingVerdict;
import io.bursar.ruling.Rulings;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of movements of funds whose outcome nobody told us. */
@EngineTest
class SettlingTests {

    @Autowired
    private EngineDesk desk;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private ScriptedRecords records;

    @Autowired
    private Settlement settlement;

    @Autowired
    private Rulings rulings;

    @Autowired
    private TestOverride override;

    @BeforeEach
    void openLane() {
        desk.openLane();
    }

    @Test
    void aRecordSettlesWhatMovedInSilence() {
        BatchId batch = unknown(Behaviour.MOVES_IN_SILENCE);
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);

        desk.climb(1);

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(sourcesOf(batch)).containsExactly(EvidenceSource.CHANGE_RECORD);
    }

    @Test
    void findingNothingIsNoProofAndEndsWithPeople() {
        BatchId batch = unknown(Behaviour.IS_SILENT);

        desk.climb(7);
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);
        desk.climbToTheEnd();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.NEEDS_REVIEW);
        assertThat(desk.only(batch).ending().code()).isEqualTo("NOT_FOUND");
        assertThat(settlement.uncertain(desk.only(batch).id()).orElseThrow().why())
                .isEqualTo("NO_ANSWER_IN_TIME");
        assertThat(sourcesOf(batch)).hasSizeGreaterThanOrEqualTo(2).containsOnly(EvidenceSource.NOT_FOUND);
        assertThat(bss.effectsOf(transIdOf(batch))).isZero();
    }

    @Test
    void aNamedFailureIsBelievedWhenNothingWasFoundTwiceAfterTheWindow() {
        BatchId batch = unknown(Behaviour.FAILS_UNEXPLAINED);

        desk.climb(5);
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);
        assertThat(sourcesOf(batch)).containsExactly(EvidenceSource.NOT_FOUND);
        desk.pass(Duration.ofMinutes(20));

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.REFUSED);
        assertThat(sourcesOf(batch)).containsExactly(EvidenceSource.NOT_FOUND, EvidenceSource.NOT_FOUND);
    }

    @Test
    void aNamedFailureThatMovedAllTheSameIsFound() {
        BatchId batch = unknown(Behaviour.MOVES_AND_SAYS_IT_FAILED);

        desk.climb(1);

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
    }

    @Test
    void pressingTheButtonTwiceIsNoSecondProof() {
        BatchId batch = unknown(Behaviour.FAILS_UNEXPLAINED);
        desk.climb(5);

        assertThat(settlement.checkNow(desk.only(batch).id())).isTrue();
        desk.probe();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);
    }

    @Test
    void lateRecordsAreWaitedFor() {
        records.appearAfter(Duration.ofMinutes(20));
        BatchId batch = unknown(Behaviour.MOVES_IN_SILENCE);

        desk.climb(4);
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);
        desk.pass(Duration.ofMinutes(20));

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
    }

    @Test
    void nothingIsSettledWhileTheRecordsCannotBeRead() {
        records.areDown(true);
        BatchId batch = unknown(Behaviour.MOVES_IN_SILENCE);
        for (int minute = 0; minute < 30; minute++) {
            desk.pass(Duration.ofMinutes(1));
        }
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.UNKNOWN);
        assertThat(sourcesOf(batch)).containsExactly(EvidenceSource.UNREADABLE);

        records.areDown(false);
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
    }

    @Test
    void aTwinMadeInTheConsoleIsNeverMistakenForOurs() {
        BatchId batch = unknown(Behaviour.MOVES_IN_SILENCE);
        records.movedElsewhere(desk.only(batch).what().amount(), null);

        desk.climb(6);

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.NEEDS_REVIEW);
        assertThat(desk.only(batch).ending().code()).isEqualTo("AMBIGUOUS");
        assertThat(sourcesOf(batch)).contains(EvidenceSource.AMBIGUOUS);
    }

    @Test
    void theTransIdOnARecordIsProofWhateverElseFits() {
        records.carryTheTransId();
        BatchId batch = unknown(Behaviour.MOVES_IN_SILENCE);
        records.movedElsewhere(desk.only(batch).what().amount(), null);

        desk.climb(1);

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
    }

    @Test
    void equalAmountsAreToldApartByCount() {
        Money amount = EngineDesk.freshAmount();
        bss.will(Behaviour.ACCEPTS, Behaviour.MOVES_IN_SILENCE, Behaviour.ACCEPTS, Behaviour.IS_SILENT);
        BatchId moved = desk.release(EngineDesk.allocation(amount), EngineDesk.allocation(amount));
        desk.drain();
        desk.pass(Duration.ofMinutes(10));
        BatchId notMoved = desk.release(EngineDesk.allocation(amount), EngineDesk.allocation(amount));
        desk.drain();

        desk.climb(5);

        assertThat(statesOf(moved)).containsOnly(InstructionState.SUCCEEDED);
        assertThat(statesOf(notMoved)).containsExactlyInAnyOrder(InstructionState.SUCCEEDED, InstructionState.UNKNOWN);
    }

    @Test
    void theAccountOnARecordTellsWhereItIsGiven() {
        records.nameTheAccount();
        Money amount = EngineDesk.freshAmount();
        bss.will(Behaviour.MOVES_IN_SILENCE, Behaviour.IS_SILENT, Behaviour.ACCEPTS);
        BatchId batch = desk.release(
                EngineDesk.allocation(amount), EngineDesk.allocation(amount), EngineDesk.allocation(amount));
        desk.drain();

        desk.climb(2);

        assertThat(statesOf(batch))
                .containsExactlyInAnyOrder(
                        InstructionState.SUCCEEDED, InstructionState.UNKNOWN, InstructionState.SUCCEEDED);
    }

    @Test
    void verifyOnlyNeverSendsAgain() {
        BatchId batch = unknown(Behaviour.IS_SILENT);
        int sendings = bss.sendings();

        desk.climbToTheEnd();

        assertThat(bss.sendings()).isEqualTo(sendings);
        assertThat(desk.only(batch).attempts()).isOne();
    }

    @Test
    void replayingSendsTheSameBytesUntilItIsSettled() {
        override.says(SettlingPolicy.REPLAY_SAME_ID);
        BatchId batch = unknown(Behaviour.IS_SILENT);

        desk.climb(6);

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(bss.effectsOf(transIdOf(batch))).isOne();
        assertThat(sourcesOf(batch)).contains(EvidenceSource.ANSWER_TO_RESEND);
    }

    @Test
    void replayingStopsAfterThreeTimes() {
        override.says(SettlingPolicy.REPLAY_SAME_ID);
        bss.will(Behaviour.IS_SILENT, Behaviour.IS_SILENT, Behaviour.IS_SILENT, Behaviour.IS_SILENT);
        BatchId batch = unknown(Behaviour.IS_SILENT);

        for (int i = 0; i < 30; i++) {
            desk.pass(Duration.ofMinutes(10));
        }
        desk.climbToTheEnd();

        assertThat(desk.only(batch).attempts()).isEqualTo(4);
        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.NEEDS_REVIEW);
    }

    @Test
    void aRulingSendsAgainUnderTheSameId() {
        BatchId batch = unknown(Behaviour.IS_SILENT);
        desk.climbToTheEnd();

        confirm(proposed(batch, RulingVerdict.SEND_AGAIN));
        desk.drain();

        assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(bss.effectsOf(transIdOf(batch))).isOne();
    }

    @Test
    void aRulingAndAProbeAtTheSameMomentLeaveBothEvidences() throws Exception {
        for (int round = 0; round < 5; round++) {
            desk.openLane();
            BatchId batch = unknown(Behaviour.MOVES_IN_SILENCE);
            InstructionId id = desk.only(batch).id();
            RulingId ruling = proposed(batch, RulingVerdict.HAPPENED);
            settlement.checkNow(id);
            try (ExecutorService other = Executors.newSingleThreadExecutor()) {
                AtomicReference<@Nullable Future<?>> people = new AtomicReference<>();
                records.whileRead(() ->
                        people.updateAndGet(begun -> begun == null ? other.submit(() -> confirm(ruling)) : begun));
                desk.probe();
                Objects.requireNonNull(people.get()).get();
            }
            records.forget();

            assertThat(desk.stateOf(batch)).isEqualTo(InstructionState.SUCCEEDED);
            assertThat(sourcesOf(batch)).containsExactlyInAnyOrder(EvidenceSource.CHANGE_RECORD, EvidenceSource.RULING);
        }
    }

    private RulingId proposed(BatchId batch, RulingVerdict verdict) {
        NewRuling asked = new NewRuling(desk.only(batch).id(), verdict, "seen in the console", RulingStation.file());
        return ((RulingOutcome.Proposed) rulings.propose(asked, UUID.randomUUID())).ruling();
    }

    private void confirm(RulingId ruling) {
        rulings.confirm(ruling, "", UUID.randomUUID());
    }

    private BatchId unknown(Behaviour behaviour) {
        bss.will(behaviour);
        BatchId batch = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        desk.drain();
        return batch;
    }

    private TransId transIdOf(BatchId batch) {
        return desk.only(batch).what().transId();
    }

    private List<EvidenceSource> sourcesOf(BatchId batch) {
        return settlement.evidenceOf(batch).stream().map(EvidenceLine::source).toList();
    }

    private List<InstructionState> statesOf(BatchId batch) {
        return desk.statesOf(batch);
    }
}
