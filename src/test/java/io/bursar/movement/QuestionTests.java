package io.bursar.movement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** For each question one movement that it is about, and its nearest innocent neighbour. */
class QuestionTests {

    /** A Monday, 10:00 in Beijing. */
    private static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final MovementWorld world = new MovementWorld();
    private UUID li;
    private UUID wang;
    private UUID zhou;

    @BeforeEach
    void people() {
        li = world.person("li", "李静", "财务部");
        wang = world.person("wang", "王芳", "财务部");
        zhou = world.person("zhou", "周平", "");
    }

    @Test
    void sameUnit() {
        world.made(li, "a", "1", MONDAY).agreed(wang, MONDAY);
        world.made(li, "a", "1", MONDAY).agreed(zhou, MONDAY);
        world.made(zhou, "a", "1", MONDAY).agreed(world.person("qian", "钱", ""), MONDAY);

        assertThat(asked(Question.SAME_UNIT)).containsExactly("0001/1");
    }

    @Test
    void outsideHours() {
        var closing = MONDAY.plusSeconds(8 * HOUR);
        world.made(li, "a", "1", MONDAY).agreed(zhou, MONDAY.minusSeconds(HOUR)).done(closing.minusSeconds(1));
        world.made(li, "a", "1", MONDAY).agreed(zhou, MONDAY).done(closing);
        world.made(li, "a", "1", MONDAY)
                .agreed(zhou, MONDAY.minusSeconds(HOUR + 1))
                .done(MONDAY);
        world.made(li, "a", "1", MONDAY).agreed(zhou, MONDAY.minusSeconds(2 * DAY));
        world.made(li, "a", "1", MONDAY).closed("REJECTED", zhou, MONDAY.minusSeconds(2 * DAY));

        assertThat(asked(Question.OUTSIDE_HOURS)).containsExactlyInAnyOrder("0002/1", "0003/1", "0004/1");
    }

    @Test
    void belowATier() {
        world.edition(2, MONDAY.minusSeconds(100 * DAY), "50000.00");
        world.made(li, "a", "50000", MONDAY).routed(2, "大额");
        world.made(li, "a", "45000", MONDAY).routed(2, "大额");
        world.made(li, "a", "50000.01", MONDAY).routed(2, "大额");
        world.made(li, "a", "50000", MONDAY);
        var batch = world.made(li, "a", "25000", MONDAY).routed(2, "大额");
        world.row(batch, 2, "b", "24000", MONDAY);

        assertThat(asked(Question.BELOW_TIER)).containsExactlyInAnyOrder("0001/1", "0005/1", "0005/2");
    }

    @Test
    void splitOverADay() {
        world.edition(2, MONDAY.minusSeconds(100 * DAY), "50000.00");
        world.made(li, "a", "30000", MONDAY).routed(2, "大额");
        world.made(wang, "a", "20000.01", MONDAY.plusSeconds(13 * HOUR)).routed(2, "大额");
        world.made(li, "b", "30000", MONDAY).routed(2, "大额");
        world.made(li, "b", "30000", MONDAY.plusSeconds(14 * HOUR)).routed(2, "大额");
        world.made(li, "c", "60000", MONDAY).routed(2, "大额");
        world.made(li, "c", "10000", MONDAY).routed(2, "大额");

        assertThat(asked(Question.SPLIT)).containsExactly("0002/1", "0001/1");
        assertThat(world.found(Map.of("question", "SPLIT", "from", "2026-11-16", "until", "2026-11-16")))
                .containsExactly("0002/1", "0001/1");
        assertThat(world.found(Map.of("question", "SPLIT", "from", "2026-11-17")))
                .isEmpty();
    }

    @Test
    void unknownForLong() {
        world.made(li, "a", "1", MONDAY).sent(MONDAY, "UNKNOWN", "x").ended("SUCCEEDED", MONDAY.plusSeconds(HOUR + 2));
        world.made(li, "a", "1", MONDAY).sent(MONDAY, "UNKNOWN", "y").ended("SUCCEEDED", MONDAY.plusSeconds(HOUR + 1));
        world.made(li, "a", "1", MONDAY)
                .sent(MONDAY, "LOST", "z")
                .with("state = 'UNKNOWN', uncertain_since = now(), ladder_from = now()");

        assertThat(asked(Question.UNKNOWN_LONG)).containsExactlyInAnyOrder("0001/1", "0003/1");
    }

    @Test
    void ruleChangedShortlyBefore() {
        world.edition(2, MONDAY.minusSeconds(6 * DAY), "50000.00");
        world.made(li, "a", "100000", MONDAY).routed(2, "大额");
        world.made(li, "a", "99999.99", MONDAY).routed(2, "大额");
        world.made(li, "a", "100000", MONDAY.plusSeconds(DAY)).routed(2, "大额");
        world.made(li, "a", "100000", MONDAY).routed(1, "default");

        assertThat(asked(Question.RULE_CHANGED)).containsExactly("0001/1");
    }

    @Test
    void givenAndSoonTakenBack() {
        world.made(li, "a", "5", MONDAY).done(MONDAY);
        world.made(li, "a", "4", MONDAY.plusSeconds(DAY))
                .done(MONDAY.plusSeconds(7 * DAY))
                .with("kind = 'RECLAIM_FUNDS'");
        world.made(li, "b", "5", MONDAY).done(MONDAY);
        world.made(li, "b", "5", MONDAY).done(MONDAY.plusSeconds(7 * DAY + 1)).with("kind = 'RECLAIM_FUNDS'");
        world.made(li, "c", "5", MONDAY).done(MONDAY.plusSeconds(1));
        world.made(li, "c", "5", MONDAY).done(MONDAY).with("kind = 'RECLAIM_FUNDS'");

        assertThat(asked(Question.RECLAIMED_SOON)).containsExactly("0002/1", "0001/1");
    }

    @Test
    void addsUpWholeDaysWhicheverMomentIsAskedFor() {
        world.edition(2, MONDAY.minusSeconds(100 * DAY), "50000.00");
        var third = MONDAY.plusSeconds(3 * DAY);
        world.made(li, "a", "30000", MONDAY).routed(2, "大额").agreed(zhou, third).done(third);
        world.made(wang, "a", "20000.01", MONDAY.plusSeconds(13 * HOUR))
                .routed(2, "大额")
                .agreed(zhou, third.plusSeconds(2 * DAY))
                .done(third.plusSeconds(3 * DAY));
        world.made(li, "b", "46000", MONDAY).routed(2, "大额").agreed(zhou, third).done(third);
        var day = Map.of("from", "2026-11-19", "until", "2026-11-19");

        for (var asked : List.of("APPROVED", "EXECUTED")) {
            assertThat(found(day, asked, Question.SPLIT)).as(asked).containsExactly("0001/1");
            assertThat(found(day, asked, Question.BELOW_TIER)).as(asked).containsExactly("0003/1");
        }
    }

    @Test
    void goesOnLookingFromWhereItStopped() {
        var impatient = impatient();
        for (var ago = 0; ago < 5; ago++) {
            var at = MONDAY.minusSeconds(2L * ago * DAY);
            world.made(li, "a", "1", at).agreed(wang, at);
            world.made(li, "a", "1", at.plusSeconds(HOUR)).agreed(wang, at.plusSeconds(HOUR));
        }
        var question = MovementFilter.of(Map.of("question", "SAME_UNIT"));
        var seen = new ArrayList<String>();
        var page = impatient.older(question, null, 50);
        assertThat(page.rows()).hasSize(2);
        assertThat(page.reached()).isEqualTo("2026-11-16");
        assertThat(page.isAll()).isFalse();
        while (true) {
            page.rows().forEach(row -> seen.add(row.asking().number().substring(11) + "/" + row.row()));
            var beyond = page.beyond();
            if (beyond == null) {
                break;
            }
            page = impatient.older(question, Movement.Key.parse(beyond.toString()), 50);
        }

        assertThat(seen).hasSize(10).isEqualTo(asked(Question.SAME_UNIT));
        assertThat(impatient.sumsAtOnce(question, impatient.older(question, null, 50)))
                .isNull();
    }

    @Test
    void looksDayByDayForWhatAnApproverOrARuleAgreedToAsWell() {
        world.made(li, "a", "1", MONDAY).agreed(zhou, MONDAY);
        var before = MONDAY.minusSeconds(4L * DAY);
        world.made(li, "a", "2", before).routed(2, "大额").agreed(wang, before);

        for (var asked : List.of(Map.of("approver", wang.toString()), Map.of("rule", "大额"))) {
            var filter = MovementFilter.of(asked);
            var page = impatient().older(filter, null, 50);
            assertThat(page.rows()).as("%s, so far", asked).isEmpty();
            assertThat(page.reached()).isNotNull();
            assertThat(world.movements.older(filter, null, 50).rows()).hasSize(1);
        }
    }

    private Movements impatient() {
        return new Movements(
                new MovementSql(
                        MovementWorld.SETTINGS,
                        MovementWorld.HOURS,
                        new Tiers(JdbcClient.create(world.database.application())),
                        world.clock),
                new MovementSettings(10, MovementWorld.SETTINGS.large(), 7, Duration.ZERO),
                world.database.application(),
                new JdbcTransactionManager(world.database.application()));
    }

    @Test
    void turnsPagesOfAnswers() {
        for (var i = 0; i < 5; i++) {
            world.made(li, "a", "1", MONDAY.minusSeconds(100L * i * DAY)).agreed(wang, MONDAY);
        }
        var question = MovementFilter.of(Map.of("question", "SAME_UNIT"));
        var first = world.movements.older(question, null, 2);
        var second = world.movements.older(question, first.beyond(), 2);
        var last = world.movements.older(question, second.beyond(), 2);

        assertThat(first.rows()).hasSize(2);
        assertThat(first.hasNewer()).isFalse();
        assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
        assertThat(last.rows()).hasSize(1);
        assertThat(last.beyond()).isNull();
        assertThat(last.hasNewer()).isTrue();
    }

    @Test
    void goesTogetherWithTheOtherFilters() {
        world.made(li, "a", "1", MONDAY).agreed(wang, MONDAY);
        world.made(li, "b", "1", MONDAY).agreed(wang, MONDAY);
        var filter = Map.of("question", "SAME_UNIT", "account", "b");

        assertThat(world.found(filter)).containsExactly("0002/1");
        for (var question : Question.values()) {
            var sums = world.movements.sums(MovementFilter.of(Map.of("question", question.name())));
            assertThat(sums).as(question.name()).isNotNull();
        }
    }

    private List<String> found(Map<String, String> period, String asked, Question question) {
        var filter = new HashMap<>(period);
        filter.put("asked", asked);
        filter.put("question", question.name());
        return world.found(filter);
    }

    private List<String> asked(Question question) {
        return world.found(Map.of("question", question.name()));
    }
}
