package io.bursar.usage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PercentileTests {

    @Test
    void strikesOutTheHighestTwentieth() {
        assertThat(Percentile.of(upTo(20))).isEqualTo(new Percentile(BigDecimal.valueOf(19), 20, 1));
        assertThat(Percentile.of(upTo(19))).isEqualTo(new Percentile(BigDecimal.valueOf(19), 19, 0));
        assertThat(Percentile.of(upTo(8640))).isEqualTo(new Percentile(BigDecimal.valueOf(8208), 8640, 432));
    }

    @Test
    void isNothingOfNothing() {
        assertThat(Percentile.of(List.of())).isNull();
    }

    private static List<BigDecimal> upTo(int count) {
        var values = new ArrayList<>(
                IntStream.rangeClosed(1, count).mapToObj(BigDecimal::valueOf).toList());
        Collections.reverse(values);
        return values;
    }
}
