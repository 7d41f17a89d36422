package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.CouponId;
import io.bursar.bss.Exchange;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.MoveAnswer;
import io.bursar.instruction.Departure.TakenOff;
import io.bursar.instruction.EngineParts.TestOverride;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.invariant.Invariants;
import io.bursar.money.Money;
import io.bursar.support.MutableClock;

import static io.bursar.instruction.SettlingPolicy.REPLAY_SAME_ID;
import static io.bursar.instruction.SettlingPolicy.VERIFY_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every step of every kind of instruction times everything that BSS can do: stop right after the
 * step, start again, run the clock to the end. Whatever happens, money moves at most once, a final state tells the
 * truth, and the trail is complete.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTableTests {

    /** After which step the machine stops. */
    enum Stop {
        RELEASE,
        DEPARTURE,
        SENDING,
        ARRIVAL,
        /** It has taken the case to look for evidence. */
        TAKING_THE_CASE,
        /** It has looked, as often as it takes until the instruction is sent again. */
        LOOKING,
        DEPARTING_AGAIN,
        SENDING_AGAIN
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
    private Prober prober;

    @Autowired
    private EngineDesk desk;

    @Autowired
    private Invariants invariants;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private ScriptedOrders orders;

    @Autowired
    private TestOverride override;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    /** Where nothing is sent again, only what is sent once and looked for differs. */
    static Stream<Arguments> everyStepOfEveryKind() {
        Stream<Arguments> again = EnumSet.allOf(Stop.class).stream().flatMap(stop -> ofEveryKind(stop, REPLAY_SAME_ID));
        Stream<Arguments> once = Stream.of(Stop.SENDING, Stop.ARRIVAL, Stop.TAKING_THE_CASE)
                .flatMap(stop -> ofEveryKind(stop, VERIFY_ONLY));
        return Stream.concat(again, once);
    }

    private static Stream<Arguments> ofEveryKind(Stop stop, SettlingPolicy policy) {
        return EngineDesk.moving().stream().map(kind -> Arguments.of(stop, kind, policy));
    }

    @BeforeEach
    void openLane() {
        desk.openLane();
    }

    @ParameterizedTest(name = "{1} stops after {0}, {2}")
    @MethodSource("everyStepOfEveryKind")
    void movesMoneyAtMostOnceAndSaysTheTruth(Stop stop, InstructionKind kind, SettlingPolicy policy) {
        override.says(policy);
        Map<Behaviour, BatchId> batches = new EnumMap<>(Behaviour.class);
        for (Behaviour behaviour : Behaviour.values()) {
            BatchId batch = released(kind, behaviour);
            batches.put(behaviour, batch);
            runUntil(stop, desk.only(batch).id());
            // Until the lane that the dead machine holds is free again.
            ((MutableClock) clock).advance(Duration.ofMinutes(3));
        }
        restartAndRunToTheEnd();

        Truth truth = new Truth(instructions, bss, invariants, clock);
        SoftAssertions softly = new SoftAssertions();
        batches.forEach((behaviour, batch) -> {
            softly.assertThat(truth.findings(batch)).as("BSS %s", behaviour).isEmpty();
            softly.assertThat(trailOf(desk.only(batch).id()))
                    .as("BSS %s", behaviour)
                    .contains("instruction.created", "instruction.released", "attempt.opened", "attempt.closed");
        });
        softly.assertAll();
        assertThat(openAttempts()).isZero();
    }

    @AfterAll
    void theInvariantsHold() {
        assertThat(invariants.violations(clock.instant())).isEmpty();
    }

    /** Amounts and coupons differ, so that no case's record fits another's. */
    private BatchId released(InstructionKind kind, Behaviour behaviour) {
        Money amount = EngineDesk.freshAmount();
        MoneyOrder order =
                EngineDesk.order(kind, amount, CouponId.of(UUID.randomUUID().toString()));
        if (order instanceof MoneyOrder.PayOrder it) {
            orders.is(it.order(), CloudOrder.Status.PENDING_PAYMENT, amount.digits());
        }
        bss.will(ScriptedBss.idOf(order), List.of(behaviour));
        return desk.release(amount, order);
    }

    private void runUntil(Stop stop, InstructionId id) {
        switch (stop) {
            case RELEASE -> {
                // Nothing has been done yet.
            }
            case DEPARTURE -> takeOff(id);
            case SENDING -> answerTo(takeOff(id));
            case ARRIVAL -> sendAndRecord(takeOff(id));
            case TAKING_THE_CASE -> {
                sendAndRecord(takeOff(id));
                ((MutableClock) clock).advance(EngineDesk.RUNGS.getFirst());
                transaction.executeWithoutResult(_ -> prober.take(EngineParts.LANE));
            }
            case LOOKING, DEPARTING_AGAIN, SENDING_AGAIN -> {
                sendAndRecord(takeOff(id));
                sendAgain(stop, id);
            }
        }
    }

    /** Looks until it may be sent again, and goes so far; where it never may, that was all. */
    private void sendAgain(Stop stop, InstructionId id) {
        for (Duration rung : EngineDesk.RUNGS.subList(0, 6)) {
            ((MutableClock) clock).advance(rung);
            desk.probe();
            if (isToBeSentAgain(id)) {
                if (stop != Stop.LOOKING) {
                    TakenOff flight = takeOff(id);
                    if (stop == Stop.SENDING_AGAIN) {
                        answerTo(flight);
                    }
                }
                return;
            }
        }
    }

    /** Whatever else is due before goes its usual way. */
    private TakenOff takeOff(InstructionId id) {
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
                case Departure.Nothing _ -> assertThat(desk.reopen()).isTrue();
            }
        }
    }

    private void sendAndRecord(TakenOff flight) {
        arrival.record(flight, answerTo(flight));
    }

    private static MoveAnswer answerTo(TakenOff flight) {
        try {
            return flight.move().send();
        } catch (IllegalStateException broken) {
            return new MoveAnswer.Unknown(Exchange.silent(Duration.ZERO), MoveAnswer.UnknownReason.CLIENT_FAILURE);
        }
    }

    private void restartAndRunToTheEnd() {
        for (int i = 0; i < 3; i++) {
            ((MutableClock) clock).advance(Duration.ofMinutes(6));
            drainToTheEnd();
        }
        for (Duration rung : EngineDesk.RUNGS) {
            desk.pass(rung);
            drainToTheEnd();
        }
        // Whatever was sent again meanwhile is a day younger.
        desk.pass(Duration.ofHours(24));
        drainToTheEnd();
        desk.pass(Duration.ofHours(24));
        drainToTheEnd();
    }

    private void drainToTheEnd() {
        do {
            desk.drain();
        } while (desk.reopen());
    }

    private boolean isToBeSentAgain(InstructionId id) {
        return jdbc.sql("select resend_at is not null from instruction where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
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
