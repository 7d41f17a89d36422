package io.bursar.instruction;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import io.bursar.bss.Exchange;
import io.bursar.bss.MoveAnswer;
import io.bursar.instruction.Departure.TakenOff;
import io.bursar.instruction.EngineParts.TestGate;
import io.bursar.instruction.EngineParts.TestOverride;
import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.invariant.Invariants;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the checkers: each mistake that would lose or double money, made on purpose, must be seen (reliability.md 5.1,
 * N1 to N10). What a mistake cannot be made with, because the engine or the tables refuse it, is made past them, in a
 * transaction that is rolled back.
 */
@EngineTest
class NegativeControlTests {

    @Autowired
    private EngineDesk desk;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private ScriptedRecords records;

    @Autowired
    private Instructions instructions;

    @Autowired
    private Departure departure;

    @Autowired
    private Arrival arrival;

    @Autowired
    private TestOverride override;

    @Autowired
    private TestGate gate;

    @Autowired
    private Invariants invariants;

    @Autowired
    private Clock clock;

    @Value("${spring.datasource.url}")
    private String url = "";

    @BeforeEach
    void openLane() {
        desk.openLane();
    }

    @Test
    void n1AnUnclearOutcomeThatIsTakenForAFailure() {
        bss.isMisreadAs(answer -> answer instanceof MoveAnswer.Unknown ? refused() : answer);

        assertThat(findingsAfter(Behaviour.MOVES_IN_SILENCE))
                .singleElement()
                .asString()
                .contains("lost");
    }

    @Test
    void n2ANewIdForEachAttempt() {
        assertThat(findingsOfAReplayThatNobodyRefuses())
                .singleElement()
                .asString()
                .contains("duplicated");
    }

    @Test
    void n3AnOrphanThatIsQueuedAgain() {
        BatchId batch = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        var flight = (TakenOff) departure.next(EngineParts.LANE, Seen.nothing());

        assertThat(violationsAfter(
                        "update attempt set closed_at = now(), outcome = 'LOST' where instruction_id = '" + flight.id()
                                + "'",
                        "update instruction set state = 'READY' where id = '" + flight.id() + "'"))
                .contains("I4");

        arrival.record(flight, flight.move().send());
        assertThat(truth().findings(batch)).isEmpty();
    }

    @Test
    void n4ADuplicateThatIsTakenForARefusal() {
        bss.isMisreadAs(answer -> answer instanceof MoveAnswer.Duplicate ? refused() : answer);

        assertThat(findingsAfter(Behaviour.MOVES_AND_SAYS_DUPLICATE))
                .singleElement()
                .asString()
                .contains("lost");
    }

    @Test
    void n5ARedirectThatIsTakenForSuccess() {
        bss.isMisreadAs(answer -> answer instanceof MoveAnswer.Unknown
                ? new MoveAnswer.Accepted(answer.exchange(), new MoveAnswer.Receipt.None())
                : answer);

        assertThat(findingsAfter(Behaviour.REDIRECTS))
                .singleElement()
                .asString()
                .contains("phantom");
    }

    @Test
    void n6AnAnswerOfSomebodyWhoHasLostTheLane() {
        BatchId batch = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        var flight = (TakenOff) departure.next(EngineParts.LANE, Seen.nothing());
        MoveAnswer answer = flight.move().send();
        ((MutableClock) clock).advance(Duration.ofMinutes(3));
        departure.next(EngineParts.LANE, Seen.nothing());

        // Without the fence the answer would be written over what its successor knows.
        assertThat(violationsAfter("update instruction set state = 'SUCCEEDED', finished_at = now() where id = '"
                        + flight.id() + "'"))
                .contains("I6", "I10");

        arrival.record(flight, answer);
        desk.climb(2);
        assertThat(truth().findings(batch)).isEmpty();
    }

    @Test
    void n7ATrailThatIsWrittenApart() {
        BatchId batch = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));

        // The sending is written down, and its line of the trail is lost with another transaction.
        assertThat(violationsAfter(
                        "update instruction set state = 'IN_FLIGHT', attempts = 1 where batch_id = '" + batch + "'"))
                .contains("I10");

        desk.drain();
        assertThat(truth().findings(batch)).isEmpty();
    }

    @Test
    void n8TwoInFlightWithoutTheUniqueIndex() {
        BatchId batch = desk.release(
                EngineDesk.allocation(EngineDesk.freshAmount()), EngineDesk.allocation(EngineDesk.freshAmount()));
        var flight = (TakenOff) departure.next(EngineParts.LANE, Seen.nothing());

        assertThat(violationsAfter(
                        "drop index instruction_one_in_flight_uq",
                        "drop index attempt_one_open_per_lane_uq",
                        "update instruction set state = 'IN_FLIGHT', attempts = 1 where batch_id = '" + batch
                                + "' and state = 'READY'"))
                .contains("I3");

        arrival.record(flight, flight.move().send());
        desk.drain();
        assertThat(truth().findings(batch)).isEmpty();
    }

    @Test
    void n9ATransportThatSendsTwiceToAServerThatIgnoresIds() {
        bss.forgetsIds();
        BatchId batch = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        var flight = (TakenOff) departure.next(EngineParts.LANE, Seen.nothing());
        flight.move().send();
        arrival.record(flight, flight.move().send());

        assertThat(truth().findings(batch)).singleElement().asString().contains("duplicated");
    }

    @Test
    void n10AReleaseThatIsNotAskedForAgain() {
        BatchId batch = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        String hash = instructions.storedHash(batch);

        // The amount is changed after people have agreed; a gate that does not look lets it pass.
        assertThat(violationsAfter(
                        Mistakes.request(batch, hash),
                        "alter table instruction disable trigger user",
                        "update instruction set amount = amount + 1 where batch_id = '" + batch + "'",
                        "update instruction set state = 'IN_FLIGHT', attempts = 1 where batch_id = '" + batch + "'"))
                .contains("I9");

        // The gate that does look keeps it on the ground.
        gate.says(new ReleaseGate.Standing.Fallen("CONTENT_CHANGED"));
        int sendings = bss.sendings();
        desk.drain();
        assertThat(bss.sendings()).isEqualTo(sendings);
        assertThat(truth().findings(batch)).isEmpty();
    }

    private Truth truth() {
        return new Truth(instructions, bss, invariants, clock);
    }

    private List<String> findingsAfter(Behaviour behaviour) {
        bss.will(behaviour);
        BatchId batch = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        desk.drain();
        return truth().findings(batch);
    }

    /** The server takes each sending for a new one, as it would with a new id each time. */
    private List<String> findingsOfAReplayThatNobodyRefuses() {
        override.says(SettlingPolicy.REPLAY_SAME_ID);
        bss.forgetsIds();
        records.appearAfter(Duration.ofDays(1));
        bss.will(Behaviour.MOVES_IN_SILENCE);
        BatchId batch = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        desk.drain();
        desk.climb(6);
        return truth().findings(batch);
    }

    private static MoveAnswer refused() {
        return new MoveAnswer.Refused(Exchange.silent(Duration.ZERO), "CBC.99005003", List.of());
    }

    private List<String> violationsAfter(String... mistakes) {
        return new Mistakes(url, clock).violationsAfter(mistakes);
    }
}
