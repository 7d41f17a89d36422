package io.bursar.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.audit.CanonicalJson;
import io.bursar.audit.TrailExport;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.audit.TrailSearch;
import io.bursar.sheet.Timeless;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The trail to take away, as a ZIP: {@code trail.jsonl} for machines, {@code trail.csv} for people, every
 * {@code checkpoints.txt}, and {@code manifest.json} with the range, the hashes at both ends, the digest of each file
 * and the key that signs. Written while it is read, whatever its length; whoever hands it out records that.
 */
@Component
public class TrailArchive {

    private final TrailReader reader;
    private final JdbcClient jdbc;
    private final Checkpoints checkpoints;

    TrailArchive(TrailReader reader, JdbcClient jdbc, Checkpoints checkpoints) {
        this.reader = reader;
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
    }

    /** Writes every line that is looked for; see the other. */
    public long write(TrailQuery query, OutputStream out) throws IOException {
        return write(TrailSearch.of(query), out);
    }

    /**
     * Writes every line that is looked for. Where lines were left out between, the chain cannot be followed, only each
     * line be held against its own hash; the manifest says which it is. Answers how many lines there were.
     */
    public long write(TrailSearch query, OutputStream out) throws IOException {
        var people = Files.createTempFile("trail", ".csv");
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            var range = new Range();
            var digests = new TreeMap<String, String>();
            // Before the lines: what is signed while they are written is for lines that are not among them.
            digests.put("checkpoints.txt", entry(zip, "checkpoints.txt", this::notes));
            digests.put("trail.jsonl", entry(zip, "trail.jsonl", machines -> lines(query, machines, people, range)));
            digests.put("trail.csv", entry(zip, "trail.csv", target -> Files.copy(people, target)));
            var manifest = manifest(range, digests);
            entry(
                    zip,
                    "manifest.json",
                    target -> target.write(CanonicalJson.of(manifest).getBytes(UTF_8)));
            return range.count;
        } finally {
            Files.delete(people);
        }
    }

    private void lines(TrailSearch query, OutputStream machines, Path people, Range range) throws IOException {
        // Not closed: that would close the archive around it.
        var json = new java.io.OutputStreamWriter(machines, UTF_8);
        try (var csv = new TrailCsv(people)) {
            reader.each(query, line -> {
                range.take(line);
                csv.write(line);
                append(json, TrailExport.json(line) + "\n");
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        json.flush();
    }

    private void notes(OutputStream target) throws IOException {
        for (var note : jdbc.sql("select note from audit.checkpoint order by size")
                .query(String.class)
                .list()) {
            target.write((note + "\n").getBytes(UTF_8));
        }
    }

    private Map<String, @Nullable Object> manifest(Range range, Map<String, String> digests) {
        var manifest = new LinkedHashMap<String, @Nullable Object>();
        manifest.put("from", range.first == null ? null : range.first.seq());
        manifest.put("to", range.last == null ? null : range.last.seq());
        manifest.put("lines", range.count);
        manifest.put("gapless", range.isGapless());
        manifest.put("prevHash", range.first == null ? null : range.first.link().prevHash());
        manifest.put("hash", range.last == null ? null : range.last.link().hash());
        manifest.put("sha256", digests);
        manifest.put("publicKey", checkpoints.publicKey());
        return manifest;
    }

    private static void append(Writer writer, String text) {
        try {
            writer.append(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String entry(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(Timeless.entry(name));
        try {
            var digesting = new DigestOutputStream(zip, MessageDigest.getInstance("SHA-256"));
            content.writeTo(digesting);
            zip.closeEntry();
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    private static final class Range {

        private @Nullable TrailLine first;
        private @Nullable TrailLine last;
        private long count;

        void take(TrailLine line) {
            first = first == null ? line : first;
            last = line;
            count++;
        }

        boolean isGapless() {
            return first == null || last == null || last.seq() - first.seq() + 1 == count;
        }
    }
}
