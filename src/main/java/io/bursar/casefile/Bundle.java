package io.bursar.casefile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A ZIP being written straight to whoever takes it: each file with its digest, all with one time. */
final class Bundle implements AutoCloseable {

    private final ZipOutputStream zip;
    private final LocalDateTime at;
    private final SequencedMap<String, String> digests = new LinkedHashMap<>();

    Bundle(OutputStream out, LocalDateTime at) {
        this.zip = new ZipOutputStream(out, UTF_8);
        this.at = at;
    }

    /** Writes the bytes of one file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    /** Writes the text of one file. */
    @FunctionalInterface
    interface Text {
        void writeTo(Writer file) throws IOException;
    }

    void file(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // Not setTime: that reads the machine's zone.
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        DigestOutputStream digesting = new DigestOutputStream(zip, sha256());
        content.writeTo(digesting);
        zip.closeEntry();
        digests.put(name, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
    }

    void text(String name, Text text) throws IOException {
        file(name, file -> {
            // Not closed: that would close the whole.
            Writer writer = new BufferedWriter(new OutputStreamWriter(file, UTF_8));
            text.writeTo(writer);
            writer.flush();
        });
    }

    /** SHA-256 of every file so far, lower-case hex, by name. */
    SequencedMap<String, String> digests() {
        return new LinkedHashMap<>(digests);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
