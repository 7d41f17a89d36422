package io.bursar.bss.packages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which deductions are asked for; what is null does not select (packages-usage-costs-orders.md 3).
 *
 * @param item of a package
 * @param product id of the package's product, 1 to 64 characters
 * @param resourceType code, 1 to 64 characters
 * @param from day in Beijing (GMT+8)
 * @param to day in Beijing, 0 to {@value #MOST_DAYS} days later; whether Huawei counts it in is not documented
 */
public record DeductionFilter(
        @Nullable ItemId item,
        @Nullable String product,
        @Nullable String resourceType,
        LocalDate from,
        LocalDate to) {

    /** The longest span that Huawei answers at once. */
    public static final int MOST_DAYS = 90;

    public DeductionFilter {
        PackageFilter.requireLength("product", product, 64);
        PackageFilter.requireLength("resource type", resourceType, 64);
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("deductions are asked for 0 to " + MOST_DAYS + " days");
        }
    }

    /** All deductions of those days. */
    public static DeductionFilter of(LocalDate from, LocalDate to) {
        return new DeductionFilter(null, null, null, from, to);
    }

    public DeductionFilter withItem(@Nullable ItemId wanted) {
        return new DeductionFilter(wanted, product, resourceType, from, to);
    }

    public DeductionFilter withProduct(@Nullable String wanted) {
        return new DeductionFilter(item, wanted, resourceType, from, to);
    }

    public DeductionFilter withResourceType(@Nullable String wanted) {
        return new DeductionFilter(item, product, wanted, from, to);
    }

    /**
     * The same for a span of any length, as questions that Huawei answers. Each begins on the day on which the one
     * before it ends, because that day may not have been counted in: read them with
     * {@link io.bursar.bss.AllPages#joined} and the row itself as key.
     *
     * @throws IllegalArgumentException when {@code last} is before {@code first}
     */
    public List<DeductionFilter> pieces(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a span does not end before it begins");
        }
        List<DeductionFilter> pieces = new ArrayList<>();
        LocalDate begin = first;
        do {
            LocalDate farthest = begin.plusDays(MOST_DAYS);
            LocalDate end = farthest.isBefore(last) ? farthest : last;
            pieces.add(new DeductionFilter(item, product, resourceType, begin, end));
            begin = end;
        } while (begin.isBefore(last));
        return List.copyOf(pieces);
    }
}
