package io.bursar.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import io.bursar.time.Beijing;

/**
 * A workbook (.xlsx), sheet after sheet and row after row. The same rows give the same bytes: there is no time of
 * making in it. Numbers are numbers, times are times (Beijing, to the second), words are words whatever they begin
 * with.
 *
 * <p>A table that is longer than a sheet holds goes on in another of the same name with a number. The rows wait in a
 * temporary file, never in memory; closing writes it out.
 */
public final class XlsxFile implements TableWriter, AutoCloseable {

    /** Rows of a table on one sheet, below its head: a sheet holds 1,048,576. */
    static final int MOST_ROWS = 1_000_000;

    /** The most characters that a cell holds. */
    private static final int LONGEST = 32_767;

    private static final int FLUSH = 500;
    private static final String MONEY = "#,##0.00";
    private static final String WHOLE = "0";
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";

    private final OutputStream out;
    private final Path waiting;
    private final OutputStream file;
    private final Workbook workbook;
    private @Nullable Table table;

    /** The stream is flushed at the end, not closed. */
    public XlsxFile(OutputStream out) throws IOException {
        this.out = out;
        this.waiting = Files.createTempFile("bursar", ".xlsx");
        this.file = Files.newOutputStream(waiting);
        this.workbook = new Workbook(file, "Bursar", "1.0");
    }

    /** A column of a table: its head, and how wide it is in characters. */
    public record Column(String head, int width) {}

    /** A small sheet of labels and values; the first column is the widest. */
    public void facts(String name, List<List<Cell>> rows) throws IOException {
        endTable();
        var sheet = workbook.newWorksheet(name);
        sheet.width(0, 28);
        sheet.width(1, 40);
        for (var row = 0; row < rows.size(); row++) {
            write(sheet, row, rows.get(row));
        }
        sheet.finish();
    }

    /** Begins a table; the rows that follow are its. */
    public void table(String name, List<Column> columns) throws IOException {
        endTable();
        table = new Table(name, columns, 1, begin(name, columns));
    }

    /** @throws IllegalStateException when no table has begun */
    @Override
    public void row(List<Cell> cells) throws IOException {
        var current = table;
        if (current == null) {
            throw new IllegalStateException("a row without a table");
        }
        if (current.rows == MOST_ROWS) {
            endTable();
            var number = current.number + 1;
            current = new Table(
                    current.name, current.columns, number, begin(current.name + " (" + number + ")", current.columns));
            table = current;
        }
        current.rows++;
        write(current.sheet, current.rows, cells);
        if (current.rows % FLUSH == 0) {
            current.sheet.flush();
        }
    }

    /** Writes everything out. */
    @Override
    public void close() throws IOException {
        try (file) {
            endTable();
            workbook.finish();
        }
        try {
            Timeless.copy(waiting, out);
        } finally {
            Files.delete(waiting);
        }
    }

    private Worksheet begin(String name, List<Column> columns) {
        var sheet = workbook.newWorksheet(name);
        for (var column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, columns.get(column).head());
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private void endTable() throws IOException {
        if (table != null) {
            table.sheet.finish();
            table = null;
        }
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells) {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Text words -> {
                    if (!words.text().isEmpty()) {
                        sheet.inlineString(row, column, fitting(words.text()));
                    }
                }
                case Cell.Amount amount -> {
                    sheet.value(row, column, amount.amount());
                    sheet.style(row, column).format(MONEY).set();
                }
                case Cell.Count count -> {
                    sheet.value(row, column, count.count());
                    sheet.style(row, column).format(WHOLE).set();
                }
                case Cell.Moment moment -> {
                    sheet.value(
                            row,
                            column,
                            moment.at().atOffset(Beijing.ZONE).toLocalDateTime().withNano(0));
                    sheet.style(row, column).format(TIME).set();
                }
            }
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** The table that is being written. */
    private static final class Table {

        private final String name;
        private final List<Column> columns;
        private final int number;
        private final Worksheet sheet;
        private int rows;

        private Table(String name, List<Column> columns, int number, Worksheet sheet) {
            this.name = name;
            this.columns = columns;
            this.number = number;
            this.sheet = sheet;
        }
    }
}
