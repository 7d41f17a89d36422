package io.bursar.instruction;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.instruction.ScriptedBss.Behaviour;
import io.bursar.invariant.Lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each invariant can be broken, and is then seen: a question whose answer is always nothing would prove nothing. */
@EngineTest
class InvariantsTests {

    private static final String FREE = "alter table instruction disable trigger user";
    private static final String FREE_ATTEMPTS = "alter table attempt disable trigger user";

    @Autowired
    private EngineDesk desk;

    @Autowired
    private ScriptedBss bss;

    @Autowired
    private Instructions instructions;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Value("${spring.datasource.url}")
    private String url = "";

    private BatchId done = new BatchId(new java.util.UUID(0, 0));
    private BatchId unknown = done;

    @BeforeEach
    void oneIsDoneAndOneIsNotKnown() {
        desk.openLane();
        done = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        desk.drain();
        bss.will(Behaviour.IS_SILENT);
        unknown = desk.release(EngineDesk.allocation(EngineDesk.freshAmount()));
        desk.drain();
    }

    /** Of {@code {done}} and {@code {unknown}}, two instructions, and {@code {batch}}, the first one's. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "I1",
                        List.of(FREE_ATTEMPTS, "update attempt set body = 'other' where instruction_id = {done}")),
                arguments("I2", List.of(FREE, "update instruction set attempts = 2 where id = {done}")),
                arguments(
                        "I2",
                        List.of(
                                FREE_ATTEMPTS,
                                "update attempt set closed_at = null, outcome = null where instruction_id = {done}")),
                arguments(
                        "I4",
                        List.of(
                                FREE,
                                "update instruction set ambiguous = false, state = 'REFUSED',"
                                        + " finished_at = now() where id = {unknown}")),
                arguments(
                        "I5",
                        List.of(
                                FREE,
                                "update instruction set finished_at = finished_at - interval '1 hour'"
                                        + " where id = {done}")),
                arguments(
                        "I6",
                        List.of(
                                FREE,
                                "update instruction set state = 'SUCCEEDED', finished_at = now()"
                                        + " where id = {unknown}")),
                arguments(
                        "I7",
                        List.of(
                                "alter table evidence drop constraint evidence_external_uq",
                                evidence("{done}", "'one record'"),
                                evidence("{unknown}", "'one record'"))),
                arguments(
                        "I11",
                        List.of(
                                FREE,
                                "update instruction set due_at = due_at - interval '2 days'"
                                        + " where id = {unknown}")),
                arguments(
                        "I12",
                        List.of(
                                FREE_ATTEMPTS,
                                "update attempt set closed_at = null, outcome = null,"
                                        + " opened_at = opened_at - interval '1 hour' where instruction_id = {done}")),
                arguments("I13", List.of(evidence("{unknown}", "'record 1'"), evidence("{unknown}", "'record 2'"))),
                arguments("I14", List.of(FREE, "update instruction set result_amount = amount + 1 where id = {done}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isSeenToBeBroken(String invariant, List<String> mistakes) {
        String[] made = mistakes.stream()
                .map(it -> it.replace("{done}", quoted(desk.only(done).id()))
                        .replace("{unknown}", quoted(desk.only(unknown).id())))
                .toArray(String[]::new);

        assertThat(new Mistakes(url, clock).violationsAfter(made)).contains(invariant);
    }

    @Test
    void aMakerWhoDecidesIsSeen() {
        String request = Mistakes.request(done, instructions.storedHash(done));

        assertThat(new Mistakes(url, clock).violationsAfter(request)).doesNotContain("I8", "I9");
        assertThat(new Mistakes(url, clock).violationsAfter(request.replace(Mistakes.APPROVER, Mistakes.MAKER)))
                .contains("I8");
    }

    @Test
    void whatNobodyAgreedToIsSeen() {
        String request = Mistakes.request(done, instructions.storedHash(done));

        assertThat(new Mistakes(url, clock)
                        .violationsAfter(
                                request,
                                "alter table request_closing disable trigger user",
                                "delete from request_closing where request_id = '" + done + "'"))
                .contains("I9");
    }

    @Test
    void theHourlyWatchTellsTheTrailAndHealth() {
        assertThat(Lawbook.attend(context)).isEmpty();
        assertThat(Lawbook.hold(context)).isTrue();
        long before = lines();

        // Uncertain and not looked at for two hours: nobody probes here.
        ((io.bursar.support.MutableClock) clock).advance(java.time.Duration.ofHours(2));
        assertThat(Lawbook.attend(context)).singleElement().asString().startsWith("I11 ");
        assertThat(Lawbook.attend(context)).hasSize(1);
        assertThat(Lawbook.hold(context)).isFalse();
        assertThat(lines()).isEqualTo(before + 1);

        desk.probe();
        assertThat(Lawbook.attend(context)).isEmpty();
        assertThat(Lawbook.hold(context)).isTrue();
        assertThat(lines()).isEqualTo(before + 2);
    }

    private long lines() {
        return jdbc.sql("select count(*) from audit.event where action = 'invariant.broken'")
                .query(Long.class)
                .single();
    }

    private static String evidence(String instruction, String externalId) {
        return "insert into evidence (id, instruction_id, source, external_id, supports, details, found_at)"
                + " values (gen_random_uuid(), " + instruction + ", 'CHANGE_RECORD', " + externalId
                + ", 'SUCCEEDED', 'made up', now())";
    }

    private static String quoted(InstructionId id) {
        return "'" + id + "'";
    }
}
