package io.bursar.chart;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChartTests {

    @ParameterizedTest
    @CsvSource({
        "0,0,0 1",
        "0,7,0 2 4 6 8",
        "0,1000,0 250 500 750 1000",
        "-3,9,-5 0 5 10",
        "0,0.031,0 0.01 0.02 0.03 0.04"
    })
    void countsInRoundFigures(String low, String high, String ticks) {
        assertThat(Scale.of(List.of(new BigDecimal(low), new BigDecimal(high))).ticks().stream()
                        .map(BigDecimal::toPlainString))
                .containsExactly(ticks.split(" "));
    }

    @Test
    void standsColumnsUponEachOther() {
        var chart = Chart.titled("x", "title")
                .over("day", List.of("1", "2"))
                .columns("a", values("3", "1"))
                .columns("b", values("1", null))
                .draw();

        assertThat(chart.drawing().boxes())
                .extracting(Chart.Box::y, Chart.Box::height, Chart.Box::css)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("25%", "75%", "column c1"),
                        org.assertj.core.groups.Tuple.tuple("0%", "25%", "column c2"),
                        org.assertj.core.groups.Tuple.tuple("75%", "25%", "column c1"));
    }

    @Test
    void drawsRefundsBelowZero() {
        var chart = Chart.titled("x", "title")
                .over("day", List.of("1"))
                .columns("a", values("4"))
                .columns("b", values("-4"))
                .draw();
        assertThat(chart.drawing().boxes()).extracting(Chart.Box::y).containsExactly("0%", "50%");
    }

    @Test
    void putsAnEstimateUponWhatIsKnown() {
        var chart = Chart.titled("x", "title")
                .over("month", List.of("1", "2"))
                .columns("a", values("4", "2"))
                .estimate("more", values(null, "2"))
                .draw();
        assertThat(chart.drawing().boxes().getLast())
                .isEqualTo(new Chart.Box("57%", "0%", "36%", "50%", "estimate c1"));
        assertThat(chart.isEstimated()).isTrue();
        assertThat(chart.hatch()).isEqualTo("url(#x-hatch)");
        assertThat(chart.legend()).extracting(Chart.Legend::isEstimate).containsExactly(false, true);
    }

    @Test
    void marksThePlacesOfALineSoThatAnotherwiseLonelyOneIsSeen() {
        var chart = Chart.titled("x", "title")
                .over("month", List.of("1"))
                .line("a", values("4"))
                .draw();
        assertThat(chart.drawing().traces().getLast()).isEqualTo(new Chart.Trace("M5000 0h0", "marks c1"));
    }

    @Test
    void readsOnlyOutWhatIsThereWhereThereAreMany() {
        var chart = Chart.titled("x", "title")
                .over("month", List.of("1"))
                .columns("a", values("4"))
                .columns("b", values("0"))
                .columns("c", values((String) null))
                .told("sum", values("4"))
                .draw();
        assertThat(chart.drawing().stops()).extracting(Chart.Stop::text).containsExactly("1 · a 4 · sum 4");
        assertThat(chart.table().rows()).containsExactly(new Chart.Row("1", List.of("4", "0", "—", "4")));
    }

    @Test
    void breaksALineWhereThereIsNothing() {
        var chart = Chart.titled("x", "title")
                .over("day", List.of("1", "2", "3", "4"))
                .line("a", values("1", "1", null, "0"))
                .draw();
        assertThat(chart.drawing().traces().getFirst().path()).isEqualTo("M1250 0L3750 0M8750 10000");
    }

    @Test
    void tellsTheSameFiguresEverywhere() {
        var chart = Chart.titled("x", "title")
                .over("day", List.of("1", "2"))
                .written(value -> value.toPlainString() + " GB")
                .columns("a", values("0.10", null))
                .told("b", values("7", "8"))
                .curve("c", values("1", "2", "3", "4", "5"))
                .draw();

        assertThat(chart.table().heads()).containsExactly("day", "a", "b");
        assertThat(chart.table().rows())
                .containsExactly(
                        new Chart.Row("1", List.of("0.10 GB", "7 GB")), new Chart.Row("2", List.of("—", "8 GB")));
        assertThat(chart.drawing().stops())
                .extracting(Chart.Stop::text)
                .containsExactly("1 · a 0.10 GB · b 7 GB", "2 · a — · b 8 GB");
    }

    @Test
    void drawsAsManyPointsAsACurveHas() {
        var many = Stream.generate(() -> BigDecimal.ONE).limit(8640).toList();
        var chart = Chart.titled("x", "title")
                .over("day", List.of("1"))
                .curve("c", many)
                .level("95", BigDecimal.ONE)
                .draw();
        assertThat(chart.drawing().traces().getFirst().path().split("L")).hasSize(8640);
        assertThat(chart.drawing().guides()).containsExactly(new Chart.Guide("0%", "95 1"));
    }

    @ParameterizedTest
    @CsvSource({"1,3,33.3,bar-good", "1,10,10.0,bar-low", "0,0,0.0,bar-low", "12,10,120.0,bar-good"})
    void drawsWhatIsLeft(String left, String total, String percent, String css) {
        var bar = Bar.left(new BigDecimal(left), new BigDecimal(total), BigDecimal.TEN);
        assertThat(bar).isEqualTo(new Bar(new BigDecimal(percent), css));
        assertThat(new BigDecimal(bar.width().replace("%", ""))).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    private static List<@Nullable BigDecimal> values(@Nullable String... texts) {
        return Arrays.stream(texts)
                .<@Nullable BigDecimal>map(text -> text == null ? null : new BigDecimal(text))
                .toList();
    }
}
