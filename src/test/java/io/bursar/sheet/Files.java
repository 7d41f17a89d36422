package io.bursar.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as people, and people who mean harm, upload them. */
final class Files {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Files() {}

    /** A workbook that the library itself writes. */
    static byte[] workbook(Consumer<Worksheet> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("Sheet 1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook built by hand, with that XML as its only sheet's content. */
    static byte[] handmade(String sheetData) {
        return zip(parts(sheetData));
    }

    static Map<String, byte[]> parts(String sheetData) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", """
                <Types xmlns="%scontent-types"><Default Extension="rels"
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/></Types>
                """.formatted(PACKAGE, TYPE, TYPE));
        put(parts, "_rels/.rels", """
                <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument"
                Target="xl/workbook.xml"/></Relationships>""".formatted(PACKAGE, OFFICE));
        put(parts, "xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets>
                <sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE));
        put(parts, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/worksheet"
                Target="worksheets/sheet1.xml"/></Relationships>""".formatted(PACKAGE, OFFICE));
        put(parts, "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + sheetData + "</worksheet>");
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, text(content));
    }
}
