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
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every step of a sending times everything that BSS can do: stop right after the step, start again, run the clock to
 * the end. Whatever happens, money moves at most once, a final state tells the truth, and the trail is complete.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTableTests {

    /** Where the machine stops. */
    enum Stop {
        NOWHERE,
        BEFORE_DEPARTURE,
        AFTER_DEPARTURE,
        AFTER_SENDING
    }

    private static final CustomerId ACCOUNT = CustomerId.of("06a29ceaae80d2400fc0c01027684d40");

    @Autowired
    private Instructions instructions;

    @Autowired
    private Departure departure;

    @Autowired
    private LaneWorker worker;

    @Autowired
    private EngineDesk desk;

    @Autowired
    private Invariants invariants;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private BatchId batch = new BatchId(UUID.randomUUID());
    private TransId transId = TransId.fresh();

    static Stream<Arguments> everyStopAndBehaviour() {
        return Arrays.stream(Stop.values())
                .flatMap(stop -> Arrays.stream(Behaviour.values()).map(behaviour -> Arguments.of(stop, behaviour)));
    }

    @BeforeEach
    void releaseOne() {
        desk.openLane();
        transId = TransId.fresh();
        // Amounts differ, so that no case's record fits another's.
        MoneyOrder order = new MoneyOrder.AllocateFunds(transId, ACCOUNT, EngineDesk.freshAmount(), new Ledger.Cash());
        batch = desk.release(order);
    }

    @ParameterizedTest(name = "stops {0}, BSS {1}")
    @MethodSource("everyStopAndBehaviour")
    void movesMoneyAtMostOnceAndSaysTheTruth(Stop stop, Behaviour behaviour) {
        bss.will(behaviour);

        runUntil(stop);
        restartAndRunToTheEnd();

        InstructionSummary end = instructions.of(batch).getFirst();
        Truth truth = new Truth(instructions, bss, invariants, clock);
        assertThat(truth.findings(batch)).isEmpty();
        assertThat(openAttempts()).isZero();
        assertThat(trailOf(end.id()))
                .contains("instruction.created", "instruction.released", "attempt.opened", "attempt.closed");
    }

    @AfterAll
    void theInvariantsHold() {
        assertThat(invariants.violations(clock.instant())).isEmpty();
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
        return (Departure.TakenOff) departure.next(EngineParts.LANE, Seen.nothing());
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

    private long openAttempts() {
        return jdbc.sql("select count(*) from attempt where closed_at is null")
                .query(Long.class)
                .single();
    }

    private List<String> trailOf(InstructionId id) {
        return jdbc.sql("select action from audit.event where object_id = :id")
                .param("id", id.toString())
                .query((row, no) -> row.getString("action"))
                .list();
    }
}
