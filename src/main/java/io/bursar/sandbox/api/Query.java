package io.bursar.sandbox.api;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query string. Huawei tells four cases apart: absent, without a value ({@code a}), empty string
 * ({@code a=}), and a value. Absent and without a value mean "not set" here.
 */
public final class Query {

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Decodes a raw query.
     *
     * @param emptyIsNotSet whether {@code a=} counts as without a value (the dossiers disagree)
     * @throws Refusal CBC.0100 when a parameter comes twice or is not percent-encoded UTF-8
     */
    public static Query parse(String raw, boolean emptyIsNotSet) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (pair.isEmpty() || equals < 0) {
                continue;
            }
            String name = decode(pair.substring(0, equals));
            String value = decode(pair.substring(equals + 1));
            if (value.isEmpty() && emptyIsNotSet) {
                continue;
            }
            if (values.put(name, value) != null) {
                throw Refusal.parameter(name, "is given twice");
            }
        }
        return new Query(values);
    }

    /** A text of at most {@code maxLength} characters, perhaps empty; null when not set. */
    public @Nullable String text(String name, int maxLength) {
        String value = values.get(name);
        if (value != null && value.indexOf('\0') >= 0) {
            throw Refusal.parameter(name, "holds a NUL");
        }
        if (value != null && value.length() > maxLength) {
            throw Refusal.parameter(name, "is longer than " + maxLength + " characters");
        }
        return value;
    }

    /** A text that must be there and not be empty. */
    public String requiredText(String name, int maxLength) {
        String value = text(name, maxLength);
        if (value == null || value.isEmpty()) {
            throw Refusal.parameter(name, "is required");
        }
        return value;
    }

    /** One of the values, or null when not set. An empty string is none of them. */
    public @Nullable String oneOf(String name, String... allowed) {
        String value = values.get(name);
        if (value != null && !Arrays.asList(allowed).contains(value)) {
            throw Refusal.parameter(name, "must be one of " + List.of(allowed));
        }
        return value;
    }

    /** One of the values. */
    public String requiredOneOf(String name, String... allowed) {
        String value = oneOf(name, allowed);
        if (value == null) {
            throw Refusal.parameter(name, "is required");
        }
        return value;
    }

    /** A whole number within its range; {@code null} written out counts as not set, an empty string does not. */
    public int integer(String name, int min, int max, int otherwise) {
        String value = values.get(name);
        if (value == null || value.equals("null")) {
            return otherwise;
        }
        if (!value.matches("-?[0-9]{1,12}")) {
            throw Refusal.parameter(name, "is not a whole number");
        }
        BigInteger number = new BigInteger(value);
        if (number.compareTo(BigInteger.valueOf(min)) < 0 || number.compareTo(BigInteger.valueOf(max)) > 0) {
            throw Refusal.parameter(name, "must be within " + min + " and " + max);
        }
        return number.intValueExact();
    }

    /** Decodes percent-encoded UTF-8; a plus is a plus (RFC 3986). */
    static String decode(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.ISO_8859_1));
                continue;
            }
            String hex = raw.substring(i + 1, Math.min(i + 3, raw.length()));
            if (!hex.matches("[0-9a-fA-F]{2}")) {
                throw Refusal.parameter("encoding", "is not valid in the query");
            }
            bytes.write(Integer.parseInt(hex, 16));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.parameter("encoding", "is not UTF-8");
        }
    }
}
