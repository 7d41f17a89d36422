package io.bursar.livecheck;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.bursar.livecheck.Delays.Reading;
import io.bursar.livecheck.LiveCheckPage.Suggestion;

import static org.assertj.core.api.Assertions.assertThat;

/** The window that follows from what was seen in E5. */
class DelaysTests {

    private static final Duration SAFE = Duration.ofMinutes(30);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @Test
    void suggestsNothingBeforeAnythingWasSeen() {
        assertThat(Delays.suggestion(List.of(), SAFE)).isNull();
    }

    @Test
    void isNeverBelowTheSafeWindow() {
        assertThat(of(visible(ONE, 12))).isEqualTo(new Suggestion(30, 12, 30));
        assertThat(of(visible(ONE, 900))).isEqualTo(new Suggestion(30, 900, 30));
    }

    @Test
    void doublesTheLongestAndRoundsUp() {
        assertThat(of(visible(ONE, 901), visible(OTHER, 3))).isEqualTo(new Suggestion(31, 901, 30));
    }

    @Test
    void takesTheFirstReadingThatShowedTheRecord() {
        assertThat(of(visible(ONE, 80_000), visible(ONE, 1_200))).isEqualTo(new Suggestion(40, 1_200, 30));
    }

    @Test
    void countsARecordThatIsNotThereYet() {
        assertThat(of(visible(ONE, 5), absent(OTHER, 3_600))).isEqualTo(new Suggestion(120, 3_600, 30));
    }

    @Test
    void neverAsksForMoreThanADay() {
        assertThat(of(absent(ONE, 172_800))).isEqualTo(new Suggestion(1_440, 172_800, 30));
    }

    private static @Nullable Suggestion of(Reading... readings) {
        return Delays.suggestion(List.of(readings), SAFE);
    }

    private static Reading visible(UUID instruction, long seconds) {
        return new Reading(instruction, Duration.ofSeconds(seconds), true);
    }

    private static Reading absent(UUID instruction, long seconds) {
        return new Reading(instruction, Duration.ofSeconds(seconds), false);
    }
}
