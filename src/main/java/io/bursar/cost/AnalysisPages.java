package io.bursar.cost;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.bss.AllPages;
import io.bursar.bss.BssWords;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostFilter;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.money.BillAmount;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Formats;
import io.bursar.web.Joined;
import io.bursar.web.Paging;
import io.bursar.web.Sorting;
import io.bursar.web.Tone;

/** Makes what the page of an analysis shows. */
@Component
class AnalysisPages {

    static final int MOST_COLUMNS = 13;

    private static final Set<String> SORTS = Set.of("name", "total", "before", "change");

    private final CostDesk desk;
    private final Drawings drawings;
    private final CostNames names;
    private final Formats formats;

    AnalysisPages(CostDesk desk, Drawings drawings, CostNames names, Formats formats) {
        this.desk = desk;
        this.drawings = drawings;
        this.names = names;
        this.formats = formats;
    }

    AnalysisPage show(Analysis analysis, Map<String, String> parameters) {
        CostDesk.Answer answer = desk.answer(analysis);
        List<Map<String, String>> labels = labels(analysis, answer.sheet());
        Map<String, String> address = AnalysisAddress.write(analysis);
        String from = analysis.isDaily()
                ? analysis.window().from().toString()
                : YearMonth.from(analysis.window().from()).toString();
        String to = analysis.isDaily()
                ? analysis.window().to().toString()
                : YearMonth.from(analysis.window().to()).toString();
        return new AnalysisPage(
                new AnalysisPage.Asked(
                        analysis,
                        from,
                        to,
                        analysis.groupings().stream()
                                .map(AnalysisAddress::key)
                                .filter(key -> !key.isEmpty())
                                .findFirst()
                                .orElse(""),
                        address),
                choices(analysis),
                chips(analysis),
                figures(analysis, answer),
                drawings.of(analysis, answer, labels),
                table(analysis, answer, labels, parameters),
                months(analysis),
                answer.source(),
                problem(answer.source().problem()));
    }

    /** For each grouping, what its values are called. */
    List<Map<String, String>> labels(Analysis analysis, CostSheet sheet) {
        List<Map<String, String>> labels = new ArrayList<>();
        for (int place = 0; place < analysis.groupings().size(); place++) {
            int at = place;
            labels.add(names.of(
                    Analysis.dimension(analysis.groupings().get(place)),
                    sheet.lines().stream()
                            .map(line -> line.values().get(at))
                            .distinct()
                            .toList()));
        }
        return labels;
    }

    /** What a grouping is called. */
    String head(CostGrouping grouping) {
        String name = formats.label(Analysis.dimension(grouping));
        String key = AnalysisAddress.key(grouping);
        return key.isEmpty() ? name : formats.word("cost.keyed", name, key);
    }

    private @Nullable String problem(@Nullable String problem) {
        if (problem == null) {
            return null;
        }
        if (problem.equals(AllPages.TOO_LARGE)) {
            return formats.word("cost.problem.tooLarge");
        }
        return formats.text(BssWords.ofReading(problem));
    }

    static String href(Analysis analysis) {
        return CostLinks.to("/costs", AnalysisAddress.write(analysis));
    }

    private AnalysisPage.Choices choices(Analysis analysis) {
        List<Choice> groupings = Stream.of(CostDimension.values())
                .filter(it -> it.canGroup() || it == CostDimension.TAG || it == CostDimension.COST_UNIT)
                .map(it -> Choice.of(it.name(), formats.label(it)))
                .toList();
        List<Choice> filters = Stream.of(CostDimension.values())
                .filter(CostDimension::canFilter)
                .map(it -> Choice.of(it.name(), formats.label(it)))
                .toList();
        List<AnalysisPage.Link> presets = new ArrayList<>();
        for (int months : new int[] {3, 6, 12, 18}) {
            Map<String, String> address = AnalysisAddress.write(analysis);
            Stream.of("from", "to").forEach(address::remove);
            address.put("step", "MONTH");
            address.put("last", Integer.toString(months));
            presets.add(new AnalysisPage.Link(
                    "cost.preset.months" + months,
                    CostLinks.to("/costs", address),
                    !analysis.isDaily() && analysis.window().months().size() == months));
        }
        YearMonth running = YearMonth.from(desk.today());
        presets.add(days("cost.preset.thisMonth", analysis, Window.days(running.atDay(1), desk.today())));
        YearMonth last = running.minusMonths(1);
        presets.add(days("cost.preset.lastMonth", analysis, Window.days(last.atDay(1), last.atEndOfMonth())));
        return new AnalysisPage.Choices(groupings, groupings, filters, presets);
    }

    private static AnalysisPage.Link days(String key, Analysis analysis, Window window) {
        return new AnalysisPage.Link(
                key, href(analysis.over(window)), analysis.window().equals(window));
    }

    private List<AnalysisPage.Chip> chips(Analysis analysis) {
        return analysis.filters().stream()
                .map(filter -> {
                    Map<String, String> called = names.of(filter.dimension(), filter.values());
                    return new AnalysisPage.Chip(
                            filter.excluded(),
                            formats.label(filter.dimension()),
                            String.join(
                                    Joined.mark(),
                                    filter.values().stream()
                                            .map(value -> called.getOrDefault(value, value))
                                            .toList()),
                            href(analysis.without(filter.dimension(), filter.excluded())));
                })
                .toList();
    }

    private static AnalysisPage.Figures figures(Analysis analysis, CostDesk.Answer answer) {
        CostSheet.Line sum = answer.sheet().sum();
        BillAmount before = answer.comparable() ? sum.before() : null;
        return new AnalysisPage.Figures(
                sum.total(),
                sum.listPrice(),
                before,
                change(sum.total(), before),
                analysis.window(),
                analysis.window().previous(),
                answer.forecast());
    }

    private AnalysisPage.Table table(
            Analysis analysis,
            CostDesk.Answer answer,
            List<Map<String, String>> labels,
            Map<String, String> parameters) {
        CostSheet sheet = answer.sheet();
        Sorting sorting = Sorting.of(parameters.get("sort"), Sorting.descending("total"), SORTS);
        List<CostSheet.Line> sorted = sorted(sheet.lines(), sorting, labels);
        Paging paging = Paging.of(parameters.get("page"), Paging.USUAL_SIZE, sorted.size());
        CostSheet.Line sum = sheet.sum();
        boolean wide = sheet.starts().size() <= MOST_COLUMNS;
        List<AnalysisPage.Line> lines =
                sorted
                        .subList((int) paging.offset(), (int) Math.min(sorted.size(), paging.offset() + paging.size()))
                        .stream()
                        .map(line -> line(analysis, answer, line, labels))
                        .toList();
        return new AnalysisPage.Table(
                analysis.groupings().stream().map(this::head).toList(),
                wide
                        ? sheet.starts().stream()
                                .map(start -> new AnalysisPage.Column(
                                        start, drawings.label(analysis, start), drawings.into(analysis, start)))
                                .toList()
                        : List.of(),
                lines,
                line(analysis, answer, sum, labels),
                paging,
                sorting);
    }

    private AnalysisPage.Line line(
            Analysis analysis, CostDesk.Answer answer, CostSheet.Line line, List<Map<String, String>> labels) {
        CostSheet sheet = answer.sheet();
        BillAmount before = answer.comparable() ? line.before() : null;
        List<AnalysisPage.Label> named = new ArrayList<>();
        for (int place = 0; place < line.values().size(); place++) {
            named.add(label(analysis, place, line.values().get(place), labels.get(place)));
        }
        return new AnalysisPage.Line(
                named,
                sheet.starts().size() <= MOST_COLUMNS
                        ? sheet.starts().stream().map(line::cell).toList()
                        : List.of(),
                line.total(),
                CostSheet.share(line.total(), sheet.sum().total()),
                before,
                change(line.total(), before),
                CostLinks.records(analysis, line.values()));
    }

    private static AnalysisPage.Label label(Analysis analysis, int place, String value, Map<String, String> labels) {
        CostDimension dimension = Analysis.dimension(analysis.groupings().get(place));
        Analysis into = analysis.into(place, value);
        boolean selects = dimension.canFilter() && !value.isEmpty() && value.length() <= 256;
        return new AnalysisPage.Label(
                labels.getOrDefault(value, value),
                value,
                into == null ? null : href(into),
                selects ? href(analysis.with(CostFilter.only(dimension, value))) : null,
                selects ? href(analysis.with(without(analysis, dimension, value))) : null);
    }

    /** All but that value, and but those that are left out already. */
    private static CostFilter without(Analysis analysis, CostDimension dimension, String value) {
        List<String> values = new ArrayList<>(List.of(value));
        analysis.filters().stream()
                .filter(filter -> filter.excluded() && filter.dimension() == dimension)
                .forEach(filter -> values.addAll(filter.values()));
        return new CostFilter(dimension, values.stream().distinct().limit(100).toList(), true);
    }

    private static List<CostSheet.Line> sorted(
            List<CostSheet.Line> lines, Sorting sorting, List<Map<String, String>> labels) {
        Map<CostSheet.Line, BillAmount> totals = new HashMap<>();
        lines.forEach(line -> totals.put(line, line.total()));
        Comparator<CostSheet.Line> order = switch (sorting.column()) {
            case "name" ->
                Comparator.comparing((CostSheet.Line line) ->
                        labels.getFirst().getOrDefault(line.values().getFirst(), ""));
            case "before" -> Comparator.comparing(CostSheet.Line::before);
            case "change" ->
                Comparator.comparing((CostSheet.Line line) ->
                        totals.getOrDefault(line, BillAmount.zero()).minus(line.before()));
            default -> Comparator.comparing((CostSheet.Line line) -> totals.getOrDefault(line, BillAmount.zero()));
        };
        return lines.stream()
                .sorted(sorting.descending() ? order.reversed() : order)
                .toList();
    }

    private List<AnalysisPage.Month> months(Analysis analysis) {
        Instant now = desk.now();
        return analysis.window().months().stream()
                .filter(month -> !month.isAfter(YearMonth.from(desk.today())))
                .map(month -> {
                    Availability state = Availability.of(month, analysis.basis(), now);
                    Tone tone = switch (state) {
                        case RUNNING -> Tone.WAITING;
                        case BILLING -> Tone.ATTENTION;
                        case FINAL -> Tone.GOOD;
                    };
                    return new AnalysisPage.Month(
                            month,
                            Badge.of(tone, state),
                            state == Availability.FINAL ? null : Availability.finalAt(month, analysis.basis()));
                })
                .toList();
    }

    static @Nullable BigDecimal change(BillAmount total, @Nullable BillAmount before) {
        return before == null ? null : CostSheet.share(total.minus(before), before);
    }
}
