package io.bursar.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Archives that do not say when they were made, so that the same content is the same file. */
public final class Timeless {

    /** The earliest time that an archive can tell; the time of every entry. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String MADE = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">[^<]*</dcterms:created>";

    private Timeless() {}

    /** An entry of that name, without a time of its own. */
    public static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        return entry;
    }

    /** A workbook without the times that the library has written into it. */
    static void copy(Path workbook, OutputStream out) throws IOException {
        try (var zip = new ZipFile(workbook.toFile());
                var copy = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8)) {
            for (var entry : Collections.list(zip.entries())) {
                copy.putNextEntry(entry(entry.getName()));
                try (var content = zip.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        copy.write(text.replaceAll(MADE, "").getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(copy);
                    }
                }
                copy.closeEntry();
            }
        }
    }
}
