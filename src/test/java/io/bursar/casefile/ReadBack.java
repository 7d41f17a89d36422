package io.bursar.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A workbook read back by the reading half of the library: cells as words, numbers and times by their format. */
final class ReadBack {

    private ReadBack() {}

    static List<Row> read(byte[] bytes, int no) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            return book.getSheet(no).orElseThrow().read();
        }
    }

    static List<List<String>> texts(List<Row> rows) {
        int columns = rows.getFirst().getCellCount();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> text(row, column))
                        .toList())
                .toList();
    }

    private static String text(Row row, int column) {
        var cell = row.getOptionalCell(column).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = String.valueOf(cell.getDataFormatString());
        if (format.startsWith("yyyy")) {
            LocalDateTime time = cell.asDate();
            return time.toString();
        }
        BigDecimal number = cell.asNumber();
        return format.equals("0")
                ? number.toBigInteger().toString()
                : number.setScale(2).toString();
    }
}
