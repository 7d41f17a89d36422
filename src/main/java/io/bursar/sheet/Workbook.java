package io.bursar.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of an .xlsx that {@link Customs} let pass. */
final class Workbook {

    private Workbook() {}

    static List<SheetRow> read(byte[] bytes, Limits limits) throws NotRead {
        Customs.inspect(bytes, limits);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = workbook.getSheets()
                    .filter(it -> it.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new NotRead(Reading.Why.EMPTY));
            try (Stream<Row> rows = sheet.openStream()) {
                return read(rows.iterator(), limits);
            }
        } catch (IOException | RuntimeException unexpected) {
            throw new NotRead(Reading.Why.DAMAGED);
        }
    }

    private static List<SheetRow> read(Iterator<Row> rows, Limits limits) throws NotRead {
        List<SheetRow> read = new ArrayList<>();
        while (rows.hasNext()) {
            SheetRow row = row(rows.next(), limits);
            if (!row.isEmpty()) {
                if (read.size() == limits.rows()) {
                    throw new NotRead(Reading.Why.TOO_MANY_ROWS, limits.rows() - 1);
                }
                read.add(row);
            }
        }
        return read;
    }

    private static SheetRow row(Row row, Limits limits) throws NotRead {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            @Nullable Cell cell = row.getCell(column);
            String place = Cells.place(row.getRowNum(), column);
            String text = cell == null ? "" : Cells.text(text(cell, place), limits, place);
            if (column >= limits.columns()) {
                if (!text.isEmpty()) {
                    throw new NotRead(Reading.Why.TOO_MANY_COLUMNS, limits.columns());
                }
                continue;
            }
            cells.add(text);
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell, String place) throws NotRead {
        CellType type = cell.getType();
        return switch (type) {
            case NUMBER -> Cells.number(cell.getRawValue());
            case STRING, BOOLEAN -> cell.getText();
            case EMPTY -> "";
            case FORMULA -> throw new NotRead(Reading.Why.FORMULA, place);
            case ERROR -> throw new NotRead(Reading.Why.ERROR_CELL, place);
        };
    }
}
