package io.bursar.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
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
        return monthly(books.figures(BY_MONTH, from.atDay(1), to.atEndOfMonth()));
    }

    /** The same of those accounts alone. */
    public Map<CustomerId, SequencedMap<YearMonth, BillAmount>> monthly(
            YearMonth from, YearMonth to, Collection<CustomerId> accounts) {
        return monthly(books.figures(BY_MONTH, from.atDay(1), to.atEndOfMonth(), values(accounts)));
    }

    private static Map<CustomerId, SequencedMap<YearMonth, BillAmount>> monthly(List<CostFigure> figures) {
        Map<CustomerId, SequencedMap<YearMonth, BillAmount>> costs = new HashMap<>();
        for (CostFigure figure : figures) {
            String account = figure.values().getFirst();
            if (isAccount(account)) {
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
        return averages(null);
    }

    /** The same of those accounts alone. */
    public Map<CustomerId, BigDecimal> paidOnAnAverageDay(Collection<CustomerId> accounts) {
        return averages(values(accounts));
    }

    private Map<CustomerId, BigDecimal> averages(@Nullable Collection<String> only) {
        LocalDate today = Beijing.dayOf(clock.instant());
        LocalDate from = today.minusDays(Forecast.MOST_DAYS);
        LocalDate first = books.firstDay(PAID_BY_DAY, from, today.minusDays(1));
        if (first == null || ChronoUnit.DAYS.between(first, today) < Forecast.LEAST_DAYS) {
            return Map.of();
        }
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, today));
        Map<CustomerId, BigDecimal> averages = new HashMap<>();
        books.sums(PAID_BY_DAY, from, today.minusDays(1), only).forEach((account, sum) -> {
            if (isAccount(account) && sum.signum() > 0) {
                averages.put(CustomerId.of(account), sum.divide(days, 8, RoundingMode.HALF_UP));
            }
        });
        return averages;
    }

    /** Huawei adds up under no name what belongs to nobody. */
    private static boolean isAccount(String value) {
        return !value.isBlank() && value.length() <= 64;
    }

    private static List<String> values(Collection<CustomerId> accounts) {
        return accounts.stream().map(CustomerId::value).toList();
    }

    /** The questions whose answers are always kept. */
    static List<String> keys() {
        return List.of(BY_MONTH.key(), PAID_BY_DAY.key());
    }
}
