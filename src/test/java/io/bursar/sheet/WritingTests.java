package io.bursar.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Files that people take away. */
class WritingTests {

    private static final Instant NOON = Instant.parse("2026-11-22T16:00:01.987654Z");

    @Test
    void keepsNumbersAsNumbersAndTimesAsTimesOfBeijing() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new XlsxFile(out)) {
            file.facts("筛选", List.of(List.of(Cell.of("时区"), Cell.of("GMT+8"))));
            file.table("明细", List.of(new XlsxFile.Column("金额", 10), new XlsxFile.Column("时间", 20)));
            file.row(List.of(Cell.of(new BigDecimal("1234567.80")), Cell.of(NOON), Cell.of(7), Cell.of("=1+1")));
            file.facts("合计", List.of(List.of(Cell.BLANK, Cell.of(new BigDecimal("-0.01")))));
        }
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, true))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("筛选", "明细", "合计");
            var row = book.findSheet("明细").orElseThrow().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCellAsNumber(0)).hasValue(new BigDecimal("1234567.80"));
            assertThat(row.getCell(0).getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(row.getCellAsDate(1)).hasValue(LocalDateTime.parse("2026-11-23T00:00:01"));
            assertThat(row.getCellAsNumber(2)).hasValue(new BigDecimal("7"));
            assertThat(row.getCell(3).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(3).getFormula()).isNull();
            assertThat(row.getCellAsString(3)).hasValue("=1+1");
            var total = book.findSheet("合计").orElseThrow().read().getFirst();
            assertThat(total.getCellAsNumber(1)).hasValue(new BigDecimal("-0.01"));
        }
    }

    @Test
    void givesTheSameBytesForTheSameRows() throws IOException {
        var first = workbook(1_200);
        // The library writes the time of making into what it makes; a file system tells time in seconds at worst.
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("dcterms:created");
        assertThat(workbook(1_200)).isEqualTo(first);
        assertThat(values("=a", "b")).isEqualTo(values("=a", "b"));
    }

    /** OWASP's and a few of our own: wide forms, and blanks in front of which nothing is calculated. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\0=1",
                "＝1",
                "＋1",
                "－1",
                "＠x"
            })
    void defusesWhatASpreadsheetWouldCalculate(String formula) {
        assertThat(CsvFile.defused(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R-20261122-0007", "李=静", " =1", "'=1", "1-1"})
    void leavesOtherWordsAlone(String words) {
        assertThat(CsvFile.defused(words)).isEqualTo(words);
    }

    @Test
    void writesValuesWithAMarkAndQuotes() throws IOException {
        assertThat(new String(values("=1", "a\"b,c\nd"), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFx,y,z\r\n'=1,\"a\"\"b,c\nd\",-5.00\r\n");
    }

    @Test
    void refusesARowWithoutATable() throws IOException {
        try (var file = new XlsxFile(OutputStream.nullOutputStream())) {
            assertThatIllegalStateException().isThrownBy(() -> file.row(List.of(Cell.of(1))));
            file.facts("x", List.of());
        }
    }

    /** 200,000 rows of ten cells are some 150 MB as objects; what stays is a few hundred rows. */
    @Test
    void takesTheSameMemoryForAnyNumberOfRows() throws IOException {
        var bytes = new AtomicLong();
        var before = used();
        try (var file = new XlsxFile(counting(bytes));
                var csv = new CsvFile(counting(bytes), List.of("a"))) {
            file.table("明细", List.of(new XlsxFile.Column("a", 10)));
            for (var row = 0; row < 200_000; row++) {
                var cells = List.of(
                        Cell.of("R-20261122-" + row),
                        Cell.of(row),
                        Cell.of(NOON.plusSeconds(row)),
                        Cell.of(new BigDecimal("1234.50")),
                        Cell.of("华北研发 " + row),
                        Cell.of("李静"),
                        Cell.of("王芳"),
                        Cell.of("成功"),
                        Cell.of("0123456789abcdef0123456789abcdef" + row),
                        Cell.of(NOON));
                file.row(cells);
                csv.row(cells);
                if (row == 199_999) {
                    assertThat(used() - before).isLessThan(16L << 20);
                }
            }
        }
        assertThat(bytes.get()).isGreaterThan(10L << 20);
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static OutputStream counting(AtomicLong bytes) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] from, int start, int length) {
                bytes.addAndGet(length);
            }
        };
    }

    private static byte[] workbook(int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new XlsxFile(out)) {
            file.table("明细", List.of(new XlsxFile.Column("a", 10)));
            for (var row = 0; row < rows; row++) {
                file.row(List.of(Cell.of("r" + row), Cell.of(row), Cell.of(NOON)));
            }
        }
        return out.toByteArray();
    }

    private static byte[] values(String first, String second) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new CsvFile(out, List.of("x", "y", "z"))) {
            file.row(List.of(Cell.of(first), Cell.of(second), Cell.of(new BigDecimal("-5.00"))));
        }
        return out.toByteArray();
    }
}
