package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.money.Money;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every step of a sending times everything that BSS can do: stop right after the step, start again, run the clock to
 * the end. Whatever happens, money moves at most once, a final state tells the truth, and the trail is complete.
 */
@EngineTest
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
    private Lanes lanes;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final BatchId batch = new BatchId(UUID.randomUUID());
    private final TransId transId = TransId.fresh();

    static Stream<Arguments> everyStopAndBehaviour() {
        return Arrays.stream(Stop.values())
                .flatMap(stop -> Arrays.stream(Behaviour.values()).map(behaviour -> Arguments.of(stop, behaviour)));
    }

    @BeforeEach
    void releaseOne() {
        bss.forget();
        // What earlier cases left open stays open for ever; it must not hold this one back, so amounts differ.
        Money amount = Money.yuan(Integer.toString(1 + (int) (clock.millis() / 1000 % 1_000_000)));
        MoneyOrder order = new MoneyOrder.AllocateFunds(transId, ACCOUNT, amount, new Ledger.Cash());
        transaction.executeWithoutResult(status -> {
            instructions.create(batch, List.of(new Instructions.Line(order, amount)));
            instructions.release(batch);
        });
    }

    @ParameterizedTest(name = "stops {0}, BSS {1}")
    @MethodSource("everyStopAndBehaviour")
    void movesMoneyAtMostOnceAndSaysTheTruth(Stop stop, Behaviour behaviour) {
        bss.will(behaviour);

        runUntil(stop);
        restartAndRunToTheEnd();

        InstructionSummary end = instructions.of(batch).getFirst();
        int effects = bss.effectsOf(transId);
        assertThat(effects).isLessThanOrEqualTo(1);
        switch (end.state()) {
            case SUCCEEDED -> assertThat(effects).isOne();
            case REFUSED -> assertThat(effects).isZero();
            case UNKNOWN -> assertThat(ambiguousAttempts()).isPositive();
            case AWAITING_APPROVAL, READY, IN_FLIGHT, NEEDS_REVIEW, WITHDRAWN ->
                assertThat(end.state()).as("neither final nor uncertain").isNull();
        }
        assertThat(openAttempts()).isZero();
        assertThat(trailOf(end.id()))
                .contains("instruction.created", "instruction.released", "attempt.opened", "attempt.closed");
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
        for (int round = 0; round < 20; round++) {
            ((MutableClock) clock).advance(Duration.ofMinutes(6));
            lanes.resume(EngineParts.LANE, clock.instant());
            while (worker.runOnce(EngineParts.LANE)) {
                // until nothing is due
            }
        }
    }

    private long openAttempts() {
        return jdbc.sql("select count(*) from attempt where closed_at is null")
                .query(Long.class)
                .single();
    }

    private long ambiguousAttempts() {
        return instructions.attemptsOf(batch).stream()
                .map(AttemptSummary::answer)
                .filter(answer -> answer != null
                        && List.of(AttemptOutcome.UNKNOWN, AttemptOutcome.LOST, AttemptOutcome.DUPLICATE)
                                .contains(answer.outcome()))
                .count();
    }

    private List<String> trailOf(InstructionId id) {
        return jdbc.sql("select action from audit.event where object_id = :id")
                .param("id", id.toString())
                .query((row, no) -> row.getString("action"))
                .list();
    }
}
