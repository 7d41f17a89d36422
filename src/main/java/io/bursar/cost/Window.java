package io.bursar.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import io.bursar.bss.cost.CostStep;

/**
 * From when to when, both included, and how finely; days and months in Beijing. By the month it begins on a first and
 * ends on a last day.
 */
record Window(CostStep step, LocalDate from, LocalDate to) {

    Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window does not end before it begins");
        }
    }

    static Window months(YearMonth from, YearMonth to) {
        return new Window(CostStep.MONTH, from.atDay(1), to.atEndOfMonth());
    }

    static Window days(LocalDate from, LocalDate to) {
        return new Window(CostStep.DAY, from, to);
    }

    /** The first day of each of its periods. */
    List<LocalDate> starts() {
        return switch (step) {
            case DAY ->
                Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                        .toList();
            case MONTH -> months().stream().map(month -> month.atDay(1)).toList();
        };
    }

    /** The months that it touches. */
    List<YearMonth> months() {
        return Stream.iterate(
                        YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .toList();
    }

    boolean touches(YearMonth month) {
        return months().contains(month);
    }

    /**
     * As much time just before: as many months for whole months, the same days of the month before for the beginning of
     * a month, else as many days.
     */
    Window previous() {
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth())) {
            int months = months().size();
            return new Window(
                    step,
                    from.minusMonths(months),
                    YearMonth.from(to).minusMonths(months).atEndOfMonth());
        }
        if (from.getDayOfMonth() == 1 && YearMonth.from(from).equals(YearMonth.from(to))) {
            return new Window(step, from.minusMonths(1), to.minusMonths(1));
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Window(step, from.minusDays(days), to.minusDays(days));
    }
}
