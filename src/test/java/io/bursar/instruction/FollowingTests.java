package io.bursar.instruction;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CouponId;
import io.bursar.bss.TransId;
import io.bursar.instruction.EngineParts.TestGate;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** A coupon is given on only after it was taken back, and only when exactly what was agreed to came back. */
@EngineTest
class FollowingTests {

    /** What the scripted BSS takes back of every coupon. */
    private static final Money BACK = Money.yuan("10.00");

    @Autowired
    private EngineDesk desk;

    @Autowired
    private Instructions instructions;

    @Autowired
    private LaneWorker worker;

    @Autowired
    private Departure departure;

    @Autowired
    private Glance glance;

    @Autowired
    private Settling settling;

    @Autowired
    private InstructionRows rows;

    @Autowired
    private Book book;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private TestGate gate;

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
    void isGivenOnOnceItIsBackUnderTheIdsItWasMadeWith() {
        BatchId batch = desk.releaseOnward(coupon, BACK);
        List<TransId> made = transIds(batch);

        worker.runOnce(EngineParts.LANE);
        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.SUCCEEDED, InstructionState.READY);
        desk.drain();

        assertThat(desk.statesOf(batch)).containsOnly(InstructionState.SUCCEEDED);
        assertThat(transIds(batch)).isEqualTo(made).doesNotHaveDuplicates();
        assertThat(made).allSatisfy(id -> assertThat(bss.effectsOf(id)).isOne());
    }

    @Test
    void mayBeTheVeryNextSendingOfTheSameTransaction() {
        BatchId first = desk.releaseOnward(coupon, BACK);
        BatchId second = desk.releaseOnward(CouponId.of(UUID.randomUUID().toString()), BACK);

        while (worker.run(EngineParts.LANE, () -> true)) {
            // until nothing is due
        }

        assertThat(desk.statesOf(first)).containsOnly(InstructionState.SUCCEEDED);
        assertThat(desk.statesOf(second)).containsOnly(InstructionState.SUCCEEDED);
    }

    @Test
    void waitsWhileItCannotBeTakenBackYet() {
        bss.will(Behaviour.IS_BUSY, Behaviour.IS_NOT_REACHED);
        BatchId batch = desk.releaseOnward(coupon, BACK);

        desk.drain();

        assertThat(desk.statesOf(batch)).containsOnly(InstructionState.READY);
        assertThat(follower(batch).attempts()).isZero();
    }

    @Test
    void waitsWhileNobodyKnowsWhetherItIsBackAndGoesWhenARecordSaysSo() {
        bss.will(Behaviour.MOVES_IN_SILENCE);
        BatchId batch = desk.releaseOnward(coupon, BACK);
        desk.drain();
        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.UNKNOWN, InstructionState.READY);

        desk.climb(1);

        assertThat(desk.statesOf(batch)).containsOnly(InstructionState.SUCCEEDED);
    }

    @Test
    void waitsForThePeopleWhoHaveToSayWhatHappened() {
        bss.will(Behaviour.IS_SILENT);
        BatchId batch = desk.releaseOnward(coupon, BACK);
        desk.drain();

        desk.climbToTheEnd();

        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.NEEDS_REVIEW, InstructionState.READY);
        assertThat(follower(batch).attempts()).isZero();
    }

    @Test
    void isNotSentAfterAStopInTheMiddleOfTakingBack() {
        BatchId batch = desk.releaseOnward(coupon, BACK);
        assertThat(departure.next(EngineParts.LANE, glance.beforeNextOf(EngineParts.LANE)))
                .isInstanceOf(Departure.TakenOff.class);

        desk.pass(java.time.Duration.ofMinutes(3));

        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.UNKNOWN, InstructionState.READY);
        assertThat(follower(batch).attempts()).isZero();
    }

    @Test
    void isWithdrawnWhenHuaweiDoesNotTakeItBack() {
        bss.will(Behaviour.REFUSES);
        BatchId batch = desk.releaseOnward(coupon, BACK);

        desk.drain();

        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.REFUSED, InstructionState.WITHDRAWN);
        assertThat(follower(batch).ending().code()).isEqualTo("NOT_TAKEN_BACK");
        assertThat(withdrawalsInTheTrail(batch)).isOne();
    }

    @Test
    void isWithdrawnWhenAnotherAmountCameBack() {
        BatchId batch = desk.releaseOnward(coupon, Money.yuan("12.00"));

        desk.drain();

        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.SUCCEEDED, InstructionState.WITHDRAWN);
        assertThat(follower(batch).ending().code()).isEqualTo("TAKEN_BACK_OTHER 10.00 12.00");
        assertThat(bss.effectsOf(follower(batch).what().transId())).isZero();
    }

    @Test
    void isWithdrawnWhenARecordNamesAnotherAmount() {
        bss.will(Behaviour.MOVES_IN_SILENCE);
        BatchId batch = desk.releaseOnward(coupon, Money.yuan("12.00"));
        desk.drain();

        desk.climb(1);

        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.SUCCEEDED, InstructionState.WITHDRAWN);
        assertThat(bss.effectsOf(follower(batch).what().transId())).isZero();
    }

    @Test
    void isWithdrawnWhenPeopleSayThatItIsBackButNobodySaysHowMuch() {
        BatchId batch = unknown();

        rule(batch, InstructionState.SUCCEEDED);

        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.SUCCEEDED, InstructionState.WITHDRAWN);
        assertThat(follower(batch).ending().code()).isEqualTo("TAKEN_BACK_UNKNOWN");
    }

    @Test
    void isWithdrawnWhenPeopleSayThatItWasNotTakenBack() {
        BatchId batch = unknown();

        rule(batch, InstructionState.REFUSED);

        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.REFUSED, InstructionState.WITHDRAWN);
    }

    @Test
    void isWithdrawnWhenItIsNotEvenToBeTakenBack() {
        BatchId batch = desk.releaseOnward(coupon, BACK);
        gate.says(new ReleaseGate.Standing.Fallen("EXPIRED"));

        desk.drain();

        assertThat(desk.statesOf(batch)).containsOnly(InstructionState.WITHDRAWN);
        assertThat(follower(batch).ending().code()).isEqualTo("NOT_TO_BE_TAKEN_BACK");
        assertThat(bss.effectsOf(follower(batch).what().transId())).isZero();
    }

    @Test
    void goesTheSameWayWhenTheWholeRequestIsStopped() {
        BatchId batch = desk.releaseOnward(coupon, BACK);

        Integer stopped = transaction.execute(_ -> instructions.withdraw(batch, "STOPPED"));

        assertThat(stopped).isEqualTo(2);
        assertThat(follower(batch).ending().code()).isEqualTo("STOPPED");
        assertThat(withdrawalsInTheTrail(batch)).isEqualTo(2);
    }

    @Test
    void mayBeStoppedAloneAfterItIsBack() {
        BatchId batch = desk.releaseOnward(coupon, BACK);
        worker.runOnce(EngineParts.LANE);

        transaction.executeWithoutResult(_ -> instructions.withdraw(batch, "STOPPED"));
        desk.drain();

        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.SUCCEEDED, InstructionState.WITHDRAWN);
    }

    private BatchId unknown() {
        bss.will(Behaviour.IS_SILENT);
        BatchId batch = desk.releaseOnward(coupon, BACK);
        desk.drain();
        assertThat(desk.statesOf(batch)).containsExactly(InstructionState.UNKNOWN, InstructionState.READY);
        return batch;
    }

    /** People and their two words are tested elsewhere; this is what comes of them. */
    private void rule(BatchId batch, InstructionState end) {
        transaction.executeWithoutResult(_ -> {
            Instruction first = settling.lock(desk.only(batch).id());
            settling.add(first, new Fact(EvidenceSource.LATE_ANSWER, null, end, "as people would say"), book.now());
            if (end == InstructionState.SUCCEEDED) {
                first.succeed(Result.of("RULED_HAPPENED", ""), book.now());
            } else {
                first.refuse(Result.of("RULED_NOT_HAPPENED", ""), book.now());
            }
            book.journal().settledByPeople(first, java.util.Map.of());
        });
        desk.drain();
    }

    private InstructionSummary follower(BatchId batch) {
        return instructions.of(batch).getLast();
    }

    private List<TransId> transIds(BatchId batch) {
        return rows.of(batch).stream().map(Instruction::transId).toList();
    }

    private long withdrawalsInTheTrail(BatchId batch) {
        return jdbc.sql("select count(*) from audit.event where action = 'instruction.withdrawn'"
                        + " and object_id in (select cast(id as text) from instruction where batch_id = :batch)")
                .param("batch", batch.value())
                .query(Long.class)
                .single();
    }
}
