package io.bursar.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.money.BillAmount;
import io.bursar.web.Formats;

/** Makes the chart of an analysis and the table behind it, both from one sheet. */
@Component
class Drawings {

    /** Series that can be told apart. */
    static final int MOST_SERIES = 8;

    private final Formats formats;

    Drawings(Formats formats) {
        this.formats = formats;
    }

    AnalysisPage.Drawing of(Analysis analysis, CostDesk.Answer answer, List<Map<String, String>> labels) {
        CostSheet sheet = answer.sheet();
        List<CostSheet.Line> series = sheet.series(MOST_SERIES);
        List<String> names =
                series.stream().map(line -> name(line.values(), labels)).toList();
        List<AnalysisPage.Row> rows = sheet.starts().stream()
                .map(start -> row(analysis, start, series))
                .toList();
        BigDecimal estimate = estimate(analysis, answer.forecast());
        CostChart chart = analysis.chart() == ChartKind.SHARES || series.isEmpty()
                ? null
                : chart(analysis, names, rows, estimate);
        return new AnalysisPage.Drawing(
                chart,
                analysis.chart() == ChartKind.SHARES
                        ? parts(series, names, sheet.sum().total())
                        : List.of(),
                names,
                rows,
                chart != null && estimate != null);
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

    private AnalysisPage.Row row(Analysis analysis, LocalDate start, List<CostSheet.Line> series) {
        List<BillAmount> amounts = series.stream().map(line -> line.cell(start)).toList();
        return new AnalysisPage.Row(
                label(analysis, start), amounts, amounts.stream().reduce(BillAmount.zero(), BillAmount::plus));
    }

    private CostChart chart(
            Analysis analysis, List<String> names, List<AnalysisPage.Row> rows, @Nullable BigDecimal estimate) {
        List<CostChart.Period> periods = new ArrayList<>();
        for (AnalysisPage.Row row : rows) {
            List<String> words = new ArrayList<>();
            words.add(formats.word("cost.chart.sum", row.label(), money(row.sum())));
            for (int n = 0; n < names.size(); n++) {
                if (!row.amounts().get(n).isZero()) {
                    words.add(formats.word(
                            "cost.chart.part", names.get(n), money(row.amounts().get(n))));
                }
            }
            periods.add(new CostChart.Period(row.label(), String.join("\n", words)));
        }
        List<CostChart.Series> series = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            int at = n;
            series.add(new CostChart.Series(
                    names.get(n),
                    rows.stream().map(row -> row.amounts().get(at).amount()).toList()));
        }
        return analysis.chart() == ChartKind.LINES
                ? CostChart.lines(new CostChart.Data(periods, series, null))
                : CostChart.stacked(new CostChart.Data(periods, series, estimate));
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
            parts.add(new AnalysisPage.Part(n, names.get(n), amount, share, width.toPlainString() + "%"));
        }
        return parts;
    }

    private String money(BillAmount amount) {
        return formats.money(amount.rounded());
    }
}
