package io.bursar.renewal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.renewal.Renewal;
import io.bursar.money.ChineseAmount;
import io.bursar.money.Money;

/**
 * What a plan costs.
 *
 * @param title the period, or the day of alignment, in words
 * @param lines what can be renewed
 * @param failures what cannot, and why
 * @param parts as it would be ordered: each of these is one call
 * @param sums all of it together
 * @param failure why nothing could be read; empty when it could
 */
record Quote(
        String title,
        List<Line> lines,
        List<Offer> offers,
        List<Failure> failures,
        List<Part> parts,
        Sums sums,
        String failure) {

    private static final int FEN = 2;

    Quote {
        lines = List.copyOf(lines);
        offers = List.copyOf(offers);
        failures = List.copyOf(failures);
        parts = List.copyOf(parts);
    }

    /**
     * What one resource costs with what is attached to it, after the best discount.
     *
     * @param after the day it expires then; an estimate
     * @param beyond how many days later than the common day; null when not aligned
     */
    record Line(
            String id,
            String name,
            String period,
            @Nullable LocalDate after,
            @Nullable Long beyond,
            Money amount) {}

    /**
     * One discount.
     *
     * @param everywhere whether it covers everything; what it saves is of what it covers
     */
    record Offer(String name, Money amount, Money saving, boolean best, boolean everywhere) {}

    /** A resource that is left out, and why; {@code code} is Huawei's, empty when the reason is ours. */
    record Failure(String id, String name, String why, String code) {}

    /** One call, and what it costs. */
    record Part(Renewal renewal, Money amount) {}

    /**
     * Totals.
     *
     * @param price after the best discount
     * @param months of all resources together
     */
    record Sums(Money listPrice, Money price, int months) {}

    public Money total() {
        return sums.price();
    }

    public Money listPrice() {
        return sums.listPrice();
    }

    /** What the best discount saves; zero where no list price is known. */
    public Money saving() {
        return listPrice().isMoreThan(total()) ? listPrice().minus(total()) : Money.zero();
    }

    /** For one resource and month, rounded; zero for nothing. */
    public Money perMonth() {
        return sums.months() == 0
                ? Money.zero()
                : Money.yuan(total().amount().divide(BigDecimal.valueOf(sums.months()), FEN, RoundingMode.HALF_UP));
    }

    /** In the words of Chinese bank forms; empty for nothing. */
    public String words() {
        return total().isPositive() ? ChineseAmount.of(total()) : "";
    }

    /** Whether there is anything to be ordered. */
    public boolean isOrderable() {
        return failure.isEmpty() && !parts.isEmpty();
    }

    /** Whether every resource would expire on the same day; null when not all days are known. */
    public @Nullable Boolean together() {
        List<LocalDate> days =
                lines.stream().map(Line::after).filter(Objects::nonNull).toList();
        if (days.size() < lines.size() || days.isEmpty()) {
            return null;
        }
        return days.stream().distinct().count() == 1;
    }

    /** The line of that resource; null when it has none. */
    public @Nullable Line line(String id) {
        return lines.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }
}
