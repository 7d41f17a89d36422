package io.bursar.draftfile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.identity.UserId;

/** Uploaded files and results, kept for ever. */
@Component("transferFiles")
public class Files {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv; charset=UTF-8";

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Clock clock;

    Files(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file as it is downloaded. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Stored(String name, String mediaType, byte[] content) {}

    /** Stores a copy under a new id, whatever else is kept under that name. */
    @Transactional
    public UUID keep(Stored file, UserId by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into draft_file (id, name, media_type, sha256, content, created_by, created_at)"
                        + " values (:id, :name, :type, :hash, :content, :by, :at)")
                .param("id", id)
                .param("name", plainName(file.name()))
                .param("type", file.mediaType())
                .param("hash", sha256(file.content()))
                .param("content", file.content())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** With its content; empty when there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<Stored> find(UUID id) {
        return jdbc.sql("select * from draft_file where id = :id")
                .param("id", id)
                .query((row, _) ->
                        new Stored(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /** Its name alone; for an id that is known to be there. */
    @Transactional(readOnly = true)
    public String nameOf(UUID id) {
        return jdbc.sql("select name from draft_file where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** SHA-256 of its content, in hex; for an id that is known to be there. */
    @Transactional(readOnly = true)
    public String hashOf(UUID id) {
        return jdbc.sql("select sha256 from draft_file where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** The last part of a path, without what file systems or headers stumble over; never empty. */
    static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}:*?\"<>|]", "").strip();
        String safe = plain.startsWith(".") || plain.isEmpty() ? "file" + plain : plain;
        return safe.length() <= LONGEST_NAME ? safe : safe.substring(safe.length() - LONGEST_NAME);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
