package io.bursar.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.bursar.audit.TrailLine;
import io.bursar.time.Beijing;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The trail for a spreadsheet: RFC 4180 with a byte order mark, times in Beijing. A cell that a spreadsheet would take
 * for a formula gets an apostrophe in front (ASVS v5.0.0-1.2.10); the JSON lines are the exact ones.
 */
final class TrailCsv implements AutoCloseable {

    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private final CsvWriter csv;

    TrailCsv(Path file) throws IOException {
        var writer = Files.newBufferedWriter(file, UTF_8);
        writer.write('\uFEFF');
        csv = CsvWriter.builder().build(writer);
        csv.writeRecord(
                "seq",
                "at GMT+8",
                "actor",
                "actor id",
                "on behalf of",
                "address",
                "action",
                "object",
                "object id",
                "outcome",
                "details",
                "request id",
                "hash");
    }

    void write(TrailLine line) {
        csv.writeRecord(Stream.of(
                        Long.toString(line.seq()),
                        line.at()
                                .atOffset(Beijing.ZONE)
                                .toLocalDateTime()
                                .toString()
                                .replace('T', ' '),
                        line.actor().name(),
                        line.actor().id(),
                        line.actor().onBehalfOf(),
                        line.actor().address(),
                        line.action(),
                        line.subject().type(),
                        line.subject().id(),
                        line.outcome().name(),
                        line.payload(),
                        line.origin().requestId(),
                        line.link().hash())
                .map(TrailCsv::cell)
                .toList());
    }

    static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
