package io.bursar.resourcepackage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.chart.Chart;
import io.bursar.time.Beijing;
import io.bursar.web.Formats;

/** Draws an item's days: what was left, with the estimate, and what was used. */
@Component
class ItemCharts {

    /** How far an estimate is drawn beyond today. */
    private static final int AHEAD = 14;

    private final PackageShelf shelf;
    private final Deductions deductions;
    private final PackageWords words;
    private final Formats formats;

    ItemCharts(PackageShelf shelf, Deductions deductions, PackageWords words, Formats formats) {
        this.shelf = shelf;
        this.deductions = deductions;
        this.words = words;
        this.formats = formats;
    }

    /** What was left at the end of each day, and what was used on it. */
    record Both(Chart left, Chart used) {}

    Both of(StoredPackage.Item item, DeductionQuery query, @Nullable Forecast forecast) {
        return new Both(left(item, query, forecast), used(item, query));
    }

    private Chart used(StoredPackage.Item item, DeductionQuery query) {
        var used = deductions.usedByDay(query);
        var days = days(query.from(), query.until());
        return Chart.titled("used", formats.word("resourcepackage.chart.used"))
                .described(formats.word("resourcepackage.chart.used.text", item.usage()))
                .over(formats.word("resourcepackage.chart.day"), names(days))
                .written(amount -> words.amount(amount, item.measure()))
                .columns(
                        formats.word("resourcepackage.chart.used"),
                        days.stream()
                                .map(day -> used.getOrDefault(day, BigDecimal.ZERO))
                                .toList())
                .draw();
    }

    private Chart left(StoredPackage.Item item, DeductionQuery query, @Nullable Forecast forecast) {
        var known = deductions.leftByDay(query);
        known.putAll(shelf.leftByDay(item.id(), query.from(), query.until()));
        var today = Beijing.dayOf(item.asOf());
        if (!today.isAfter(query.until()) && !today.isBefore(query.from())) {
            known.put(today, item.left());
        }
        var days = days(query.from(), forecast == null ? query.until() : horizon(query.until(), forecast));
        List<@Nullable BigDecimal> left = new ArrayList<>();
        List<@Nullable BigDecimal> ahead = new ArrayList<>();
        for (var day : days) {
            left.add(known.get(day));
            ahead.add(
                    forecast == null || day.isBefore(today)
                            ? null
                            : forecast.leftAfter(item.left(), ChronoUnit.DAYS.between(today, day)));
        }
        var draft = Chart.titled("left", formats.word("resourcepackage.chart.left"))
                .described(formats.word("resourcepackage.chart.left.text", item.usage()))
                .over(formats.word("resourcepackage.chart.day"), names(days))
                .written(amount -> words.amount(amount, item.measure()))
                .line(formats.word("resourcepackage.chart.left"), carried(left, days, today));
        return forecast == null
                ? draft.draw()
                : draft.dashed(formats.word("resourcepackage.chart.estimate"), ahead)
                        .draw();
    }

    /** On a day without a reading as much is left as on the day before. */
    private static List<@Nullable BigDecimal> carried(
            List<@Nullable BigDecimal> left, List<LocalDate> days, LocalDate today) {
        List<@Nullable BigDecimal> carried = new ArrayList<>();
        @Nullable BigDecimal last = null;
        for (int i = 0; i < left.size(); i++) {
            last = days.get(i).isAfter(today) ? null : left.get(i) == null ? last : left.get(i);
            carried.add(last);
        }
        return carried;
    }

    private static LocalDate horizon(LocalDate today, Forecast forecast) {
        var end = Beijing.dayOf(forecast.runsOutAt() == null ? forecast.end() : forecast.runsOutAt());
        var farthest = today.plusDays(AHEAD);
        return end.isBefore(today) ? today : end.isAfter(farthest) ? farthest : end;
    }

    private static List<LocalDate> days(LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1)).toList();
    }

    /** Month and day: the year stands in the span. */
    private static List<String> names(List<LocalDate> days) {
        return days.stream().map(day -> day.toString().substring(5)).toList();
    }
}
