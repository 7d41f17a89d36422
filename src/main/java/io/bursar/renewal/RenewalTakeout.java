package io.bursar.renewal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.renewal.ResourceSelection;
import io.bursar.bss.renewal.TermResource;
import io.bursar.sheet.Cell;
import io.bursar.sheet.CsvFile;
import io.bursar.sheet.TableWriter;
import io.bursar.sheet.XlsxFile;
import io.bursar.takeout.Format;
import io.bursar.takeout.TakeoutSource;
import io.bursar.web.Joined;

/** What can be renewed as a file: main resources by expiry, each with what is attached to it. */
@Component
class RenewalTakeout implements TakeoutSource {

    private static final List<String> COLUMNS = List.of(
            "name:24",
            "id:38",
            "service:20",
            "description:30",
            "region:14",
            "project:16",
            "status:10",
            "expires:20",
            "policy:16",
            "attached:10",
            "attachedNames:40");

    private final Holdings holdings;
    private final RenewalWords words;
    private final Clock clock;

    RenewalTakeout(Holdings holdings, RenewalWords words, Clock clock) {
        this.holdings = holdings;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "renewals";
    }

    @Override
    public String page() {
        return "/renewals";
    }

    @Override
    public Action action() {
        return Action.RENEWALS_EXPORTED;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.XLSX, Format.CSV);
    }

    @Override
    public Map<String, String> filter(Map<String, String> parameters) {
        return RenewalFilter.of(parameters).values();
    }

    @Override
    public Optional<String> refusal(Map<String, String> filter) {
        return holdings.of(ResourceSelection.ALL) instanceof ReadAnswer.Known<List<Held>>
                ? Optional.empty()
                : Optional.of("renewal.unavailable");
    }

    @Override
    public long count(Map<String, String> filter, long most) {
        return fitting(filter).size();
    }

    @Override
    public void write(Wanted wanted, OutputStream out, LongConsumer progress) throws IOException {
        List<Held> rows = fitting(wanted.filter());
        switch (wanted.format()) {
            case XLSX -> {
                try (XlsxFile file = new XlsxFile(out)) {
                    file.table(words.word("renewal.title"), columns());
                    writeAll(file, rows);
                }
            }
            case CSV -> {
                List<String> heads =
                        columns().stream().map(XlsxFile.Column::head).toList();
                try (CsvFile file = new CsvFile(out, heads)) {
                    writeAll(file, rows);
                }
            }
            case JSONL, ZIP -> throw new IllegalArgumentException("renewals are not taken away as " + wanted.format());
        }
        progress.accept(rows.size());
    }

    private List<Held> fitting(Map<String, String> filter) {
        Instant now = clock.instant();
        RenewalFilter wanted = RenewalFilter.of(filter);
        if (holdings.of(ResourceSelection.ALL) instanceof ReadAnswer.Known<List<Held>> known) {
            return known.value().stream().filter(held -> wanted.fits(held, now)).toList();
        }
        throw new IllegalStateException("the list of resources cannot be read now: ask for the file again");
    }

    private List<XlsxFile.Column> columns() {
        return COLUMNS.stream()
                .map(column -> column.split(":", -1))
                .map(parts -> new XlsxFile.Column(words.word("renewal.sheet." + parts[0]), Integer.parseInt(parts[1])))
                .toList();
    }

    private void writeAll(TableWriter file, List<Held> rows) throws IOException {
        for (Held held : rows) {
            TermResource it = held.main();
            var project = it.place().enterpriseProject();
            file.row(List.of(
                    Cell.of(it.name()),
                    Cell.of(it.id().value()),
                    Cell.of(words.service(it.type().service())),
                    Cell.of(it.type().description()),
                    Cell.of(words.region(it.place().region())),
                    Cell.of(project == null ? null : project.name()),
                    Cell.of(words.word("renewal.status." + it.status())),
                    Cell.of(it.term().expiresAt()),
                    Cell.of(words.word("renewal.policy." + it.expiryPolicy())),
                    Cell.of(held.attached().size()),
                    Cell.of(held.attached().stream().map(TermResource::name).collect(Joined.words()))));
        }
    }
}
