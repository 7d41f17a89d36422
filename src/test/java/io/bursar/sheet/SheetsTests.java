package io.bursar.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** I01 of the fault catalogue: every file is read as a whole or refused with a reason, within bounds. */
class SheetsTests {

    private static final Limits LIMITS = Limits.ofRows(1_000);
    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void readsLinesInTheEncodingsPeopleUse(String charset) {
        assertThat(cells(read("账号,金额\r\n华东研发,\"12,000.00\"\r\n".getBytes(Charset.forName(charset)))))
                .containsExactly(List.of("账号", "金额"), List.of("华东研发", "12,000.00"));
    }

    @Test
    void readsTheMarksOfEncodings() {
        assertThat(cells(read(Files.text("\uFEFFa,b\nc,d")))).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(cells(read("\uFEFF账\t额\n1\t2".getBytes(StandardCharsets.UTF_16LE))))
                .containsExactly(List.of("账", "额"), List.of("1", "2"));
        assertThat(cells(read("\uFEFF账;额\n1;2".getBytes(StandardCharsets.UTF_16BE))))
                .containsExactly(List.of("账", "额"), List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d", "\n\na,b\n,,\n\nc,d\n"})
    void readsEveryKindOfLineEndAndSkipsWhatIsEmpty(String text) {
        assertThat(cells(read(Files.text(text)))).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void readsAWorkbookAsItWasTyped() {
        byte[] bytes = Files.workbook(sheet -> {
            sheet.value(0, 0, "账号");
            sheet.value(0, 1, "金额");
            sheet.value(2, 0, " 华东\u3000");
            sheet.value(2, 1, new BigDecimal("12000.1"));
            sheet.value(3, 1, "1.2万");
        });

        assertThat(rows(read(bytes)))
                .extracting(SheetRow::number, SheetRow::cells)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, List.of("账号", "金额")),
                        org.assertj.core.groups.Tuple.tuple(3L, List.of("华东", "12000.1")),
                        org.assertj.core.groups.Tuple.tuple(4L, List.of("", "1.2万")));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1000000000000001, 1.1",
        "12000, 12000",
        "1.2E4, 12000",
        "1234.567, 1234.567",
        "1E400000000, 1E400000000",
        "-5.50, -5.5",
        "0.00, 0",
        "1234567890123456789, 1234567890123460000",
        "NaN, NaN"
    })
    void readsANumberAsTheSpreadsheetShowsIt(String stored, String read) {
        assertThat(Cells.number(stored)).isEqualTo(read);
    }

    @Test
    void refusesWhatIsEmpty() {
        assertThat(why(read(new byte[0]))).isEqualTo(Reading.Why.EMPTY);
        assertThat(why(read(Files.text("\n , \n\n")))).isEqualTo(Reading.Why.EMPTY);
        assertThat(why(read(Files.workbook(sheet -> {})))).isEqualTo(Reading.Why.EMPTY);
    }

    @Test
    void refusesMoreThanItsLimits() {
        assertThat(why(read(new byte[50_000_000]))).isEqualTo(Reading.Why.TOO_LARGE);
        assertThat(why(read(Files.text("a\n" + "1\n".repeat(1_001))))).isEqualTo(Reading.Why.TOO_MANY_ROWS);
        assertThat(why(read(Files.text("a\n" + "1\n".repeat(1_000_000))))).isEqualTo(Reading.Why.TOO_MANY_ROWS);
        assertThat(why(read(Files.text("a,".repeat(10_000))))).isEqualTo(Reading.Why.TOO_MANY_COLUMNS);
        assertThat(why(read(Files.text("a\n" + "x".repeat(1_001))))).isEqualTo(Reading.Why.CELL_TOO_LONG);
        assertThat(why(read(Files.text("x".repeat(4_000_000))))).isIn(Reading.Why.CELL_TOO_LONG, Reading.Why.DAMAGED);
        assertThat(rows(read(Files.text("a\n" + "1\n".repeat(1_000))))).hasSize(1_001);
    }

    @Test
    void refusesTextThatIsNone() {
        assertThat(why(read(Files.text("a,b\n\0,1")))).isEqualTo(Reading.Why.CONTROL_CHARACTERS);
        assertThat(why(read("账号,额".getBytes(StandardCharsets.UTF_16LE))))
                .isIn(Reading.Why.CONTROL_CHARACTERS, Reading.Why.ENCODING);
        assertThat(why(read(new byte[] {(byte) 0xFF, (byte) 0xFF, 'a'}))).isEqualTo(Reading.Why.ENCODING);
        assertThat(why(read(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFF})))
                .isEqualTo(Reading.Why.ENCODING);
        assertThat(why(read(Files.text("a,\"b\nc,d")))).isEqualTo(Reading.Why.QUOTES);
    }

    @Test
    void refusesOldExcelAndOtherArchives() {
        assertThat(why(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .isEqualTo(Reading.Why.OLD_EXCEL);
        assertThat(why(read(Files.zip(Map.of("readme.txt", Files.text("hello"))))))
                .isEqualTo(Reading.Why.NOT_A_SHEET);
        assertThat(why(read(Files.text("PK\3\4 and nothing behind")))).isEqualTo(Reading.Why.DAMAGED);
    }

    @Test
    void refusesMacrosFormulasErrorsAndMergedCells() {
        var macros = Files.parts("<sheetData/>");
        macros.put("xl/vbaProject.bin", new byte[] {1});
        assertThat(why(read(Files.zip(macros)))).isEqualTo(Reading.Why.MACROS);
        assertThat(read(Files.handmade("<sheetData><row r=\"7\"><c r=\"B7\"><f>1+1</f><v>2</v></c></row></sheetData>")))
                .isEqualTo(new Reading.Refused(Reading.Why.FORMULA, "B7"));
        assertThat(read(Files.handmade(
                        "<sheetData><row r=\"7\"><c r=\"B7\" t=\"e\"><v>#N/A</v></c></row></sheetData>")))
                .isEqualTo(new Reading.Refused(Reading.Why.ERROR_CELL, "B7"));
        assertThat(read(Files.handmade("<sheetData/><mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>")))
                .isEqualTo(new Reading.Refused(Reading.Why.MERGED, "A1:B2"));
    }

    @Test
    void refusesWhatWouldNotFitInMemory() throws IOException {
        Assertions.assertTimeoutPreemptively(SOON, () -> {
            assertThat(why(read(bomb()))).isEqualTo(Reading.Why.BOMB);
            assertThat(why(read(
                            Files.handmade("<sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData>"))))
                    .isEqualTo(Reading.Why.TOO_MANY_COLUMNS);
            assertThat(why(read(
                            Files.handmade("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>"))))
                    .isEqualTo(Reading.Why.TOO_MANY_COLUMNS);
            assertThat(why(read(Files.handmade("<sheetData>" + tenMillionRows() + "</sheetData>"))))
                    .isIn(Reading.Why.TOO_MANY_ROWS, Reading.Why.BOMB);
        });
    }

    @Test
    void refusesEntitiesAndDamage() {
        var laughing = Files.parts("<sheetData/>");
        laughing.put("xl/worksheets/sheet1.xml", Files.text("""
                <!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1"
                t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>"""));
        assertThat(why(read(Files.zip(laughing)))).isIn(Reading.Why.DAMAGED, Reading.Why.EMPTY);

        byte[] whole = Files.workbook(sheet -> sheet.value(0, 0, "a"));
        assertThat(why(read(Arrays.copyOf(whole, whole.length / 2)))).isEqualTo(Reading.Why.DAMAGED);
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : Files.parts("<sheetData/>").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1_000_000];
            Arrays.fill(zeros, (byte) ' ');
            for (int i = 0; i < 1_000; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static String tenMillionRows() {
        return IntStream.rangeClosed(1, 1_200_000).mapToObj(_ -> "<row/>").collect(Collectors.joining());
    }

    private static Reading read(byte[] bytes) {
        return Sheets.read(bytes, LIMITS);
    }

    private static List<SheetRow> rows(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Rows.class);
        return ((Reading.Rows) reading).rows();
    }

    private static List<List<String>> cells(Reading reading) {
        return rows(reading).stream().map(SheetRow::cells).toList();
    }

    private static Reading.Why why(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).why();
    }
}
