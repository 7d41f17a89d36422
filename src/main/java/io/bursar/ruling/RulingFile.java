package io.bursar.ruling;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The file that a ruling rests on, as uploaded. What it is was told from its content, never from its name alone.
 * Immutable.
 */
public final class RulingFile {

    /** 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int MOST_NAME = 120;

    private final String name;
    private final Kind kind;
    private final byte[] content;

    RulingFile(String name, Kind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content.clone();
    }

    /** What may be attached. */
    public enum Kind {
        PDF("application/pdf", "pdf"),
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg|jpeg"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        TEXT("text/plain;charset=UTF-8", "txt");

        private final String mediaType;
        private final String endings;

        Kind(String mediaType, String endings) {
            this.mediaType = mediaType;
            this.endings = endings;
        }

        /** For the header of a download. */
        public String mediaType() {
            return mediaType;
        }
    }

    /** What became of an upload. */
    public sealed interface Checked {

        /** It can be attached. */
        record Fine(RulingFile file) implements Checked {}

        /** It cannot. */
        record Refused(Why why) implements Checked {}
    }

    /** Why a file cannot be attached. */
    public enum Why {
        MISSING,
        TOO_LARGE,
        /** Neither of the kinds, or its name says another kind than its content. */
        UNKNOWN_KIND
    }

    /** Looks at an upload. The name may be whatever a browser sends, with a path or without. */
    public static Checked check(String name, byte[] content) {
        if (content.length == 0) {
            return new Checked.Refused(Why.MISSING);
        }
        if (content.length > MOST_BYTES) {
            return new Checked.Refused(Why.TOO_LARGE);
        }
        String ending = ending(name);
        for (Kind kind : Kind.values()) {
            if (!ending.isEmpty() && ("|" + kind.endings + "|").contains("|" + ending + "|") && isA(kind, content)) {
                return new Checked.Fine(new RulingFile(shown(name, ending), kind, content));
            }
        }
        return new Checked.Refused(Why.UNKNOWN_KIND);
    }

    /** To show and to download under; at most 120 characters, its end fits the kind. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** A copy; 1 byte to {@link #MOST_BYTES}. */
    public byte[] content() {
        return content.clone();
    }

    /** In bytes. */
    public int size() {
        return content.length;
    }

    /** Of the content, in hex. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RulingFile that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "RulingFile[" + kind + ", " + content.length + " bytes]";
    }

    private static boolean isA(Kind kind, byte[] content) {
        return switch (kind) {
            case PDF -> startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII));
            case PNG -> startsWith(content, HexFormat.of().parseHex("89504e470d0a1a0a"));
            case JPEG -> startsWith(content, HexFormat.of().parseHex("ffd8ff"));
            case XLSX -> isWorkbook(content);
            case TEXT -> isText(content);
        };
    }

    /** Entry names stand uncompressed in a zip, so nothing has to be unpacked. Macros are not evidence. */
    private static boolean isWorkbook(byte[] content) {
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        return raw.startsWith("PK\u0003\u0004")
                && raw.contains("[Content_Types].xml")
                && raw.contains("xl/workbook.xml")
                && !raw.contains("vbaProject.bin");
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .codePoints()
                    .allMatch(c -> c == '\t' || c == '\r' || c == '\n' || !Character.isISOControl(c));
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot < 0 || !ending.matches("[a-z]{1,5}") ? "" : ending;
    }

    /** The last part of the path, with nothing in it that a header, a disk or a terminal could take for an order. */
    private static String shown(String name, String ending) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String stem = last.substring(0, last.length() - ending.length() - 1)
                .codePoints()
                .map(c -> Character.isLetterOrDigit(c) ? c : c == '-' || c == '.' || c == '_' ? c : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int most = MOST_NAME - ending.length() - 1;
        int end = stem.length() <= most ? stem.length() : stem.offsetByCodePoints(0, stem.codePointCount(0, most) - 1);
        return (end == 0 ? "_" : stem.substring(0, end)) + "." + ending;
    }
}
