package io.bursar.cost;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.bss.CustomerId;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostStep;
import io.bursar.money.BillAmount;
import io.bursar.time.Beijing;

/**
 * What each account spent, as last read from Huawei's cost analysis by the job that keeps it up to date. Never calls
 * Huawei. Original costs: what was paid in advance counts when it was paid.
 */
@Component
public class AccountCosts {

    /** Payable, by month. */
    static final Shape BY_MONTH = Shape.of(CostStep.MONTH, CostGrouping.by(CostDimension.ACCOUNT));

    /** Paid, by day: what takes money out of an account. */
    static final Shape PAID_BY_DAY = new Shape(
            CostStep.DAY,
            CostQuestion.Basis.ORIGINAL,
            CostQuestion.Amount.PAID,
            List.of(CostGrouping.by(CostDimension.ACCOUNT)),
            List.of());

    private final CostBooks books;
    private final Clock clock;

    AccountCosts(CostBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** What is payable for each account and month, from that month to that one; an absent one had none. */
    public Map<CustomerId, SequencedMap<YearMonth, BillAmount>> monthly(YearMonth from, YearMonth to) {
        Map<CustomerId, SequencedMap<YearMonth, BillAmount>> costs = new HashMap<>();
        for (CostFigure figure : books.figures(BY_MONTH, from.atDay(1), to.atEndOfMonth())) {
            String account = figure.values().getFirst();
            if (!account.isBlank() && account.length() <= 64) {
                costs.computeIfAbsent(CustomerId.of(account), _ -> new TreeMap<>())
                        .merge(YearMonth.from(figure.start()), BillAmount.yuan(figure.amount()), BillAmount::plus);
            }
        }
        return costs;
    }

    /** When the figures of that month were read; null when they never were. */
    public @Nullable Instant readAt(YearMonth month) {
        return books.read(BY_MONTH.key(), month, month).get(month);
    }

    /** Why the last reading failed, in Huawei's code; null when it did not. */
    public @Nullable String problem() {
        return books.tried(BY_MONTH.key()).problem();
    }

    /**
     * What each account paid in cash and credit on an average day of the last {@value Forecast#MOST_DAYS} days that are
     * known; accounts that paid nothing are left out, and all are when fewer than {@value Forecast#LEAST_DAYS} days are
     * known.
     */
    public Map<CustomerId, BigDecimal> paidOnAnAverageDay() {
        LocalDate today = Beijing.dayOf(clock.instant());
        LocalDate from = today.minusDays(Forecast.MOST_DAYS);
        List<CostFigure> figures = books.figures(PAID_BY_DAY, from, today.minusDays(1));
        LocalDate first = figures.stream()
                .map(CostFigure::start)
                .min(LocalDate::compareTo)
                .orElse(today);
        int days = (int) java.time.temporal.ChronoUnit.DAYS.between(first, today);
        if (days < Forecast.LEAST_DAYS) {
            return Map.of();
        }
        Map<CustomerId, BigDecimal> sums = new HashMap<>();
        for (CostFigure figure : figures) {
            String account = figure.values().getFirst();
            if (!account.isBlank() && account.length() <= 64) {
                sums.merge(CustomerId.of(account), figure.amount(), BigDecimal::add);
            }
        }
        sums.values().removeIf(sum -> sum.signum() <= 0);
        sums.replaceAll((_, sum) -> sum.divide(BigDecimal.valueOf(days), 8, java.math.RoundingMode.HALF_UP));
        return sums;
    }

    /** The questions whose answers are always kept. */
    static List<String> keys() {
        return List.of(BY_MONTH.key(), PAID_BY_DAY.key());
    }
}
