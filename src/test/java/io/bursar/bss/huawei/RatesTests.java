package io.bursar.bss.huawei;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class RatesTests {

    private final AtomicLong now = new AtomicLong(-5);
    private final Rates rates = new Rates(
            new BssSettings.Limits(DataSize.ofKilobytes(64), DataSize.ofMegabytes(1), 4, 2, Map.of("Slow", 1)),
            now::get);

    @Test
    void letsABurstThroughAndSpacesTheRest() {
        for (int i = 0; i < 4; i++) {
            assertThat(reserve("Read", false)).isEqualTo(Duration.ZERO);
        }
        assertThat(reserve("Read", false)).isEqualTo(Duration.ofMillis(250));
        assertThat(reserve("Read", false)).isEqualTo(Duration.ofMillis(500));
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(reserve("Read", false)).isEqualTo(Duration.ZERO);
    }

    @Test
    void keepsOperationsApart() {
        reserve("Move", true);
        reserve("Move", true);
        assertThat(reserve("Move", true)).isEqualTo(Duration.ofMillis(500));
        assertThat(reserve("Read", false)).isEqualTo(Duration.ZERO);
    }

    @Test
    void reservesNothingForTheImpatient() {
        reserve("Slow", true);
        assertThat(rates.reserve("Slow", true, Duration.ofMillis(999))).isNull();
        assertThat(rates.reserve("Slow", true, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }

    private Duration reserve(String operation, boolean moves) {
        return Objects.requireNonNull(rates.reserve(operation, moves, Duration.ofMinutes(1)));
    }
}
