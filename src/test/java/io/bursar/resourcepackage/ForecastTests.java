package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForecastTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(10));

    @Test
    void saysWhenItRunsOutAtThisPace() {
        var forecast = Objects.requireNonNull(of("50", "100", Duration.ofDays(10)));
        assertThat(forecast.runsOutAt()).isEqualTo(NOW.plus(Duration.ofDays(5)));
        assertThat(forecast.perDay()).isEqualByComparingTo("10");
        assertThat(forecast.days()).isEqualTo(10);
        assertThat(forecast.leftAtEnd()).isZero();
    }

    @Test
    void saysWhatIsLeftWhenItLasts() {
        var forecast = Objects.requireNonNull(of("150", "100", Duration.ofDays(10)));
        assertThat(forecast.runsOutAt()).isNull();
        assertThat(forecast.leftAtEnd()).isEqualByComparingTo("50");
        assertThat(forecast.leftAfter(new BigDecimal("150"), 3)).isEqualByComparingTo("120");
        assertThat(forecast.leftAfter(new BigDecimal("150"), 30)).isZero();
    }

    @Test
    void estimatesNothingFromTooLittle() {
        assertThat(of("50", "0", Duration.ofDays(10))).isNull();
        assertThat(of("50", "1", Duration.ofHours(11))).isNull();
        assertThat(Forecast.of(BigDecimal.TEN, BigDecimal.ONE, Duration.ofDays(2), END, END))
                .isNull();
    }

    private static @Nullable Forecast of(String left, String used, Duration observed) {
        return Forecast.of(new BigDecimal(left), new BigDecimal(used), observed, NOW, END);
    }
}
