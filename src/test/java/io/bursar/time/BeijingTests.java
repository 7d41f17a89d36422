package io.bursar.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BeijingTests {

    @Test
    void dayAndMonthTurnAtFourInTheAfternoonUtc() {
        assertThat(Beijing.dayOf(Instant.parse("2026-11-30T15:59:59.999999999Z")))
                .isEqualTo("2026-11-30");
        assertThat(Beijing.dayOf(Instant.parse("2026-11-30T16:00:00Z"))).isEqualTo("2026-12-01");
        assertThat(Beijing.monthOf(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo(YearMonth.of(2027, 1));
        assertThat(Beijing.startOf(LocalDate.of(2026, 12, 1))).isEqualTo("2026-11-30T16:00:00Z");
    }

    /** China had summer time in 1991; the bills of today follow GMT+8 and nothing else. */
    @Test
    void hasNoSummerTime() {
        assertThat(Beijing.ZONE.getRules().isFixedOffset()).isTrue();
    }
}
