package io.bursar.ruling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.ruling.RulingFile.Checked;
import io.bursar.ruling.RulingFile.Kind;
import io.bursar.ruling.RulingFile.Why;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be attached is told from the bytes. */
class RulingFileTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"console.pdf|%PDF-1.7|PDF", "NOTE.TXT|华为云控制台没有这笔记录|TEXT", "a.jpg|ÿØÿà|JPEG", "b.JPEG|ÿØÿá|JPEG"})
    void takesWhatItKnows(String name, String content, Kind kind) {
        assertThat(RulingFile.check(name, bytes(content, kind)))
                .isInstanceOfSatisfying(
                        Checked.Fine.class, it -> assertThat(it.file().kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.pdf|hello",
                "a.png|%PDF-1.7",
                "a.exe|MZ",
                "a.html|<p>",
                "pdf|%PDF-1.7",
                "a.svg|<svg/>",
                "|%PDF-1"
            })
    void refusesWhatItsNameOrItsBytesDeny(String name, String content) {
        assertThat(RulingFile.check(name == null ? "" : name, content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Checked.Refused(Why.UNKNOWN_KIND));
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(RulingFile.check("a.txt", new byte[0])).isEqualTo(new Checked.Refused(Why.MISSING));
        assertThat(RulingFile.check("a.txt", new byte[RulingFile.MOST_BYTES + 1]))
                .isEqualTo(new Checked.Refused(Why.TOO_LARGE));
    }

    @Test
    void refusesTextWithControlCharactersAndOtherEncodings() {
        assertThat(RulingFile.check("a.txt", new byte[] {'a', 0, 'b'})).isInstanceOf(Checked.Refused.class);
        assertThat(RulingFile.check("a.txt", new byte[] {(byte) 0xd6, (byte) 0xd0}))
                .isInstanceOf(Checked.Refused.class);
    }

    @Test
    void takesAWorkbookWithoutMacrosOnly() throws IOException {
        assertThat(RulingFile.check("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
                .isInstanceOf(Checked.Fine.class);
        assertThat(RulingFile.check("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isInstanceOf(Checked.Refused.class);
        assertThat(RulingFile.check("a.xlsx", zip("readme.txt"))).isInstanceOf(Checked.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.txt|passwd.txt",
                "C:\\temp\\记录 1.txt|记录_1.txt",
                "a;\\r\\nX: y.txt|a___X__y.txt",
                ".txt|_.txt"
            })
    void keepsAHarmlessName(String name, String kept) {
        assertThat(RulingFile.check(
                        name.replace("\\r", "\r").replace("\\n", "\n"), "x".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Checked.Fine.class, it -> assertThat(it.file().name()).isEqualTo(kept));
    }

    @Test
    void keepsLongNamesWithinTheColumn() {
        assertThat(RulingFile.check("😀".repeat(200) + "中".repeat(300) + ".txt", new byte[] {'x'}))
                .isInstanceOfSatisfying(
                        Checked.Fine.class,
                        it -> assertThat(it.file().name())
                                .hasSizeLessThanOrEqualTo(120)
                                .endsWith(".txt"));
    }

    private static byte[] bytes(String content, Kind kind) {
        return content.getBytes(kind == Kind.JPEG ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }
}
