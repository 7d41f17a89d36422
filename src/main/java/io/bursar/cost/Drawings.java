package io.bursar.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.chart.Chart;
import io.bursar.chart.ChartDraft;
import io.bursar.money.BillAmount;
import io.bursar.web.Formats;

/** Makes the chart of an analysis, or its parts, from its sheet. */
@Component
class Drawings {

    /** Series that can be told apart. */
    static final int MOST_SERIES = 8;

    private final Formats formats;

    /** A period's figures by series, and their sum. */
    private record Row(String label, List<BillAmount> amounts, BillAmount sum) {}

    Drawings(Formats formats) {
        this.formats = formats;
    }

    AnalysisPage.Drawing of(Analysis analysis, CostDesk.Answer answer, List<Map<String, String>> labels) {
        CostSheet sheet = answer.sheet();
        List<CostSheet.Line> series = sheet.series(MOST_SERIES);
        List<String> names =
                series.stream().map(line -> name(line.values(), labels)).toList();
        List<Row> rows = sheet.starts().stream()
                .map(start -> row(analysis, start, series))
                .toList();
        BigDecimal estimate = estimate(analysis, answer.forecast());
        Chart chart = analysis.chart() == ChartKind.SHARES || series.isEmpty() || rows.isEmpty()
                ? null
                : chart(analysis, names, rows, estimate);
        return new AnalysisPage.Drawing(
                chart,
                analysis.chart() == ChartKind.SHARES
                        ? parts(series, names, sheet.sum().total())
                        : List.of());
    }

    /** A day or a month, short. */
    String label(Analysis analysis, LocalDate start) {
        return analysis.isDaily()
                ? start.toString().substring("2026-".length())
                : YearMonth.from(start).toString();
    }

    /** The days of that month; null where days are shown already, or are more than Huawei remembers. */
    @Nullable String into(Analysis analysis, LocalDate start) {
        YearMonth month = YearMonth.from(start);
        return analysis.isDaily()
                ? null
                : AnalysisPages.href(analysis.over(Window.days(month.atDay(1), month.atEndOfMonth())));
    }

    private String name(List<String> values, List<Map<String, String>> labels) {
        if (values.isEmpty()) {
            return formats.word("cost.rest");
        }
        List<String> names = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            names.add(labels.get(place).getOrDefault(values.get(place), values.get(place)));
        }
        return String.join(" · ", names);
    }

    private Row row(Analysis analysis, LocalDate start, List<CostSheet.Line> series) {
        List<BillAmount> amounts = series.stream().map(line -> line.cell(start)).toList();
        return new Row(label(analysis, start), amounts, amounts.stream().reduce(BillAmount.zero(), BillAmount::plus));
    }

    private Chart chart(Analysis analysis, List<String> names, List<Row> rows, @Nullable BigDecimal estimate) {
        ChartDraft draft = Chart.titled("costs", title(analysis))
                .described(formats.word(
                        "cost.span", rows.getFirst().label(), rows.getLast().label()))
                .over(
                        formats.word("cost.column.period"),
                        rows.stream().map(Row::label).toList())
                .written(amount -> money(BillAmount.yuan(amount)))
                .scaled(formats::amount);
        for (int n = 0; n < names.size(); n++) {
            int at = n;
            List<BigDecimal> amounts =
                    rows.stream().map(row -> row.amounts().get(at).amount()).toList();
            draft = analysis.chart() == ChartKind.LINES
                    ? draft.line(names.get(n), amounts)
                    : draft.columns(names.get(n), amounts);
        }
        draft.told(
                formats.word("cost.column.total"),
                rows.stream().map(row -> row.sum().amount()).toList());
        return estimate == null
                ? draft.draw()
                : draft.estimate(formats.word("cost.estimated.more"), last(rows, estimate))
                        .draw();
    }

    private String title(Analysis analysis) {
        return formats.word("CostQuestion.Amount." + analysis.amount()) + " · "
                + formats.word("CostQuestion.Basis." + analysis.basis());
    }

    /** Nothing but an amount for the last of them. */
    private static List<@Nullable BigDecimal> last(List<Row> rows, BigDecimal amount) {
        List<@Nullable BigDecimal> amounts = new ArrayList<>();
        for (int n = 1; n < rows.size(); n++) {
            amounts.add(null);
        }
        amounts.add(amount);
        return amounts;
    }

    /** What the estimate adds to the last column; null where that is not the running month. */
    private static @Nullable BigDecimal estimate(Analysis analysis, @Nullable Forecast forecast) {
        if (forecast == null
                || analysis.isDaily()
                || analysis.chart() != ChartKind.STACKED
                || !YearMonth.from(analysis.window().to()).equals(forecast.month())) {
            return null;
        }
        BigDecimal more = forecast.estimate().amount().subtract(forecast.soFar().amount());
        return more.signum() > 0 ? more : null;
    }

    private static List<AnalysisPage.Part> parts(List<CostSheet.Line> series, List<String> names, BillAmount whole) {
        List<AnalysisPage.Part> parts = new ArrayList<>();
        for (int n = 0; n < series.size(); n++) {
            BillAmount amount = series.get(n).total();
            BigDecimal share = CostSheet.share(amount, whole);
            BigDecimal width =
                    share == null ? BigDecimal.ZERO : share.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
            parts.add(new AnalysisPage.Part(n + 1, names.get(n), amount, share, width.toPlainString() + "%"));
        }
        return parts;
    }

    private String money(BillAmount amount) {
        return formats.money(amount.rounded());
    }
}
