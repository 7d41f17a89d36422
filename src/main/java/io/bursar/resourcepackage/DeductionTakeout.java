package io.bursar.resourcepackage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.catalogue.Catalogue;
import io.bursar.identity.Role;
import io.bursar.sheet.Cell;
import io.bursar.sheet.CsvFile;
import io.bursar.sheet.TableWriter;
import io.bursar.sheet.XlsxFile;
import io.bursar.takeout.Format;
import io.bursar.takeout.TakeoutSource;
import io.bursar.time.Beijing;
import io.bursar.web.Formats;

/** Deductions as files: the rows exactly as Huawei gave their amounts, and the sums by unit. */
@Component
class DeductionTakeout implements TakeoutSource {

    static final List<Format> FORMATS = List.of(Format.XLSX, Format.CSV);

    private static final int TELL_EVERY = 1000;
    private static final List<String> COLUMNS = List.of(
            "at", "package", "product", "item", "usage", "resource", "type", "tag", "before", "used", "after", "unit");

    private final Deductions deductions;
    private final Catalogue catalogue;
    private final Formats formats;
    private final Clock clock;

    DeductionTakeout(Deductions deductions, Catalogue catalogue, Formats formats, Clock clock) {
        this.deductions = deductions;
        this.catalogue = catalogue;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "deductions";
    }

    @Override
    public String page() {
        return "/packages/deductions";
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.FINANCE, Role.APPROVER, Role.AUDITOR, Role.ADMIN);
    }

    @Override
    public Action action() {
        return Action.DEDUCTIONS_EXPORTED;
    }

    @Override
    public List<Format> formats() {
        return FORMATS;
    }

    @Override
    public Map<String, String> filter(Map<String, String> parameters) {
        return query(parameters).whole();
    }

    @Override
    public Optional<String> refusal(Map<String, String> filter) {
        return query(filter).unreadable().isEmpty() ? Optional.empty() : Optional.of("takeout.refused.unreadable");
    }

    @Override
    public long count(Map<String, String> filter, long most) {
        return deductions.count(query(filter), most);
    }

    @Override
    public void write(Wanted wanted, OutputStream out, LongConsumer progress) throws IOException {
        var query = query(wanted.filter());
        var written = new AtomicLong();
        try {
            switch (wanted.format()) {
                case XLSX -> workbook(query, out, written, progress);
                case CSV -> {
                    try (var file = new CsvFile(out, heads())) {
                        deductions.all(query, _ -> {}, row -> write(file, row, written, progress));
                    }
                }
                case JSONL, ZIP -> throw new IllegalArgumentException("deductions are tables");
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        progress.accept(written.get());
    }

    private void workbook(DeductionQuery query, OutputStream out, AtomicLong written, LongConsumer progress)
            throws IOException {
        var totals = new ArrayList<List<Cell>>();
        try (var file = new XlsxFile(out)) {
            file.facts(formats.word("resourcepackage.sheet.asked"), asked(query));
            file.table(
                    formats.word("resourcepackage.sheet.rows"),
                    heads().stream().map(head -> new XlsxFile.Column(head, 20)).toList());
            deductions.all(
                    query,
                    sums -> sums.forEach(total -> totals.add(List.of(
                            Cell.of(catalogue.unit(total.measure())), Cell.of(total.count()), Cell.of(total.used())))),
                    row -> write(file, row, written, progress));
            file.facts(formats.word("resourcepackage.sheet.totals"), totals);
        }
    }

    private List<List<Cell>> asked(DeductionQuery query) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(Cell.of(formats.word("resourcepackage.deductions.title"))));
        query.whole()
                .forEach((name, value) ->
                        rows.add(List.of(Cell.of(formats.word("resourcepackage.deduction." + name)), Cell.of(value))));
        rows.add(List.of(Cell.of(formats.word("resourcepackage.sheet.zone"))));
        return rows;
    }

    private void write(TableWriter file, Deductions.Row row, AtomicLong written, LongConsumer progress) {
        try {
            file.row(List.of(
                    Cell.of(row.at()),
                    Cell.of(row.pack()),
                    Cell.of(row.product()),
                    Cell.of(row.item()),
                    Cell.of(catalogue.usage(row.resource().type(), row.usage())),
                    Cell.of(row.resource().id()),
                    Cell.of(row.resource().typeName()),
                    Cell.of(row.resource().tag()),
                    Cell.of(row.amounts().before()),
                    Cell.of(row.amounts().used()),
                    Cell.of(row.amounts().after()),
                    Cell.of(catalogue.unit(row.amounts().measure()))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (written.incrementAndGet() % TELL_EVERY == 0) {
            progress.accept(written.get());
        }
    }

    private List<String> heads() {
        return COLUMNS.stream()
                .map(column -> formats.word("resourcepackage.deduction." + column))
                .toList();
    }

    private DeductionQuery query(Map<String, String> parameters) {
        return DeductionQuery.of(parameters, Beijing.dayOf(clock.instant()));
    }
}
