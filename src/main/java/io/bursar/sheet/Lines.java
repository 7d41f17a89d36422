package io.bursar.sheet;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Reads text whose cells are parted by a sign. */
final class Lines {

    private static final String SEPARATORS = ",;\t";
    private static final int LONGEST_FIELD = 1 << 20;

    private Lines() {}

    static List<SheetRow> read(byte[] bytes, Limits limits) throws NotRead {
        String text = Encodings.decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new NotRead(Reading.Why.CONTROL_CHARACTERS, "");
        }
        List<SheetRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                SheetRow row = row(line, limits);
                if (!row.isEmpty()) {
                    if (rows.size() == limits.rows()) {
                        throw new NotRead(Reading.Why.TOO_MANY_ROWS, limits.rows() - 1);
                    }
                    rows.add(row);
                }
            }
        } catch (CsvParseException badlyQuoted) {
            throw new NotRead(Reading.Why.QUOTES);
        } catch (java.io.IOException | RuntimeException unexpected) {
            throw new NotRead(Reading.Why.DAMAGED);
        }
        return rows;
    }

    private static SheetRow row(CsvRecord line, Limits limits) throws NotRead {
        if (line.getFieldCount() > limits.columns()) {
            throw new NotRead(Reading.Why.TOO_MANY_COLUMNS, limits.columns());
        }
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < line.getFieldCount(); column++) {
            String place = Cells.place(line.getStartingLineNumber(), column);
            cells.add(Cells.text(line.getField(column), limits, place));
        }
        return new SheetRow(line.getStartingLineNumber(), cells);
    }

    /** Whichever sign is found most often in the first line; a comma when none is. */
    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char sign = SEPARATORS.charAt(i);
            long found = head.chars().filter(c -> c == sign).count();
            if (found > most) {
                best = sign;
                most = found;
            }
        }
        return best;
    }
}
