package io.bursar.cost;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostStep;
import io.bursar.chart.Chart;
import io.bursar.money.BillAmount;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Paging;
import io.bursar.web.Sorting;

/**
 * What the page of an analysis shows.
 *
 * @param problem why the last reading failed, in words; null when it did not
 */
record AnalysisPage(
        Asked asked,
        Choices choices,
        List<Chip> filters,
        Figures figures,
        Drawing drawing,
        Table table,
        List<Month> months,
        CostDesk.Source source,
        @Nullable String problem) {

    public CostStep[] steps() {
        return CostStep.values();
    }

    public ChartKind[] chartKinds() {
        return ChartKind.values();
    }

    public CostQuestion.Basis[] bases() {
        return CostQuestion.Basis.values();
    }

    public CostQuestion.Amount[] amounts() {
        return CostQuestion.Amount.values();
    }

    /** Whether something is asked for that stands behind the first fields of the form. */
    public boolean more() {
        return asked.analysis().basis() != CostQuestion.Basis.ORIGINAL
                || asked.analysis().amount() != CostQuestion.Amount.PAYABLE
                || !asked.key().isEmpty()
                || asked.analysis().unreadable().contains("cost.unreadable.key");
    }

    /**
     * What was asked, for the form.
     *
     * @param parameters the address's, as it is kept and taken away
     */
    record Asked(Analysis analysis, String from, String to, String key, Map<String, String> parameters) {

        public String first() {
            return Analysis.dimension(analysis.groupings().getFirst()).name();
        }

        public String second() {
            return analysis.groupings().size() < 2
                    ? ""
                    : Analysis.dimension(analysis.groupings().get(1)).name();
        }
    }

    /** What can be chosen from; presets are links. */
    record Choices(List<Choice> firsts, List<Choice> seconds, List<Choice> filters, List<Link> presets) {}

    /** A link with its message key. */
    record Link(String key, String href, boolean current) {}

    /** A filter: what it selects by, the names of its values, and the address without it. */
    record Chip(boolean excluded, String dimension, String values, String href) {}

    /**
     * The figures on top.
     *
     * @param before null when a month of the period before is not known
     * @param change in per cent; null when it cannot be said
     */
    record Figures(
            BillAmount total,
            BillAmount listPrice,
            @Nullable BillAmount before,
            @Nullable BigDecimal change,
            Window window,
            Window beforeWindow,
            @Nullable Forecast forecast) {}

    /**
     * What is drawn.
     *
     * @param chart null for shares
     * @param parts empty but for shares
     */
    record Drawing(@Nullable Chart chart, List<Part> parts) {}

    /** A series' part of the whole; its colour from 1, the width in per cent. */
    record Part(
            int colour,
            String name,
            BillAmount amount,
            @Nullable BigDecimal share,
            String width) {}

    /**
     * Every combination of values, a page of them.
     *
     * @param columns empty when there are too many for a page
     */
    record Table(
            List<String> heads, List<Column> columns, List<Line> lines, Line sum, Paging paging, Sorting sorting) {}

    /** A day or a month. */
    record Column(LocalDate start, String label, @Nullable String href) {}

    /**
     * A combination of values.
     *
     * @param labels its names with where they lead; none in the sum
     * @param change in per cent; null when it cannot be said
     * @param records where the bill lines behind it are; null where they cannot be selected so
     */
    record Line(
            List<Label> labels,
            List<BillAmount> cells,
            BillAmount total,
            @Nullable BigDecimal share,
            @Nullable BillAmount before,
            @Nullable BigDecimal change,
            @Nullable String records) {}

    /** A name, its code, where it leads, and the addresses with only or all but it; null where it selects nothing. */
    record Label(
            String name,
            String code,
            @Nullable String href,
            @Nullable String only,
            @Nullable String not) {}

    /** How final a month is. */
    record Month(YearMonth month, Badge badge, @Nullable Instant finalAt) {}
}
