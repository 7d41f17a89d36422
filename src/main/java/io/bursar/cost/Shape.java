package io.bursar.cost;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import io.bursar.bss.cost.CostFilter;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostSpan;
import io.bursar.bss.cost.CostStep;

/**
 * A question about costs without its time: what is kept is kept by the month and by this. Filters are in one order, so
 * that the same question is the same shape however it was put.
 *
 * @param groupings one or two
 */
record Shape(
        CostStep step,
        CostQuestion.Basis basis,
        CostQuestion.Amount amount,
        List<CostGrouping> groupings,
        List<CostFilter> filters) {

    Shape {
        groupings = List.copyOf(groupings);
        filters = filters.stream()
                .map(filter -> new CostFilter(
                        filter.dimension(),
                        filter.values().stream().distinct().sorted().toList(),
                        filter.excluded()))
                .sorted(Comparator.comparing(CostFilter::dimension).thenComparing(CostFilter::excluded))
                .toList();
    }

    /** What is payable when it was paid, of everything. */
    static Shape of(CostStep step, CostGrouping... groupings) {
        return new Shape(step, CostQuestion.Basis.ORIGINAL, CostQuestion.Amount.PAYABLE, List.of(groupings), List.of());
    }

    Shape by(CostStep otherStep, CostGrouping... otherGroupings) {
        return new Shape(otherStep, basis, amount, List.of(otherGroupings), filters);
    }

    /** The question for these months; days end with {@code today} at the latest. */
    CostQuestion question(YearMonth from, YearMonth to, LocalDate today) {
        LocalDate last = to.atEndOfMonth().isAfter(today) ? today : to.atEndOfMonth();
        CostSpan span = step == CostStep.MONTH
                ? new CostSpan.Months(from, to)
                : new CostSpan.Days(from.atDay(1), last.isBefore(from.atDay(1)) ? from.atDay(1) : last);
        return new CostQuestion(span, groupings, basis, amount, filters);
    }

    /** In words that are the same for the same shape. */
    String text() {
        return String.join("|", step.name(), basis.name(), amount.name(), groupings.toString(), filters.toString());
    }

    /** What it is kept under: SHA-256 of its text in lower-case hex. */
    String key() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
