package io.bursar.instruction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.instruction.EngineParts.TestMaker;
import io.bursar.instruction.RulingOutcome.Confirmed;
import io.bursar.instruction.RulingOutcome.Proposed;
import io.bursar.instruction.RulingOutcome.Refused;
import io.bursar.instruction.RulingOutcome.Why;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.money.Money;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Two people, never the same, never the maker; the machine and they never settle one instruction twice. */
@EngineTest
class RulingTests {

    private static final UUID LI = UUID.randomUUID();
    private static final UUID WANG = UUID.randomUUID();
    private static final UUID CHEN = UUID.randomUUID();

    @Autowired
    private Instructions instructions;

    @Autowired
    private Rulings rulings;

    @Autowired
    private InstructionRows rows;

    @Autowired
    private EvidenceRows evidence;

    @Autowired
    private Settling settling;

    @Autowired
    private LaneWorker worker;

    @Autowired
    private Lanes lanes;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private TestMaker maker;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final CustomerId account = CustomerId.of(UUID.randomUUID().toString());

    @BeforeEach
    void liAskedForEverything() {
        maker.is(LI);
        bss.forget();
        transaction.executeWithoutResult(_ -> lanes.ensure(EngineParts.LANE));
        lanes.resume(EngineParts.LANE, clock.instant());
        drain();
    }

    @ParameterizedTest
    @CsvSource({"HAPPENED, SUCCEEDED, RULED_HAPPENED", "DID_NOT_HAPPEN, REFUSED, RULED_NOT_HAPPENED"})
    void twoPeopleSettleIt(RulingVerdict verdict, InstructionState state, String word) {
        Instruction unknown = unknown("10.00");
        RulingId ruling = proposed(unknown, verdict, WANG);

        assertThat(rulings.confirm(ruling, "", CHEN)).isEqualTo(new Confirmed(verdict));

        Instruction settled = again(unknown);
        assertThat(settled.state()).isEqualTo(state);
        assertThat(settled.result().code()).isEqualTo(word);
        assertThat(evidence.of(unknown.id())).extracting(Evidence::source).contains(EvidenceSource.RULING);
        assertThat(rulings.of(unknown.id()).getLast().state()).isEqualTo(RulingState.CONFIRMED);
        assertThat(rulings.fileOf(ruling).orElseThrow()).isEqualTo(file());
    }

    @Test
    void onePersonIsNotTwo() {
        Instruction unknown = unknown("11.00");
        RulingId ruling = proposed(unknown, RulingVerdict.HAPPENED, WANG);

        assertThat(rulings.confirm(ruling, "", WANG)).isEqualTo(new Refused(Why.SAME_PERSON));
        assertThat(again(unknown).state()).isEqualTo(InstructionState.UNKNOWN);
    }

    @Test
    void theMakerHasNoWordInIt() {
        Instruction unknown = unknown("12.00");

        assertThat(rulings.propose(asked(unknown, RulingVerdict.HAPPENED), LI)).isEqualTo(new Refused(Why.MAKER));
        RulingId ruling = proposed(unknown, RulingVerdict.HAPPENED, WANG);
        assertThat(rulings.confirm(ruling, "", LI)).isEqualTo(new Refused(Why.MAKER));
        assertThat(rulings.turnDown(ruling, "不对", LI)).isEqualTo(new Refused(Why.MAKER));
        assertThat(again(unknown).state()).isEqualTo(InstructionState.UNKNOWN);
    }

    @Test
    void oneProposalAtATime() {
        Instruction unknown = unknown("13.00");
        proposed(unknown, RulingVerdict.HAPPENED, WANG);

        assertThat(rulings.propose(asked(unknown, RulingVerdict.DID_NOT_HAPPEN), CHEN))
                .isEqualTo(new Refused(Why.ALREADY_PROPOSED));
    }

    @Test
    void aProposalTurnedDownLeavesEverythingOpen() {
        Instruction unknown = unknown("14.00");
        RulingId ruling = proposed(unknown, RulingVerdict.HAPPENED, WANG);

        assertThat(rulings.turnDown(ruling, " ", CHEN)).isEqualTo(new Refused(Why.NOTE_MISSING));
        assertThat(rulings.turnDown(ruling, "截图不是这一笔", CHEN)).isEqualTo(new RulingOutcome.TurnedDown());
        assertThat(rulings.confirm(ruling, "", CHEN)).isEqualTo(new Refused(Why.CLOSED_ALREADY));
        assertThat(again(unknown).state()).isEqualTo(InstructionState.UNKNOWN);
        assertThat(rulings.waitingOf(List.of(unknown.id()))).isEmpty();

        RulingId second = proposed(unknown, RulingVerdict.DID_NOT_HAPPEN, CHEN);
        assertThat(rulings.turnDown(second, "", CHEN)).isEqualTo(new RulingOutcome.TurnedDown());
        assertThat(rulings.of(unknown.id()))
                .extracting(RulingSummary::state)
                .containsExactly(RulingState.TURNED_DOWN, RulingState.TAKEN_BACK);
    }

    @Test
    void sendsTheSameIdOnceMoreAndNoMoreThanThat() {
        Instruction unknown = unknown("15.00");
        RulingId ruling = proposed(unknown, RulingVerdict.SEND_AGAIN, WANG);
        drain();
        assertThat(again(unknown).attempts()).isEqualTo(1);

        bss.will(Behaviour.IS_SILENT);
        assertThat(rulings.confirm(ruling, "", CHEN)).isEqualTo(new Confirmed(RulingVerdict.SEND_AGAIN));
        drain();
        drain();

        assertThat(again(unknown).attempts()).isEqualTo(2);
        assertThat(again(unknown).state()).isEqualTo(InstructionState.UNKNOWN);
    }

    @Test
    void aSecondSendingThatIsAcceptedSettlesIt() {
        Instruction unknown = unknown("16.00");
        rulings.confirm(proposed(unknown, RulingVerdict.SEND_AGAIN, WANG), "", CHEN);
        drain();

        assertThat(again(unknown).state()).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(bss.effectsOf(unknown.transId())).isEqualTo(1);
        assertThat(evidence.of(unknown.id()))
                .extracting(Evidence::source)
                .contains(EvidenceSource.RULING, EvidenceSource.ANSWER_TO_RESEND);
    }

    @ParameterizedTest
    @EnumSource(RulingVerdict.class)
    void evidenceThatCameFirstStandsAndTheRulingIsKeptBesideIt(RulingVerdict verdict) {
        Instruction unknown = unknown("17.00");
        RulingId ruling = proposed(unknown, verdict, WANG);
        settleByRecord(unknown);

        assertThat(rulings.confirm(ruling, "", CHEN)).isEqualTo(new Refused(Why.SETTLED_MEANWHILE));

        assertThat(again(unknown).state()).isEqualTo(InstructionState.SUCCEEDED);
        assertThat(rulings.of(unknown.id()).getLast().state()).isEqualTo(RulingState.OVERTAKEN);
        assertThat(evidence.of(unknown.id()))
                .extracting(Evidence::source)
                .containsExactlyInAnyOrder(EvidenceSource.CHANGE_RECORD, EvidenceSource.RULING);
    }

    /** Both start at once, many times over: whoever gets the row first settles it, and the other sees that. */
    @Test
    void aProbeAndARulingAtOnceSettleItOnce() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 12; round++) {
                Instruction unknown = unknown("18." + (10 + round));
                RulingId ruling = proposed(unknown, RulingVerdict.DID_NOT_HAPPEN, WANG);
                CountDownLatch start = new CountDownLatch(1);
                Callable<RulingOutcome> people = () -> {
                    start.await();
                    return rulings.confirm(ruling, "", CHEN);
                };
                Callable<Boolean> probe = () -> {
                    start.await();
                    return settleByRecord(unknown);
                };
                var ruled = both.submit(people);
                var probed = both.submit(probe);
                start.countDown();

                boolean byPeople = ruled.get() instanceof Confirmed;
                assertThat(probed.get()).isNotEqualTo(byPeople);
                assertThat(again(unknown).state())
                        .isEqualTo(byPeople ? InstructionState.REFUSED : InstructionState.SUCCEEDED);
                assertThat(evidence.of(unknown.id())).hasSize(2);
            }
        }
    }

    @Test
    void twoSecondPeopleAtOnceAreCountedOnce() throws Exception {
        Instruction unknown = unknown("19.00");
        RulingId ruling = proposed(unknown, RulingVerdict.HAPPENED, WANG);
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Callable<RulingOutcome>> calls = java.util.stream.IntStream.range(0, 8)
                    .<Callable<RulingOutcome>>mapToObj(_ -> () -> rulings.confirm(ruling, "", UUID.randomUUID()))
                    .toList();
            List<RulingOutcome> outcomes = new java.util.ArrayList<>();
            for (var call : many.invokeAll(calls)) {
                outcomes.add(call.get());
            }

            assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(new Refused(Why.CLOSED_ALREADY)::equals).hasSize(7);
        }
    }

    @Test
    void theTablesSayTheSame() {
        Instruction unknown = unknown("20.00");
        RulingId ruling = proposed(unknown, RulingVerdict.HAPPENED, WANG);

        refused("update ruling set state = 'CONFIRMED', closed_by = proposed_by, closed_note = '', closed_at = now()"
                + " where id = :id", ruling);
        refused("update ruling set verdict = 'DID_NOT_HAPPEN' where id = :id", ruling);
        refused("update ruling set state = 'TURNED_DOWN', closed_by = gen_random_uuid(), closed_note = ' ',"
                + " closed_at = now() where id = :id", ruling);
        refused("update ruling_attachment set content = 'x' where ruling_id = :id", ruling);
        refused("insert into evidence (id, instruction_id, source, details, found_at)"
                + " select gen_random_uuid(), instruction_id, 'RULING', '', now() from ruling where id = :id", ruling);
        rulings.turnDown(ruling, "", WANG);
        refused("update ruling set state = 'PROPOSED', closed_by = null, closed_note = null, closed_at = null"
                + " where id = :id", ruling);
    }

    private void refused(String sql, RulingId ruling) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(sql)
                .isThrownBy(() -> jdbc.sql(sql).param("id", ruling.value()).update());
    }

    private RulingId proposed(Instruction instruction, RulingVerdict verdict, UUID by) {
        RulingOutcome outcome = rulings.propose(asked(instruction, verdict), by);
        assertThat(outcome).isInstanceOf(Proposed.class);
        return ((Proposed) outcome).ruling();
    }

    private static NewRuling asked(Instruction instruction, RulingVerdict verdict) {
        return new NewRuling(instruction.id(), verdict, "控制台截图见附件", file());
    }

    private static RulingFile file() {
        return new RulingFile("console.txt", RulingFile.Kind.TEXT, "一条记录".getBytes(StandardCharsets.UTF_8));
    }

    /** What a probe that found a record does; whether it was first. */
    private boolean settleByRecord(Instruction unknown) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Instruction instruction = settling.lock(unknown.id());
            evidence.save(new Evidence(
                    unknown.id(),
                    new Fact(
                            EvidenceSource.CHANGE_RECORD,
                            UUID.randomUUID().toString(),
                            InstructionState.SUCCEEDED,
                            "record"),
                    clock.instant()));
            if (!instruction.state().isUncertain()) {
                return false;
            }
            instruction.succeed(Result.none(), clock.instant());
            return true;
        }));
    }

    private Instruction again(Instruction it) {
        return rows.findById(it.id()).orElseThrow();
    }

    private Instruction unknown(String amount) {
        BatchId batch = new BatchId(UUID.randomUUID());
        Money money = Money.yuan(amount);
        // Far enough from the one before, so that they do not open the breaker together.
        ((MutableClock) clock).advance(Duration.ofMinutes(11));
        bss.will(Behaviour.IS_SILENT);
        transaction.executeWithoutResult(_ -> {
            instructions.create(
                    batch,
                    List.of(new Instructions.Line(
                            new MoneyOrder.AllocateFunds(TransId.fresh(), account, money, new Ledger.Cash()), money)));
            instructions.release(batch);
        });
        drain();
        Instruction unknown = rows.of(batch).getFirst();
        assertThat(unknown.state()).isEqualTo(InstructionState.UNKNOWN);
        return unknown;
    }

    private void drain() {
        ((MutableClock) clock).advance(Duration.ofSeconds(1));
        while (worker.runOnce(EngineParts.LANE)) {
            // until nothing is due
        }
    }
}
