package io.bursar.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A table as comma-separated values (RFC 4180), UTF-8 with a byte order mark, as spreadsheets want it. The same rows
 * give the same bytes. Words that a spreadsheet would take for a formula get an apostrophe in front (ASVS
 * v5.0.0-1.2.10); amounts, counts and times are written as such and are never touched.
 */
public final class CsvFile implements TableWriter, AutoCloseable {

    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private final CsvWriter csv;
    private final Seconds seconds = new Seconds();

    /** Begins with the heads of the columns. The stream is flushed at the end, not closed. */
    public CsvFile(OutputStream out, List<String> heads) throws IOException {
        var writer = new OutputStreamWriter(new Unclosed(out), UTF_8);
        writer.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(heads.stream().map(CsvFile::defused).toList());
    }

    @Override
    public void row(List<Cell> cells) {
        var texts = new String[cells.size()];
        for (var column = 0; column < texts.length; column++) {
            texts[column] = text(cells.get(column));
        }
        csv.writeRecord(texts);
    }

    /** Words such that no spreadsheet calculates them. */
    public static String defused(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Cell.Text words -> defused(words.text());
            case Cell.Amount amount -> amount.amount().toPlainString();
            case Cell.Count count -> Long.toString(count.count());
            case Cell.Moment moment -> seconds.of(moment.at());
        };
    }
}
