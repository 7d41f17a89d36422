package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import io.bursar.bss.CouponId;
import io.bursar.bss.Exchange;
import io.bursar.bss.MoveAnswer;
import io.bursar.instruction.Departure.TakenOff;
import io.bursar.instruction.EngineParts.TestOverride;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.invariant.Invariants;
import io.bursar.money.Money;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every step of taking a coupon back and giving it on, times everything that BSS can do there: stop right after the
 * step, start again, run the clock to the end. Each moves at most once, and nothing is given on that is not back.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnwardCrashTableTests {

    /** After which step of the chosen row the machine stops. */
    enum Stop {
        RELEASE,
        DEPARTURE,
        SENDING,
        ARRIVAL
    }

    @Autowired
    private Instructions instructions;

    @Autowired
    private Departure departure;

    @Autowired
    private Arrival arrival;

    @Autowired
    private Glance glance;

    @Autowired
    private EngineDesk desk;

    @Autowired
    private Invariants invariants;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private TestOverride override;

    @Autowired
    private Clock clock;

    /** What comes back is always ten yuan; where twelve were agreed to nothing may be given on. */
    static Stream<Arguments> everyStepOfBothRows() {
        return Stream.of(Stop.values())
                .flatMap(stop -> Stream.of(1, 2)
                        .flatMap(row -> Stream.of("10.00", "12.00").map(agreed -> Arguments.of(stop, row, agreed))));
    }

    @BeforeEach
    void openLane() {
        desk.openLane();
    }

    @ParameterizedTest(name = "row {1} stops after {0}, {2} agreed")
    @MethodSource("everyStepOfBothRows")
    void givesOnOnlyWhatIsBack(Stop stop, int row, String agreed) {
        override.says(SettlingPolicy.REPLAY_SAME_ID);
        Map<Behaviour, BatchId> batches = new EnumMap<>(Behaviour.class);
        for (Behaviour behaviour : Behaviour.values()) {
            BatchId batch = desk.releaseOnward(CouponId.of(UUID.randomUUID().toString()), Money.yuan(agreed));
            batches.put(behaviour, batch);
            InstructionSummary chosen = instructions.of(batch).get(row - 1);
            bss.will(chosen.what().transId(), List.of(behaviour));
            runUntil(stop, chosen.id());
            ((MutableClock) clock).advance(Duration.ofMinutes(3));
        }
        restartAndRunToTheEnd();

        Truth truth = new Truth(instructions, bss, invariants, clock);
        SoftAssertions softly = new SoftAssertions();
        batches.forEach((behaviour, batch) -> {
            softly.assertThat(findings(truth, batch)).as("BSS %s", behaviour).isEmpty();
        });
        softly.assertAll();
    }

    @AfterAll
    void theInvariantsHold() {
        assertThat(invariants.violations(clock.instant())).isEmpty();
    }

    /** As long as people have to say what became of the first, the second waits: that is its end here. */
    private List<String> findings(Truth truth, BatchId batch) {
        List<InstructionSummary> rows = instructions.of(batch);
        InstructionSummary first = rows.getFirst();
        InstructionSummary second = rows.getLast();
        if (first.state() == InstructionState.NEEDS_REVIEW) {
            return second.state() == InstructionState.READY && second.attempts() == 0
                    ? List.of()
                    : List.of("given on without knowing: " + second);
        }
        List<String> findings = new java.util.ArrayList<>(truth.findings(batch));
        boolean back = first.state() == InstructionState.SUCCEEDED
                && first.what().amount().equals(Money.yuan("10.00"));
        if (!back && (second.state() != InstructionState.WITHDRAWN || second.attempts() > 0)) {
            findings.add("given on though not back as agreed: " + second);
        }
        if (back
                && second.state() == InstructionState.WITHDRAWN
                && !"".equals(second.ending().code())) {
            findings.add("not given on though back: " + second);
        }
        return findings;
    }

    private void runUntil(Stop stop, InstructionId id) {
        switch (stop) {
            case RELEASE -> {
                // Nothing has been done yet.
            }
            case DEPARTURE -> takeOff(id);
            case SENDING -> answerTo(takeOff(id));
            case ARRIVAL -> {
                TakenOff flight = takeOff(id);
                if (flight != null) {
                    sendAndRecord(flight);
                }
            }
        }
    }

    /** Whatever else is due before goes its usual way; null when that one never takes off. */
    private @org.jspecify.annotations.Nullable TakenOff takeOff(InstructionId id) {
        while (true) {
            switch (departure.next(EngineParts.LANE, glance.beforeNextOf(EngineParts.LANE))) {
                case TakenOff flight
                when flight.id().equals(id) -> {
                    return flight;
                }
                case TakenOff other -> sendAndRecord(other);
                case Departure.Cleared _ -> {
                    // Look again.
                }
                case Departure.Nothing _ -> {
                    if (!desk.reopen()) {
                        return null;
                    }
                }
            }
        }
    }

    private void sendAndRecord(TakenOff flight) {
        arrival.record(flight, answerTo(flight));
    }

    private static MoveAnswer answerTo(@org.jspecify.annotations.Nullable TakenOff flight) {
        try {
            return flight == null
                    ? new MoveAnswer.NotSent(
                            Exchange.silent(Duration.ZERO), MoveAnswer.NotSentReason.CONNECTION_REFUSED)
                    : flight.move().send();
        } catch (IllegalStateException broken) {
            return new MoveAnswer.Unknown(Exchange.silent(Duration.ZERO), MoveAnswer.UnknownReason.CLIENT_FAILURE);
        }
    }

    private void restartAndRunToTheEnd() {
        for (int i = 0; i < 3; i++) {
            ((MutableClock) clock).advance(Duration.ofMinutes(6));
            drainToTheEnd();
        }
        // Twice the ladder: the second row may have become unknown long after the first.
        for (int i = 0; i < 2; i++) {
            for (Duration rung : EngineDesk.RUNGS) {
                desk.pass(rung);
                drainToTheEnd();
            }
            desk.pass(Duration.ofHours(24));
            drainToTheEnd();
        }
        desk.pass(Duration.ofHours(24));
        drainToTheEnd();
    }

    private void drainToTheEnd() {
        do {
            desk.drain();
        } while (desk.reopen());
    }
}
