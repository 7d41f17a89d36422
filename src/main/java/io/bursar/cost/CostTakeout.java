package io.bursar.cost;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.identity.Role;
import io.bursar.sheet.Cell;
import io.bursar.sheet.CsvFile;
import io.bursar.sheet.TableWriter;
import io.bursar.sheet.XlsxFile;
import io.bursar.takeout.Format;
import io.bursar.takeout.TakeoutSource;
import io.bursar.web.Formats;

/** An analysis as a file: every combination of values, a column for each period, and the sums. */
@Component
class CostTakeout implements TakeoutSource {

    private final CostDesk desk;
    private final AnalysisPages pages;
    private final Formats formats;

    CostTakeout(CostDesk desk, AnalysisPages pages, Formats formats) {
        this.desk = desk;
        this.pages = pages;
        this.formats = formats;
    }

    @Override
    public String kind() {
        return "costs";
    }

    @Override
    public String page() {
        return "/costs";
    }

    @Override
    public Set<Role> readers() {
        return CostConfiguration.readers();
    }

    @Override
    public Action action() {
        return Action.COSTS_EXPORTED;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.XLSX, Format.CSV);
    }

    @Override
    public Map<String, String> filter(Map<String, String> parameters) {
        return AnalysisAddress.write(AnalysisAddress.read(parameters, desk.today()));
    }

    @Override
    public Optional<String> refusal(Map<String, String> filter) {
        return AnalysisAddress.read(filter, desk.today()).unreadable().isEmpty()
                ? Optional.empty()
                : Optional.of("takeout.refused.unreadable");
    }

    @Override
    public long count(Map<String, String> filter, long most) {
        return desk.answer(AnalysisAddress.read(filter, desk.today()))
                .sheet()
                .lines()
                .size();
    }

    @Override
    public void write(Wanted wanted, OutputStream out, LongConsumer progress) throws IOException {
        Analysis analysis = AnalysisAddress.read(wanted.filter(), desk.today());
        CostDesk.Answer answer = desk.answer(analysis);
        List<XlsxFile.Column> columns = columns(analysis, answer.sheet());
        if (wanted.format() == Format.CSV) {
            try (var file =
                    new CsvFile(out, columns.stream().map(XlsxFile.Column::head).toList())) {
                rows(file, analysis, answer);
            }
        } else {
            try (var file = new XlsxFile(out)) {
                file.facts(formats.word("cost.sheet.asked"), asked(analysis, answer));
                file.table(formats.word("cost.sheet.rows"), columns);
                rows(file, analysis, answer);
                file.facts(formats.word("cost.sheet.totals"), totals(answer.sheet(), columns, analysis));
            }
        }
        progress.accept(answer.sheet().lines().size());
    }

    private List<XlsxFile.Column> columns(Analysis analysis, CostSheet sheet) {
        List<XlsxFile.Column> columns = new ArrayList<>();
        for (var grouping : analysis.groupings()) {
            columns.add(new XlsxFile.Column(pages.head(grouping), 28));
            columns.add(new XlsxFile.Column(formats.word("cost.sheet.code", pages.head(grouping)), 28));
        }
        for (var start : sheet.starts()) {
            columns.add(new XlsxFile.Column(
                    analysis.isDaily()
                            ? start.toString()
                            : java.time.YearMonth.from(start).toString(),
                    14));
        }
        for (String key : List.of("cost.column.total", "cost.column.before", "cost.column.listPrice")) {
            columns.add(new XlsxFile.Column(formats.word(key), 16));
        }
        return columns;
    }

    private void rows(TableWriter file, Analysis analysis, CostDesk.Answer answer) throws IOException {
        CostSheet sheet = answer.sheet();
        List<Map<String, String>> labels = pages.labels(analysis, sheet);
        for (CostSheet.Line line : sheet.lines()) {
            List<Cell> cells = new ArrayList<>();
            for (int place = 0; place < line.values().size(); place++) {
                String value = line.values().get(place);
                cells.add(Cell.of(labels.get(place).getOrDefault(value, value)));
                cells.add(Cell.of(value));
            }
            sheet.starts().forEach(start -> cells.add(Cell.of(line.cell(start).amount())));
            cells.add(Cell.of(line.total().amount()));
            cells.add(answer.comparable() ? Cell.of(line.before().amount()) : Cell.BLANK);
            cells.add(Cell.of(line.listPrice().amount()));
            file.row(cells);
        }
    }

    private List<List<Cell>> asked(Analysis analysis, CostDesk.Answer answer) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(formats.word("cost.title"))));
        AnalysisAddress.write(analysis).forEach((name, value) -> rows.add(List.of(Cell.of(name), Cell.of(value))));
        rows.add(fact("cost.sheet.source", formats.word("cost.source")));
        var asOf = answer.source().asOf();
        rows.add(fact("cost.sheet.asOf", asOf == null ? "—" : formats.instant(asOf)));
        rows.add(fact("cost.sheet.currency", formats.word("cost.sheet.yuan")));
        return rows;
    }

    private List<List<Cell>> totals(CostSheet sheet, List<XlsxFile.Column> columns, Analysis analysis) {
        CostSheet.Line sum = sheet.sum();
        List<List<Cell>> rows = new ArrayList<>();
        int first = 2 * analysis.groupings().size();
        for (int n = 0; n < sheet.starts().size(); n++) {
            rows.add(List.of(
                    Cell.of(columns.get(first + n).head()),
                    Cell.of(sum.cell(sheet.starts().get(n)).amount())));
        }
        rows.add(List.of(
                Cell.of(formats.word("cost.column.total")), Cell.of(sum.total().amount())));
        rows.add(List.of(
                Cell.of(formats.word("cost.column.listPrice")),
                Cell.of(sum.listPrice().amount())));
        return rows;
    }

    private List<Cell> fact(String key, String value) {
        return List.of(Cell.of(formats.word(key)), Cell.of(value));
    }
}
