package io.bursar.movement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.sheet.CsvFile;
import io.bursar.sheet.TableWriter;
import io.bursar.sheet.XlsxFile;
import io.bursar.takeout.Format;
import io.bursar.takeout.TakeoutSource;

/** Movements as files. */
@Component
class MovementTakeout implements TakeoutSource {

    private static final int TELL_EVERY = 500;

    private final Movements movements;
    private final MovementSheet sheet;
    private final MovementProof proof;

    MovementTakeout(Movements movements, MovementSheet sheet, MovementProof proof) {
        this.movements = movements;
        this.sheet = sheet;
        this.proof = proof;
    }

    @Override
    public String kind() {
        return "movements";
    }

    @Override
    public String page() {
        return "/movements";
    }

    @Override
    public Action action() {
        return Action.MOVEMENTS_EXPORTED;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.XLSX, Format.CSV, Format.JSONL);
    }

    @Override
    public Map<String, String> filter(Map<String, String> parameters) {
        return MovementFilter.of(parameters).values();
    }

    @Override
    public Optional<String> refusal(Map<String, String> filter) {
        return MovementFilter.of(filter).unreadable().isEmpty()
                ? Optional.empty()
                : Optional.of("takeout.refused.unreadable");
    }

    @Override
    public long count(Map<String, String> filter, long most) {
        return movements.count(MovementFilter.of(filter), most);
    }

    @Override
    public void write(Wanted wanted, OutputStream out, LongConsumer progress) throws IOException {
        var filter = MovementFilter.of(wanted.filter());
        var counter = new Counter(progress);
        try {
            switch (wanted.format()) {
                case XLSX -> workbook(filter, out, counter);
                case CSV -> values(filter, out, counter);
                case JSONL -> lines(filter, out, counter);
                case ZIP -> throw new IllegalArgumentException("movements are not taken away as an archive");
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        progress.accept(counter.rows);
    }

    private void workbook(MovementFilter filter, OutputStream out, Counter counter) throws IOException {
        try (var file = new XlsxFile(out)) {
            file.facts(sheet.name("filter"), sheet.asked(filter));
            var totals = new Sums[1];
            movements.all(
                    filter,
                    sums -> {
                        totals[0] = sums;
                        quietly(() -> file.table(sheet.name("rows"), sheet.columns()));
                    },
                    movement -> write(file, movement, counter));
            file.facts(sheet.name("totals"), sheet.totals(totals[0]));
        }
    }

    private void values(MovementFilter filter, OutputStream out, Counter counter) throws IOException {
        var heads = sheet.columns().stream().map(XlsxFile.Column::head).toList();
        try (var file = new CsvFile(out, heads)) {
            movements.all(filter, _ -> {}, movement -> write(file, movement, counter));
        }
    }

    private void lines(MovementFilter filter, OutputStream out, Counter counter) throws IOException {
        try (var lines = proof.over(out)) {
            movements.all(filter, _ -> {}, movement -> {
                quietly(() -> lines.add(movement));
                counter.one();
            });
        }
    }

    private void write(TableWriter file, Movement movement, Counter counter) {
        quietly(() -> file.row(sheet.row(movement)));
        counter.one();
    }

    private static void quietly(Write write) {
        try {
            write.now();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @FunctionalInterface
    private interface Write {
        void now() throws IOException;
    }

    private static final class Counter {

        private final LongConsumer progress;
        private long rows;

        private Counter(LongConsumer progress) {
            this.progress = progress;
        }

        void one() {
            if (++rows % TELL_EVERY == 0) {
                progress.accept(rows);
            }
        }
    }
}
