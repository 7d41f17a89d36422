package io.bursar.movement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** Each filter by itself and together, the sums, and pages that neither repeat nor lose a row. */
class MovementsTests {

    /** A Monday, 10:00 in Beijing. */
    private static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private static MovementWorld world;
    private static UUID li;
    private static UUID sun;
    private static UUID wang;
    private static UUID zhou;

    @BeforeAll
    static void aWeek() {
        world = new MovementWorld();
        li = world.person("li", "李静", "财务部");
        sun = world.person("sun", "孙岩", "采购部");
        wang = world.person("wang", "王芳", "财务部");
        zhou = world.person("zhou", "周平", "总经办");
        world.unit("root", null, "root");
        world.unit("north", "root", "root/north");
        world.unit("north-1", "north", "root/north/north-1");
        world.unit("south", "root", "root/south");
        world.account("acc-1", "华北研发", "north-1");
        world.account("acc-2", "华南销售", "south");
        world.account("acc-3", "总部", null);

        world.made(li, "acc-1", "1000.00", MONDAY)
                .agreed(zhou, MONDAY.plusSeconds(HOUR))
                .done(MONDAY.plusSeconds(2 * HOUR));
        world.made(sun, "acc-2", "2500.50", MONDAY.plusSeconds(DAY))
                .routed(1, "大额")
                .agreed(wang, MONDAY.plusSeconds(DAY + HOUR))
                .done(MONDAY.plusSeconds(3 * DAY))
                .with("kind = 'RECLAIM_FUNDS'");
        world.made(li, "acc-2", "30.00", MONDAY.plusSeconds(2 * DAY))
                .closed("REJECTED", wang, MONDAY.plusSeconds(2 * DAY + HOUR))
                .ended("WITHDRAWN", MONDAY.plusSeconds(2 * DAY + HOUR));
        world.made(sun, "acc-3", "99999.99", MONDAY.plusSeconds(3 * DAY))
                .agreed(wang, MONDAY.plusSeconds(3 * DAY + HOUR))
                .sent(MONDAY.plusSeconds(3 * DAY + 2 * HOUR), "UNKNOWN", "req-unknown")
                .with("state = 'UNKNOWN', uncertain_since = now(), ladder_from = now()");
        var two = world.made(li, "acc-1", "10.00", MONDAY.plusSeconds(4 * DAY));
        world.row(two, 2, "acc-2", "20.00", MONDAY.plusSeconds(4 * DAY));
    }

    @Test
    void listsTheNewestFirst() {
        assertThat(found()).containsExactly("0005/2", "0005/1", "0004/1", "0003/1", "0002/1", "0001/1");
    }

    @ParameterizedTest
    @CsvSource({
        "account, acc-1, 0005/1 0001/1",
        "account, 华南, 0005/2 0003/1 0002/1",
        "account, ＡＣＣ-3, 0004/1",
        "account, nobody, ''",
        "unit, north, 0005/1 0001/1",
        "unit, south, 0005/2 0003/1 0002/1",
        "unit, root, 0005/2 0005/1 0004/1 0003/1 0002/1 0001/1",
        "kind, RECLAIM_FUNDS, 0002/1",
        "least, 1000, 0004/1 0002/1 0001/1",
        "least, 0.1万, 0004/1 0002/1 0001/1",
        "most, 20, 0005/2 0005/1",
        "state, SUCCEEDED, 0002/1 0001/1",
        "state, UNKNOWN, 0004/1",
        "state, WITHDRAWN, 0003/1",
        "state, REJECTED, 0003/1",
        "state, EXPIRED, ''",
        "rule, 大额, 0002/1",
        "rule, default, 0005/2 0005/1 0004/1 0003/1 0001/1",
        "ref, r-20261123-0005, 0005/2 0005/1",
        "ref, req-unknown, 0004/1",
        "ref, R-19990101-0001, ''",
        "from, 2026-11-19, 0005/2 0005/1 0004/1",
        "until, 2026-11-16, 0001/1",
        "until, 2026-11-17, 0002/1 0001/1",
    })
    void findsByOneThing(String name, String value, String expected) {
        assertThat(found(name, value)).containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void findsByPeople() {
        assertThat(found("maker", sun.toString())).containsExactly("0004/1", "0002/1");
        assertThat(found("approver", wang.toString())).containsExactly("0004/1", "0002/1");
        assertThat(found("approver", zhou.toString())).containsExactly("0001/1");
        assertThat(found("maker", li.toString(), "approver", zhou.toString())).containsExactly("0001/1");
    }

    @Test
    void findsByTransId() {
        var any = world.movements
                .older(MovementFilter.of(Map.of()), null, 1)
                .rows()
                .getFirst();

        assertThat(found("ref", any.terms().transId().toUpperCase(java.util.Locale.ROOT)))
                .containsExactly("0005/2");
    }

    @Test
    void asksOnTheMomentThatIsMeant() {
        assertThat(found("asked", "APPROVED")).containsExactly("0004/1", "0002/1", "0001/1");
        assertThat(found("asked", "EXECUTED")).containsExactly("0002/1", "0001/1");
        assertThat(found("asked", "EXECUTED", "from", "2026-11-18")).containsExactly("0002/1");
        assertThat(found("asked", "APPROVED", "until", "2026-11-17")).containsExactly("0002/1", "0001/1");
    }

    @Test
    void addsUpOnlyWhatMoved() {
        var sums = sums();
        assertThat(sums.count()).isEqualTo(6);
        assertThat(sums.out()).isEqualTo(Money.yuan("1000.00"));
        assertThat(sums.in()).isEqualTo(Money.yuan("2500.50"));
        assertThat(sums.open()).isEqualTo(Money.yuan("100029.99"));
        assertThat(sums("account", "acc-2").out()).isEqualTo(Money.zero());
        assertThat(sums("state", "EXPIRED").count()).isZero();
    }

    @Test
    void turnsPagesInBothDirectionsWithoutLosingOrRepeatingARow() {
        var all = MovementFilter.of(Map.of());
        var seen = new ArrayList<String>();
        var page = world.movements.older(all, null, 2);
        assertThat(page.hasNewer()).isFalse();
        while (true) {
            page.rows().forEach(row -> seen.add(row.asking().number().substring(11) + "/" + row.row()));
            if (!page.hasOlder()) {
                break;
            }
            // What comes in at the top meanwhile moves nothing.
            page = world.movements.older(
                    all, Movement.Key.parse(page.rows().getLast().key().toString()), 2);
            assertThat(page.hasNewer()).isTrue();
        }
        assertThat(seen).isEqualTo(found());
        var back = world.movements.newer(all, page.rows().getFirst().key(), 2);
        assertThat(back.rows().stream().map(row -> row.asking().number()))
                .containsExactly("R-20261123-0004", "R-20261123-0003");
        assertThat(back.hasNewer()).isTrue();
        assertThat(back.hasOlder()).isTrue();
        var first = world.movements.older(all, null, 2);
        assertThat(world.movements.newer(all, first.rows().getFirst().key(), 2)).isEqualTo(first);
    }

    @Test
    void addsUpAtOnceWhatIsNotTooMuch() {
        var all = MovementFilter.of(Map.of());

        assertThat(world.movements.sumsAtOnce(all, world.movements.older(all, null, 2)))
                .isEqualTo(world.movements.sums(all));
        assertThat(world.movements.sumsAtOnce(all, world.movements.older(all, null, 50)))
                .extracting(Sums::count, Sums::out, Sums::in, Sums::open)
                .containsExactly(sums().count(), sums().out(), sums().in(), sums().open());
    }

    @Test
    void saysEverythingAboutAMovement() {
        var movement = world.movements
                .older(MovementFilter.of(Map.of("ref", "R-20261123-0001")), null, 1)
                .rows()
                .getFirst();

        assertThat(movement.asking().maker()).isEqualTo("李静");
        assertThat(movement.asking().approvers()).isEqualTo("周平");
        assertThat(movement.asking().rules()).isEqualTo("default");
        assertThat(movement.place()).isEqualTo(new Movement.Place("acc-1", "华北研发", "north-1"));
        assertThat(movement.course().requestId()).isEqualTo("req-R-20261123-0001");
        assertThat(movement.moments())
                .isEqualTo(new Movement.Moments(
                        MONDAY,
                        MONDAY.plusSeconds(HOUR),
                        MONDAY.plusSeconds(2 * HOUR),
                        MONDAY.plusSeconds(2 * HOUR + 2)));
    }

    @Test
    void handsOverAllOfThemWithTheirSums() {
        var rows = new ArrayList<String>();
        world.movements.all(
                MovementFilter.of(Map.of("account", "acc-2")),
                sums -> rows.add("count " + sums.count()),
                row -> rows.add(row.asking().number()));

        assertThat(rows).containsExactly("count 3", "R-20261123-0005", "R-20261123-0003", "R-20261123-0002");
        assertThat(world.movements.count(MovementFilter.of(Map.of()), 4)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "from, gestern",
        "until, 1812-01-01",
        "least, -1",
        "most, 1.005",
        "kind, GIFT",
        "state, FINE",
        "maker, 李静",
        "asked, NEVER",
        "question, WHY",
    })
    void saysWhatItCannotRead(String name, String value) {
        var filter = MovementFilter.of(Map.of(name, value));

        assertThat(filter.unreadable()).containsExactly(name);
        assertThat(found(name, value)).hasSize(6);
    }

    @Test
    void takesNothingTypedForSql() {
        assertThat(found("account", "' or 1=1 --")).isEmpty();
        assertThat(found("rule", "\"}]'::jsonb or true --")).isEmpty();
        assertThat(found("ref", "\0R-20261123-0001")).containsExactly("0001/1");
        assertThat(Movement.Key.parse("1.2.3")).isNull();
        assertThat(Movement.Key.parse("1.------------------------------------.1"))
                .isNull();
    }

    private static List<String> found(String... pairs) {
        return world.found(filter(pairs));
    }

    private static Sums sums(String... pairs) {
        return java.util.Objects.requireNonNull(world.movements.sums(MovementFilter.of(filter(pairs))));
    }

    private static Map<String, String> filter(String... pairs) {
        var filter = new java.util.HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            filter.put(pairs[i], pairs[i + 1]);
        }
        return filter;
    }
}
