package io.bursar.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.catalogue.Catalogue;
import io.bursar.chart.Chart;
import io.bursar.time.Beijing;
import io.bursar.web.Formats;

/** Draws a month's points with the line that counts, and finds the days that made it so high. */
@Component
class PeakCurves {

    /** Points of five minutes a day. */
    static final int PER_DAY = 288;

    private static final long STEP_SECONDS = 300;

    private final Catalogue catalogue;
    private final Formats formats;

    PeakCurves(Catalogue catalogue, Formats formats) {
        this.catalogue = catalogue;
        this.formats = formats;
    }

    /** A day with points above the line. */
    record PeakDay(LocalDate day, int above, BigDecimal highest) {}

    Chart chart(PeakKey key, PeakBooks.Points points, @Nullable Percentile percentile, @Nullable BigDecimal billed) {
        var days = key.month()
                .atDay(1)
                .datesUntil(key.month().plusMonths(1).atDay(1))
                .toList();
        @Nullable BigDecimal[] curve = new @Nullable BigDecimal[points.values().isEmpty() ? 0 : days.size() * PER_DAY];
        @Nullable BigDecimal[] above = new @Nullable BigDecimal[curve.length];
        @Nullable BigDecimal[] highest = new @Nullable BigDecimal[days.size()];
        var start = Beijing.startOf(key.month().atDay(1));
        points.values().forEach((at, value) -> {
            long slot = Math.floorDiv(Duration.between(start, at).toSeconds(), STEP_SECONDS);
            if (slot >= 0 && slot < curve.length) {
                int place = Math.toIntExact(slot);
                curve[place] = value;
                above[place] = percentile != null && value.compareTo(percentile.value()) > 0 ? value : null;
                var day = highest[place / PER_DAY];
                highest[place / PER_DAY] = day == null ? value : day.max(value);
            }
        });
        var draft = Chart.titled("curve", formats.word("usage.chart.title"))
                .described(formats.word(
                        "usage.chart.text", key.resource(), key.month().toString()))
                .over(
                        formats.word("usage.day"),
                        (points.values().isEmpty() ? List.<LocalDate>of() : days)
                                .stream()
                                        .map(day -> day.toString().substring(5))
                                        .toList())
                .written(value -> words(value, points.measure()))
                .curve(formats.word("usage.chart.curve"), Arrays.asList(curve))
                .dots(formats.word("usage.chart.above"), Arrays.asList(above))
                .told(formats.word("usage.highestOfDay"), Arrays.asList(highest));
        if (percentile != null) {
            draft.level(formats.word("usage.chart.own"), percentile.value());
        }
        if (billed != null && (percentile == null || billed.compareTo(percentile.value()) != 0)) {
            draft.level(formats.word("usage.chart.billed"), billed);
        }
        return draft.draw();
    }

    /** The days with points that were struck out, the highest first. */
    static List<PeakDay> peakDays(PeakBooks.Points points, @Nullable Percentile percentile) {
        var days = new TreeMap<LocalDate, PeakDay>();
        if (percentile == null) {
            return List.of();
        }
        points.values().forEach((Instant at, BigDecimal value) -> {
            if (value.compareTo(percentile.value()) > 0) {
                days.merge(
                        Beijing.dayOf(at),
                        new PeakDay(Beijing.dayOf(at), 1, value),
                        (one, two) -> new PeakDay(
                                one.day(),
                                one.above() + two.above(),
                                one.highest().max(two.highest())));
            }
        });
        var sorted = new ArrayList<>(days.values());
        sorted.sort(java.util.Comparator.comparing(PeakDay::highest).reversed());
        return sorted;
    }

    /** Points as days, as Huawei counts them (packages-usage-costs-orders.md 7), to two decimals. */
    static BigDecimal days(int points) {
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(PER_DAY), 2, RoundingMode.HALF_UP);
    }

    private String words(BigDecimal value, int measure) {
        var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return formats.amount(plain.scale() < 0 ? plain.setScale(0) : plain) + " " + catalogue.unit(measure);
    }
}
