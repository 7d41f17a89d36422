package io.bursar.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.money.BillAmount;
import io.bursar.money.Money;

/**
 * What the running month may come to: what is known of it, and for each day that is not, the average of the last days
 * that are. An estimate; a yearly purchase that nobody has made yet is not in it.
 *
 * @param soFar what is known of the month
 * @param knownUntil the last day that is known as a whole
 * @param days how many days the average is of
 */
record Forecast(YearMonth month, BillAmount soFar, Money estimate, LocalDate knownUntil, int days) {

    /** The average is of at most so many days. */
    static final int MOST_DAYS = 28;

    /** Fewer tell nothing. */
    static final int LEAST_DAYS = 3;

    /** Null when too little is known. Figures by the day, of the running month and the one before. */
    static @Nullable Forecast of(List<CostFigure> daily, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        LocalDate first = null;
        LocalDate last = null;
        for (CostFigure figure : daily) {
            LocalDate day = figure.start();
            if (day.isBefore(today)) {
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        if (first == null || last == null || last.isBefore(month.atDay(1).minusDays(3))) {
            return null;
        }
        LocalDate from = last.minusDays(MOST_DAYS - 1L).isBefore(first) ? first : last.minusDays(MOST_DAYS - 1L);
        int days = (int) ChronoUnit.DAYS.between(from, last) + 1;
        if (days < LEAST_DAYS) {
            return null;
        }
        BigDecimal average = sum(daily, from, last).divide(BigDecimal.valueOf(days), 8, RoundingMode.HALF_UP);
        long open = ChronoUnit.DAYS.between(last, month.atEndOfMonth());
        BigDecimal soFar = sum(daily, month.atDay(1), month.atEndOfMonth());
        BigDecimal estimate = sum(daily, month.atDay(1), last).add(average.multiply(BigDecimal.valueOf(open)));
        return new Forecast(
                month,
                BillAmount.yuan(soFar),
                Money.yuan(estimate.max(soFar).setScale(2, RoundingMode.HALF_UP)),
                last,
                days);
    }

    private static BigDecimal sum(List<CostFigure> figures, LocalDate from, LocalDate to) {
        return figures.stream()
                .filter(figure ->
                        !figure.start().isBefore(from) && !figure.start().isAfter(to))
                .map(CostFigure::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
