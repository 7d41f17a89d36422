package io.bursar.rule;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.bursar.identity.UserId;

import static org.assertj.core.api.Assertions.assertThat;

class StaffingTests {

    private final UserId wang = user();
    private final UserId chen = user();
    private final UserId zhao = user();

    @Test
    void isShortWhereAStepAsksForMoreThanThereAre() {
        assertThat(Staffing.shortOf(List.of(need(1, wang, chen), need(3, wang, chen))))
                .containsExactly(1);
        assertThat(Staffing.shortOf(List.of(need(1)))).containsExactly(0);
    }

    @Test
    void isShortWhereOnePersonIsNeededTwice() {
        assertThat(Staffing.shortOf(List.of(need(1, wang), need(1, wang)))).containsExactly(1);
        assertThat(Staffing.shortOf(List.of(need(1, wang, chen, zhao), need(1, wang), need(1, wang))))
                .as("enough people in all, and yet")
                .containsExactly(2);
    }

    @Test
    void movesPeopleOverWhereOthersCanStepIn() {
        assertThat(Staffing.shortOf(List.of(need(1, wang, chen), need(1, wang, zhao), need(1, wang))))
                .isEmpty();
        assertThat(Staffing.shortOf(List.of(need(2, wang, chen, zhao), need(1, wang))))
                .isEmpty();
    }

    @Test
    void stepsThatCanBeCompletedAreNotBlamedForOthers() {
        assertThat(Staffing.shortOf(List.of(need(2, wang), need(1, chen)))).containsExactly(0);
    }

    private static Staffing.Need need(int howMany, UserId... able) {
        return new Staffing.Need(Set.of(able), howMany);
    }

    private static UserId user() {
        return new UserId(UUID.randomUUID());
    }
}
