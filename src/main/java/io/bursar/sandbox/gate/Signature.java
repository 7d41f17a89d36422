package io.bursar.sandbox.gate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.bursar.sandbox.wire.WireRequest;

/** SDK-HMAC-SHA256 (multi-account.md 14.3). */
final class Signature {

    static final String ALGORITHM = "SDK-HMAC-SHA256";

    private Signature() {}

    /** The canonical request over the given headers, names in lower case and sorted. */
    static String canonicalRequest(WireRequest request, List<String> signedHeaders) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + valueOf(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                canonicalPath(request.rawPath()),
                canonicalQuery(request.rawQuery()),
                headers,
                String.join(";", signedHeaders),
                sha256(request.body()));
    }

    /** The signature in lower-case hex. */
    static String sign(String secretKey, String date, String canonicalRequest) {
        String toSign = ALGORITHM + "\n" + date + "\n" + sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String valueOf(WireRequest request, String name) {
        String value = request.header(name);
        return value == null ? "" : value.strip();
    }

    private static String canonicalPath(String rawPath) {
        String path = Stream.of(rawPath.split("/", -1))
                .map(segment -> encode(decode(segment)))
                .collect(Collectors.joining("/"));
        return path.endsWith("/") ? path : path + "/";
    }

    private static String canonicalQuery(String rawQuery) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters
                        .computeIfAbsent(encode(decode(name)), key -> new ArrayList<>())
                        .add(encode(decode(equals < 0 ? "" : pair.substring(equals + 1))));
            }
        }
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(value -> entry.getKey() + "=" + value))
                .collect(Collectors.joining("&"));
    }

    /** Bytes as Latin-1 characters, so that encoding gives the same bytes back whatever they mean. */
    private static String decode(String raw) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            String hex = raw.charAt(i) == '%' ? raw.substring(i + 1, Math.min(i + 3, raw.length())) : "";
            if (hex.matches("[0-9a-fA-F]{2}")) {
                decoded.append((char) Integer.parseInt(hex, 16));
                i += 2;
            } else {
                decoded.append(raw.charAt(i));
            }
        }
        return decoded.toString();
    }

    /** RFC 3986: everything but the unreserved characters. */
    private static String encode(String latin1) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : latin1.getBytes(StandardCharsets.ISO_8859_1)) {
            char c = (char) (each & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return encoded.toString();
    }
}
