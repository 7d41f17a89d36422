package io.bursar.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The recipe of {@code docs/audit.md} in Java, so that verifying does not take the database's word for it. Digests are
 * lower-case hex.
 */
public final class LineDigest {

    /** What the first line carries as the hash of the line before it. */
    public static final String GENESIS = "0".repeat(64);

    private static final byte[] VERSION = "bursar-audit-v1\n".getBytes(UTF_8);
    private static final HexFormat HEX = HexFormat.of();
    private static final int ROOM = 2_048;

    private final MessageDigest sha256;

    /** The message of the line at hand; used again for every line. */
    private byte[] message = new byte[ROOM];

    private int length;

    /** For one thread. */
    public LineDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of the details alone. */
    public String ofPayload(TrailLine line) {
        return HEX.formatHex(sha256.digest(line.payload().getBytes(UTF_8)));
    }

    /** Of the whole line, which the next one carries. */
    public String ofLine(TrailLine line) {
        var actor = line.actor();
        length = 0;
        append(VERSION);
        field(Long.toString(line.seq()));
        field(Long.toString(micros(line.at())));
        field(actor.kind().word());
        field(actor.id());
        field(actor.name());
        field(actor.onBehalfOf());
        field(actor.address());
        field(line.origin().sessionRef());
        field(line.origin().requestId());
        field(line.action());
        field(line.subject().type());
        field(line.subject().id());
        field(line.outcome().word());
        field(line.link().payloadSha());
        field(line.link().prevHash());
        field(line.link().algorithm());
        sha256.update(message, 0, length);
        return HEX.formatHex(sha256.digest());
    }

    /** Microseconds since 1970, the database's resolution. */
    static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private void field(@Nullable String value) {
        if (value == null) {
            append((byte) '-');
        } else {
            var bytes = value.getBytes(UTF_8);
            number(bytes.length);
            append((byte) ':');
            append(bytes);
        }
        append((byte) ',');
    }

    private void number(int number) {
        if (number >= 10) {
            number(number / 10);
        }
        append((byte) ('0' + number % 10));
    }

    private void append(byte one) {
        make(1);
        message[length++] = one;
    }

    private void append(byte[] bytes) {
        make(bytes.length);
        System.arraycopy(bytes, 0, message, length, bytes.length);
        length += bytes.length;
    }

    private void make(int room) {
        if (length + room > message.length) {
            message = Arrays.copyOf(message, 2 * (length + room));
        }
    }
}
