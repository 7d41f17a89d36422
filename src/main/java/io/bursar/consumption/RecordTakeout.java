package io.bursar.consumption;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.identity.Role;
import io.bursar.sheet.Cell;
import io.bursar.sheet.CsvFile;
import io.bursar.sheet.TableWriter;
import io.bursar.sheet.XlsxFile;
import io.bursar.takeout.Format;
import io.bursar.takeout.TakeoutSource;

/** Records as a file, with all columns; row by row, whatever their number. */
@Component
class RecordTakeout implements TakeoutSource {

    private static final int TELL_EVERY = 500;

    private final Readings readings;
    private final Records records;
    private final RecordWords words;
    private final RecordPages pages;

    RecordTakeout(Readings readings, Records records, RecordWords words, RecordPages pages) {
        this.readings = readings;
        this.records = records;
        this.words = words;
        this.pages = pages;
    }

    @Override
    public String kind() {
        return "consumption";
    }

    @Override
    public String page() {
        return "/records";
    }

    @Override
    public Set<Role> readers() {
        return ConsumptionConfiguration.readers();
    }

    @Override
    public Action action() {
        return Action.CONSUMPTION_EXPORTED;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.XLSX, Format.CSV);
    }

    @Override
    public Map<String, String> filter(Map<String, String> parameters) {
        return query(parameters).values();
    }

    @Override
    public Optional<String> refusal(Map<String, String> filter) {
        RecordQuery query = query(filter);
        if (!query.unreadable().isEmpty()) {
            return Optional.of("takeout.refused.unreadable");
        }
        return readings.shown(query.kind(), query.month()).isPresent()
                ? Optional.empty()
                : Optional.of("consumption.takeout.nothing");
    }

    @Override
    public long count(Map<String, String> filter, long most) {
        RecordQuery query = query(filter);
        return readings.shown(query.kind(), query.month())
                .map(reading -> records.count(pages.sql(query, reading), most))
                .orElse(0L);
    }

    @Override
    public void write(Wanted wanted, OutputStream out, LongConsumer progress) throws IOException {
        RecordQuery query = query(wanted.filter());
        Readings.Reading reading = readings.shown(query.kind(), query.month()).orElseThrow();
        var written = new long[1];
        try {
            if (wanted.format() == Format.CSV) {
                try (var file = new CsvFile(
                        out, columns().stream().map(XlsxFile.Column::head).toList())) {
                    rows(query, reading, file, progress, written);
                }
            } else {
                workbook(query, reading, out, progress, written);
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        progress.accept(written[0]);
    }

    private void workbook(
            RecordQuery query, Readings.Reading reading, OutputStream out, LongConsumer progress, long[] written)
            throws IOException {
        try (var file = new XlsxFile(out)) {
            List<List<Cell>> asked = new ArrayList<>();
            query.values()
                    .forEach((name, value) ->
                            asked.add(List.of(Cell.of(words.word("consumption.filter." + name)), Cell.of(value))));
            asked.add(List.of(Cell.of(words.word("cost.sheet.currency")), Cell.of(words.word("cost.sheet.yuan"))));
            file.facts(words.word("cost.sheet.asked"), asked);
            file.table(words.word("cost.sheet.rows"), columns());
            Records.Sums sums = rows(query, reading, file, progress, written);
            List<List<Cell>> totals = new ArrayList<>();
            totals.add(List.of(Cell.of(words.word("consumption.count")), Cell.of(sums.count())));
            RecordColumn.MONEY.forEach(
                    column -> totals.add(List.of(Cell.of(words.head(column)), Cell.of(sums.get(column)))));
            file.facts(words.word("cost.sheet.totals"), totals);
        }
    }

    private List<XlsxFile.Column> columns() {
        return Stream.of(RecordColumn.values())
                .map(column -> new XlsxFile.Column(words.head(column), 18))
                .toList();
    }

    private Records.Sums rows(
            RecordQuery query, Readings.Reading reading, TableWriter file, LongConsumer progress, long[] written) {
        var sums = new Records.Sums[1];
        records.all(pages.sql(query, reading), query.byAmount(), all -> sums[0] = all, row -> {
            try {
                file.row(cells(row));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            if (++written[0] % TELL_EVERY == 0) {
                progress.accept(written[0]);
            }
        });
        return sums[0];
    }

    /** Codes as they are, kinds in words, numbers as numbers. Names that we learned are not asked row by row. */
    private List<Cell> cells(Records.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (RecordColumn column : RecordColumn.values()) {
            cells.add(
                    switch (row.get(column)) {
                        case null -> Cell.BLANK;
                        case BigDecimal number -> Cell.of(number);
                        case Integer number -> Cell.of(number.longValue());
                        case Instant at -> Cell.of(at);
                        case Object other
                        when isKind(column) ->
                            Cell.of(words.called(column, List.of(other.toString()))
                                    .getOrDefault(other.toString(), other.toString()));
                        case Object other -> Cell.of(other.toString());
                    });
        }
        return cells;
    }

    private static boolean isKind(RecordColumn column) {
        return switch (column.form()) {
            case BILL_TYPE, CHARGE_MODE, PERIOD -> true;
            default -> false;
        };
    }

    private RecordQuery query(Map<String, String> parameters) {
        return RecordQuery.of(parameters, pages.runningMonth());
    }
}
