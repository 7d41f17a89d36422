package io.bursar.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The recipe of {@code docs/audit.md} in Java, so that verifying does not take the database's word for it. Digests are
 * lower-case hex.
 */
final class LineDigest {

    /** What the first line carries as the hash of the line before it. */
    static final String GENESIS = "0".repeat(64);

    private static final byte[] VERSION = "bursar-audit-v1\n".getBytes(UTF_8);
    private static final byte[] ABSENT = "-,".getBytes(UTF_8);

    private final MessageDigest sha256;

    LineDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String ofPayload(TrailLine line) {
        return HexFormat.of().formatHex(sha256.digest(line.payload().getBytes(UTF_8)));
    }

    String ofLine(TrailLine line) {
        var actor = line.actor();
        sha256.update(VERSION);
        field(Long.toString(line.seq()));
        field(Long.toString(micros(line.at())));
        field(actor.kind().name().toLowerCase(Locale.ROOT));
        field(actor.id());
        field(actor.name());
        field(actor.onBehalfOf());
        field(actor.address());
        field(line.origin().sessionRef());
        field(line.origin().requestId());
        field(line.action());
        field(line.subject().type());
        field(line.subject().id());
        field(line.outcome().name().toLowerCase(Locale.ROOT));
        field(line.link().payloadSha());
        field(line.link().prevHash());
        field(line.link().algorithm());
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Microseconds since 1970, the database's resolution. */
    static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private void field(@Nullable String value) {
        if (value == null) {
            sha256.update(ABSENT);
            return;
        }
        var bytes = value.getBytes(UTF_8);
        sha256.update((bytes.length + ":").getBytes(UTF_8));
        sha256.update(bytes);
        sha256.update((byte) ',');
    }
}
