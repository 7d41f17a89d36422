package io.bursar.time;

import java.time.Instant;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingHoursTests {

    private static final WorkingHours HOURS = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    /** Monday 2026-11-23 in Beijing, and the weekend before it. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:59:59Z, false",
        "2026-11-23T01:00:00Z, true",
        "2026-11-23T09:59:59Z, true",
        "2026-11-23T10:00:00Z, false",
        "2026-11-20T09:00:00Z, true",
        "2026-11-21T02:00:00Z, false",
        "2026-11-22T16:30:00Z, false",
        "2026-11-22T02:00:00Z, false"
    })
    void followsTheClockOfBeijing(Instant at, boolean working) {
        assertThat(HOURS.contains(at)).isEqualTo(working);
    }

    @Test
    void refusesADayThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingHours(LocalTime.of(18, 0), LocalTime.of(9, 0)))
                .withMessageContaining("bursar.working-hours.opens");
    }
}
