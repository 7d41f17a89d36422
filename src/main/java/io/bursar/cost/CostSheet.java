package io.bursar.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.cost.CostStep;
import io.bursar.money.BillAmount;

/**
 * Figures as a table: a line for each combination of values, a column for each day or month, largest first. Table,
 * chart and file read from here and from nowhere else.
 *
 * @param starts the first day of each column
 */
record CostSheet(List<LocalDate> starts, List<Line> lines) {

    CostSheet {
        starts = List.copyOf(starts);
        lines = List.copyOf(lines);
    }

    /**
     * What one combination of values cost.
     *
     * @param values empty for the rest of many
     * @param cells yuan by column; a column without a cell had no cost
     * @param before in the period before
     */
    record Line(List<String> values, Map<LocalDate, BillAmount> cells, BillAmount listPrice, BillAmount before) {

        public BillAmount total() {
            return cells.values().stream().reduce(BillAmount.zero(), BillAmount::plus);
        }

        public BillAmount cell(LocalDate start) {
            return cells.getOrDefault(start, BillAmount.zero());
        }

        Line plus(Line other, List<String> named) {
            Map<LocalDate, BillAmount> both = new HashMap<>(cells);
            other.cells.forEach((start, amount) -> both.merge(start, amount, BillAmount::plus));
            return new Line(named, both, listPrice.plus(other.listPrice), before.plus(other.before));
        }
    }

    /** Adds up the figures of the window and those of the one before. */
    static CostSheet of(Window window, List<CostFigure> figures, List<CostFigure> before) {
        Map<List<String>, Line> lines = new LinkedHashMap<>();
        for (CostFigure figure : figures) {
            LocalDate column = window.step() == CostStep.MONTH
                    ? YearMonth.from(figure.start()).atDay(1)
                    : figure.start();
            add(
                    lines,
                    new Line(
                            figure.values(),
                            Map.of(column, BillAmount.yuan(figure.amount())),
                            BillAmount.yuan(figure.listPrice()),
                            BillAmount.zero()));
        }
        for (CostFigure figure : before) {
            add(lines, new Line(figure.values(), Map.of(), BillAmount.zero(), BillAmount.yuan(figure.amount())));
        }
        List<Line> sorted = lines.values().stream()
                .sorted(Comparator.comparing(Line::total)
                        .reversed()
                        .thenComparing(line -> line.before(), Comparator.reverseOrder())
                        .thenComparing(line -> line.values().toString()))
                .toList();
        return new CostSheet(window.starts(), sorted);
    }

    /** Everything together, as a line without values. */
    public Line sum() {
        return lines.stream()
                .reduce(
                        new Line(List.of(), Map.of(), BillAmount.zero(), BillAmount.zero()),
                        (one, other) -> one.plus(other, List.of()));
    }

    /** The {@code most} largest lines; when there are more, one less and the rest together as a line without values. */
    List<Line> series(int most) {
        List<Line> spent =
                lines.stream().filter(line -> !line.cells().isEmpty()).toList();
        if (spent.size() <= most) {
            return spent;
        }
        List<Line> series = new ArrayList<>(spent.subList(0, most - 1));
        series.add(spent.subList(most - 1, spent.size()).stream()
                .reduce((one, other) -> one.plus(other, List.of()))
                .map(line -> line.plus(new Line(List.of(), Map.of(), BillAmount.zero(), BillAmount.zero()), List.of()))
                .orElseThrow());
        return series;
    }

    /** Per cent of {@code whole} with one decimal; null of nothing. */
    static @Nullable BigDecimal share(BillAmount part, BillAmount whole) {
        return whole.amount().signum() <= 0
                ? null
                : part.amount().movePointRight(2).divide(whole.amount(), 1, RoundingMode.HALF_UP);
    }

    private static void add(Map<List<String>, Line> lines, Line line) {
        lines.merge(line.values(), line, (one, other) -> one.plus(other, one.values()));
    }
}
