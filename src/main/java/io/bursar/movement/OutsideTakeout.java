package io.bursar.movement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.sheet.Cell;
import io.bursar.sheet.CsvFile;
import io.bursar.sheet.TableWriter;
import io.bursar.sheet.XlsxFile;
import io.bursar.sheet.XlsxFile.Column;
import io.bursar.takeout.Format;
import io.bursar.takeout.TakeoutSource;
import io.bursar.web.Formats;

/**
 * Movements outside Bursar as files. The trail tells of the comparisons that found them, not of each: there is nothing
 * that a verifier could hold such a line against, so there are no JSON lines.
 */
@Component
class OutsideTakeout implements TakeoutSource {

    private static final int TELL_EVERY = 500;
    private static final List<String> COLUMNS = List.of(
            "posted:20",
            "kind:14",
            "amount:16",
            "book:10",
            "name:30",
            "detail:30",
            "tradeId:36",
            "postingId:36",
            "day:12",
            "note:40",
            "by:14",
            "agreed:14");

    private final Outsides outsides;
    private final OutsidePages pages;
    private final Formats formats;

    OutsideTakeout(Outsides outsides, OutsidePages pages, Formats formats) {
        this.outsides = outsides;
        this.pages = pages;
        this.formats = formats;
    }

    @Override
    public String kind() {
        return "outside";
    }

    @Override
    public String page() {
        return "/movements/outside";
    }

    @Override
    public Action action() {
        return Action.MOVEMENTS_EXPORTED;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.XLSX, Format.CSV);
    }

    @Override
    public Map<String, String> filter(Map<String, String> parameters) {
        return OutsideFilter.of(parameters).values();
    }

    @Override
    public Optional<String> refusal(Map<String, String> filter) {
        return OutsideFilter.of(filter).unreadable().isEmpty()
                ? Optional.empty()
                : Optional.of("takeout.refused.unreadable");
    }

    @Override
    public long count(Map<String, String> filter, long most) {
        return outsides.count(OutsideFilter.of(filter), most);
    }

    @Override
    public void write(Wanted wanted, OutputStream out, LongConsumer progress) throws IOException {
        var filter = OutsideFilter.of(wanted.filter());
        try {
            if (wanted.format() == Format.XLSX) {
                workbook(filter, out, progress);
            } else {
                try (var file =
                        new CsvFile(out, columns().stream().map(Column::head).toList())) {
                    rows(filter, file, progress);
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void workbook(OutsideFilter filter, OutputStream out, LongConsumer progress) throws IOException {
        try (var file = new XlsxFile(out)) {
            file.facts(formats.word("movement.sheet.filter"), asked(filter));
            file.table(formats.word("movement.sheet.rows"), columns());
            var sums = rows(filter, file, progress);
            file.facts(formats.word("movement.sheet.totals"), totals(sums));
        }
    }

    private List<Outsides.Sum> rows(OutsideFilter filter, TableWriter file, LongConsumer progress) {
        var totals = new ArrayList<Outsides.Sum>();
        var count = new long[1];
        outsides.all(filter, totals::addAll, line -> {
            try {
                file.row(row(line));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            if (++count[0] % TELL_EVERY == 0) {
                progress.accept(count[0]);
            }
        });
        progress.accept(count[0]);
        return totals;
    }

    private List<List<Cell>> asked(OutsideFilter filter) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(Cell.of(formats.word("movement.outside.title"))));
        filter.values().forEach((name, value) -> {
            var kind = MovementFilter.constant(Outside.Kind.class, name.equals("kind") ? value : "");
            rows.add(List.of(
                    Cell.of(formats.word("movement.filter." + name)),
                    Cell.of(kind.map(pages::label).orElse(value))));
        });
        var compared = outsides.compared();
        rows.add(fact(
                "movement.outside.compared",
                compared == null
                        ? formats.word("movement.outside.never")
                        : formats.number(compared.days()) + " (" + compared.first() + " – " + compared.last() + ")"));
        rows.add(fact("movement.sheet.zone", formats.word("movement.sheet.zone.value")));
        rows.add(fact("movement.sheet.currency", formats.word("movement.sheet.currency.value")));
        rows.add(fact("movement.sheet.sorted", formats.word("movement.sheet.sorted.value")));
        return rows;
    }

    private List<Column> columns() {
        return COLUMNS.stream()
                .map(column -> {
                    var parts = column.split(":", -1);
                    return new Column(formats.word("movement.outside.sheet." + parts[0]), Integer.parseInt(parts[1]));
                })
                .toList();
    }

    private List<Cell> row(Outside it) {
        var said = it.said();
        return Arrays.asList(
                Cell.of(it.at()),
                Cell.of(pages.label(it.kind())),
                Cell.of(it.amount().amount()),
                Cell.of(formats.word("movement.outside.book." + it.posted().book())),
                Cell.of(it.posted().name()),
                Cell.of(it.posted().detail()),
                Cell.of(it.posted().tradeId()),
                Cell.of(it.posted().id()),
                Cell.of(it.day().toString()),
                said == null ? Cell.BLANK : Cell.of(said.note()),
                said == null ? Cell.BLANK : Cell.of(said.by()),
                said == null ? Cell.BLANK : Cell.of(said.signedBy()));
    }

    private List<List<Cell>> totals(List<Outsides.Sum> sums) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(
                Cell.of(formats.word("movement.sheet.kind")),
                Cell.of(formats.word("movement.sums.count")),
                Cell.of(formats.word("movement.sheet.amount"))));
        for (var sum : sums) {
            rows.add(List.of(
                    Cell.of(pages.label(sum.kind())),
                    Cell.of(sum.count()),
                    Cell.of(sum.amount().amount())));
        }
        var all = OutsidePages.Totals.of(sums);
        rows.add(List.of(Cell.of(formats.word("movement.sheet.all")), Cell.of(all.count())));
        return rows;
    }

    private List<Cell> fact(String key, String value) {
        return List.of(Cell.of(formats.word(key)), Cell.of(value));
    }
}
