package io.bursar.movement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.money.Money;
import io.bursar.time.Beijing;

import static org.assertj.core.api.Assertions.assertThat;

/** A stretch of days with answers on some of them; what was looked at is written down. */
class WalkTests {

    private static final LocalDate NEWEST = LocalDate.of(2026, 11, 23);
    private static final LocalDate OLDEST = LocalDate.of(2025, 1, 1);
    private static final Duration LONG = Duration.ofHours(1);

    private final List<LocalDate> answers = new ArrayList<>();
    private final List<String> looked = new ArrayList<>();

    @Test
    void looksAtNoMoreThanItNeeds() {
        answers.addAll(List.of(NEWEST, NEWEST, NEWEST.minusDays(1)));

        var found = walk(LONG, 2);

        assertThat(found.rows()).hasSize(2);
        assertThat(found.reached()).isNull();
        assertThat(looked).containsExactly("2026-11-23..2026-11-23 2");
    }

    @Test
    void goesBackToTheEndWithoutLeavingADayOutOrLookingTwice() {
        answers.add(OLDEST);

        var found = walk(LONG, 2);

        assertThat(found.rows()).hasSize(1);
        assertThat(found.reached()).isNull();
        var next = NEWEST;
        for (var stretch : looked) {
            assertThat(LocalDate.parse(stretch.substring(12, 22))).isEqualTo(next);
            next = LocalDate.parse(stretch.substring(0, 10)).minusDays(1);
        }
        assertThat(next).isEqualTo(OLDEST.minusDays(1));
        assertThat(looked).hasSizeLessThan(10);
    }

    @Test
    void stopsWhenItTookTooLongAndSaysWhere() {
        answers.add(OLDEST);

        var found = walk(Duration.ZERO, 2);

        assertThat(found.rows()).isEmpty();
        assertThat(found.reached()).isEqualTo(NEWEST);
        assertThat(Walk.beyond(NEWEST).at()).isEqualTo(Beijing.startOf(NEWEST));
        assertThat(Movement.Key.parse(Walk.beyond(NEWEST).toString())).isEqualTo(Walk.beyond(NEWEST));
        assertThat(Walk.from(Walk.beyond(NEWEST))).isEqualTo(NEWEST.minusDays(1));
        assertThat(Walk.from(movement(Beijing.startOf(NEWEST)).key())).isEqualTo(NEWEST);
    }

    @Test
    void isAtTheEndWhenTheLastDayWasLookedAtHoweverLongItTook() {
        var found = new Walk(this::between, Duration.ZERO, 2).back(OLDEST, OLDEST);

        assertThat(found).isEqualTo(new Walk.Found(List.of(), null));
        assertThat(new Walk(this::between, LONG, 2).back(OLDEST.minusDays(1), OLDEST))
                .isEqualTo(new Walk.Found(List.of(), null));
        assertThat(looked).hasSize(1);
    }

    private Walk.Found walk(Duration patience, int wanted) {
        return new Walk(this::between, patience, wanted).back(NEWEST, OLDEST);
    }

    private List<Movement> between(LocalDate first, LocalDate last, int most) {
        looked.add(first + ".." + last + " " + most);
        return answers.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .limit(most)
                .map(day -> movement(Beijing.startOf(day)))
                .toList();
    }

    static Movement movement(Instant at) {
        var id = UUID.randomUUID();
        return new Movement(
                id,
                new Movement.Asking(id, "R-20261123-0001", "r", "m", "", ""),
                1,
                new Movement.Terms(InstructionKind.ALLOCATE_FUNDS, Money.yuan("1.00"), "t", "CASH", null, null),
                new Movement.Place("a", "a", null),
                new Movement.Course(InstructionState.SUCCEEDED, null, 1, null, ""),
                new Movement.Moments(at, null, null, null),
                new Movement.Key(at, id, 1));
    }

    @Test
    void addsUpAPageThatIsEverything() {
        var movements = List.of(movement(Instant.EPOCH), movement(Instant.EPOCH));

        assertThat(Sums.of(movements).groups())
                .containsExactly(new Sums.Group(
                        InstructionKind.ALLOCATE_FUNDS, InstructionState.SUCCEEDED, 2, Money.yuan("2.00")));
        assertThat(Sums.of(List.of()).count()).isZero();
        assertThat(MovementFilter.of(Map.of("question", "SPLIT", "from", "2020-01-01"))
                        .during(OLDEST, NEWEST)
                        .values())
                .containsEntry("from", "2025-01-01")
                .containsEntry("until", "2026-11-23")
                .containsEntry("question", "SPLIT");
    }
}
