package io.bursar.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailReader;
import io.bursar.audit.TrailSearch;
import io.bursar.checkpoint.TrailArchive;
import io.bursar.sheet.Cell;
import io.bursar.sheet.CsvFile;
import io.bursar.sheet.XlsxFile;
import io.bursar.takeout.Format;
import io.bursar.takeout.TakeoutSource;
import io.bursar.web.Formats;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The trail as files, oldest line first. */
@Component
class TrailTakeout implements TakeoutSource {

    private static final int TELL_EVERY = 1_000;
    private static final List<String> COLUMNS = List.of(
            "seq:10",
            "at:20",
            "actor:16",
            "actorId:36",
            "onBehalfOf:36",
            "address:16",
            "action:20",
            "word:24",
            "type:14",
            "subject:36",
            "outcome:10",
            "details:60",
            "requestId:20",
            "hash:66");

    private final TrailReader reader;
    private final TrailSearches searches;
    private final TrailArchive archive;
    private final Words words;
    private final Formats formats;

    TrailTakeout(TrailReader reader, TrailSearches searches, TrailArchive archive, Words words, Formats formats) {
        this.reader = reader;
        this.searches = searches;
        this.archive = archive;
        this.words = words;
        this.formats = formats;
    }

    @Override
    public String kind() {
        return "trail";
    }

    @Override
    public String page() {
        return "/trail";
    }

    @Override
    public Action action() {
        return Action.TRAIL_EXPORTED;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.XLSX, Format.CSV, Format.JSONL, Format.ZIP);
    }

    @Override
    public Map<String, String> filter(Map<String, String> parameters) {
        return FilterParameters.of(parameters).filter().values();
    }

    @Override
    public Optional<String> refusal(Map<String, String> filter) {
        var typed = typed(filter);
        return typed.isUnreadable() || typed.isAddressUnreadable()
                ? Optional.of("takeout.refused.unreadable")
                : Optional.empty();
    }

    @Override
    public long count(Map<String, String> filter, long most) {
        return reader.count(search(filter), most);
    }

    @Override
    public void write(Wanted wanted, OutputStream out, LongConsumer progress) throws IOException {
        try {
            progress.accept(
                    switch (wanted.format()) {
                        case XLSX -> workbook(wanted.filter(), out, progress);
                        case CSV -> values(wanted.filter(), out, progress);
                        case JSONL -> lines(wanted.filter(), out, progress);
                        case ZIP -> archive.write(search(wanted.filter()), out);
                    });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private long workbook(Map<String, String> filter, OutputStream out, LongConsumer progress) throws IOException {
        var totals = new TreeMap<String, Long>();
        var cells = new TrailCells(words, formats);
        try (var file = new XlsxFile(out)) {
            file.facts(word("filter"), asked(filter));
            file.table(word("rows"), columns());
            var count = each(filter, progress, line -> {
                totals.merge(line.action(), 1L, Long::sum);
                file.row(cells.of(line));
            });
            var sums = new ArrayList<List<Cell>>();
            totals.forEach((action, lines) ->
                    sums.add(List.of(Cell.of(words.action(action)), Cell.of(action), Cell.of(lines))));
            sums.add(List.of(Cell.of(word("all")), Cell.BLANK, Cell.of(count)));
            file.facts(word("totals"), sums);
            return count;
        }
    }

    private long values(Map<String, String> filter, OutputStream out, LongConsumer progress) throws IOException {
        var cells = new TrailCells(words, formats);
        try (var file =
                new CsvFile(out, columns().stream().map(XlsxFile.Column::head).toList())) {
            return each(filter, progress, line -> file.row(cells.of(line)));
        }
    }

    private long lines(Map<String, String> filter, OutputStream out, LongConsumer progress) throws IOException {
        var writer = new OutputStreamWriter(out, UTF_8);
        var count = each(
                filter,
                progress,
                line -> writer.append(io.bursar.audit.TrailExport.json(line)).append('\n'));
        writer.flush();
        return count;
    }

    private long each(Map<String, String> filter, LongConsumer progress, Take take) {
        var count = new long[1];
        reader.each(search(filter), line -> {
            try {
                take.line(line);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            if (++count[0] % TELL_EVERY == 0) {
                progress.accept(count[0]);
            }
        });
        return count[0];
    }

    private List<List<Cell>> asked(Map<String, String> filter) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(Cell.of(formats.word("trail.title"))));
        filter.forEach((name, value) ->
                rows.add(List.of(Cell.of(formats.word("trail.filter." + name)), Cell.of(said(name, value)))));
        rows.add(List.of(Cell.of(word("zone")), Cell.of(word("zone.value"))));
        return rows;
    }

    private String said(String name, String value) {
        return switch (name) {
            case "action" -> value.endsWith(".") ? words.kind(value) : words.action(value);
            case "actor" ->
                reader.newest(new io.bursar.audit.TrailQuery(value, null, null, null, null, null), 1).lines().stream()
                        .map(line -> line.actor().name() + " (" + value + ")")
                        .findFirst()
                        .orElse(value);
            case "type" -> words.subject(value);
            default -> value;
        };
    }

    private List<XlsxFile.Column> columns() {
        return COLUMNS.stream()
                .map(column -> {
                    var parts = column.split(":", -1);
                    return new XlsxFile.Column(word(parts[0]), Integer.parseInt(parts[1]));
                })
                .toList();
    }

    private String word(String part) {
        return formats.word("trail.sheet." + part);
    }

    private TrailSearch search(Map<String, String> filter) {
        return searches.of(typed(filter));
    }

    private static TrailFilter typed(Map<String, String> filter) {
        return FilterParameters.of(filter).filter();
    }

    @FunctionalInterface
    private interface Take {
        void line(TrailLine line) throws IOException;
    }
}
