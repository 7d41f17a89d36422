package io.bursar.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Reads the requests of one connection. Strict about framing: what is ambiguous is malformed. */
final class RequestReader {

    private static final int LINE_LIMIT = 16 * 1024;
    private static final int HEADERS_LIMIT = 64 * 1024;
    /** The gateway's limit for signed bodies (multi-account.md 14.3). */
    private static final int BODY_LIMIT = 12 * 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private int count;

    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** The next request; null when the client closed the connection between two. */
    @Nullable WireRequest next() throws IOException, MalformedRequest {
        String line = line(414);
        while (line != null && line.isEmpty()) {
            line = line(414);
        }
        if (line == null) {
            return null;
        }
        List<String> parts = List.of(line.split(" ", -1));
        if (parts.size() != 3
                || !parts.get(0).matches("[A-Z]{1,16}")
                || !parts.get(1).startsWith("/")
                || !parts.get(2).startsWith("HTTP/1.")) {
            throw new MalformedRequest(400, "not a request line");
        }
        Map<String, List<String>> headers = headers();
        count++;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean complete = readBody(headers, body);
        return new WireRequest(
                parts.get(0), parts.get(1), headers, body.toByteArray(), new WireRequest.Arrival(complete, count));
    }

    private Map<String, List<String>> headers() throws IOException, MalformedRequest {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int size = 0;
        while (true) {
            String line = line(494);
            if (line == null) {
                throw new EOFException("the connection ended within the headers");
            }
            if (line.isEmpty()) {
                return headers;
            }
            size += line.length();
            int colon = line.indexOf(':');
            if (size > HEADERS_LIMIT) {
                throw new MalformedRequest(494, "headers too large");
            }
            if (colon < 1 || line.charAt(0) == ' ' || line.charAt(colon - 1) == ' ') {
                throw new MalformedRequest(400, "not a header line");
            }
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
    }

    private boolean readBody(Map<String, List<String>> headers, ByteArrayOutputStream body)
            throws IOException, MalformedRequest {
        List<String> coding = headers.getOrDefault("Transfer-Encoding", List.of());
        List<String> length = headers.getOrDefault("Content-Length", List.of());
        if ((!coding.isEmpty() && !length.isEmpty()) || length.size() > 1 || coding.size() > 1) {
            throw new MalformedRequest(400, "two lengths");
        }
        if (headers.getOrDefault("Expect", List.of()).contains("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        if (!coding.isEmpty()) {
            if (!coding.getFirst().toLowerCase(Locale.ROOT).equals("chunked")) {
                throw new MalformedRequest(400, "unknown transfer coding");
            }
            return readChunks(body);
        }
        if (length.isEmpty()) {
            return true;
        }
        if (!length.getFirst().matches("[0-9]{1,10}")) {
            throw new MalformedRequest(400, "not a length");
        }
        return readBytes(Long.parseLong(length.getFirst()), body);
    }

    private boolean readChunks(ByteArrayOutputStream body) throws IOException, MalformedRequest {
        while (true) {
            String line = line(400);
            if (line == null) {
                return false;
            }
            String size = line.replaceFirst(";.*$", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new MalformedRequest(400, "not a chunk size");
            }
            long bytes = Long.parseLong(size, 16);
            if (bytes == 0) {
                String trailer = line(400);
                while (trailer != null && !trailer.isEmpty()) {
                    trailer = line(400);
                }
                return trailer != null;
            }
            if (!readBytes(bytes, body) || line(400) == null) {
                return false;
            }
        }
    }

    private boolean readBytes(long wanted, ByteArrayOutputStream body) throws IOException, MalformedRequest {
        if (wanted + body.size() > BODY_LIMIT) {
            throw new MalformedRequest(413, "body too large");
        }
        byte[] read = in.readNBytes((int) wanted);
        body.write(read);
        return read.length == wanted;
    }

    private @Nullable String line(int statusIfTooLong) throws IOException, MalformedRequest {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            if (next == '\n') {
                int end = line.length();
                return (end > 0 && line.charAt(end - 1) == '\r') ? line.substring(0, end - 1) : line.toString();
            }
            if (line.length() >= LINE_LIMIT) {
                throw new MalformedRequest(statusIfTooLong, "line too long");
            }
            line.append((char) next);
        }
    }
}
