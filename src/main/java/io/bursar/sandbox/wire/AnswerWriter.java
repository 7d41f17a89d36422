package io.bursar.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Writes answers to one connection, whole or spoiled. */
final class AnswerWriter {

    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(204, "No Content"),
            Map.entry(302, "Found"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(408, "Request Timeout"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private final OutputStream out;
    private final Pause pause;

    AnswerWriter(OutputStream out, Pause pause) {
        this.out = out;
        this.pause = pause;
    }

    /** Writes; tells whether the connection may carry another request. */
    boolean write(Delivery delivery, boolean keep) throws IOException, InterruptedException {
        return switch (delivery) {
            case Delivery.Send(WireAnswer answer) -> {
                whole(answer, keep);
                yield keep;
            }
            case Delivery.Cut ignored -> false;
            case Delivery.Half(WireAnswer answer) -> {
                byte[] body = answer.bytes();
                head(answer, "Content-Length: " + Math.max(body.length, 2), true);
                out.write(body, 0, body.length / 2);
                out.flush();
                yield false;
            }
            case Delivery.Trickle(WireAnswer answer, Duration perByte) -> {
                trickle(answer, perByte);
                yield false;
            }
            case Delivery.Twice(WireAnswer answer) -> {
                whole(answer, true);
                whole(answer, true);
                yield false;
            }
            case Delivery.Endless(WireAnswer answer, int megabytes) -> {
                endless(answer, megabytes);
                yield false;
            }
        };
    }

    private void whole(WireAnswer answer, boolean keep) throws IOException {
        byte[] body = answer.status() == 204 ? new byte[0] : answer.bytes();
        // A 204 must not announce a length (RFC 9110 8.6).
        head(answer, answer.status() == 204 ? "" : "Content-Length: " + body.length, keep);
        out.write(body);
        out.flush();
    }

    private void trickle(WireAnswer answer, Duration perByte) throws IOException, InterruptedException {
        byte[] body = answer.bytes();
        head(answer, "Content-Length: " + body.length, false);
        for (byte each : body) {
            pause.of(perByte);
            out.write(each);
            out.flush();
        }
    }

    private void endless(WireAnswer answer, int megabytes) throws IOException {
        head(answer, "Transfer-Encoding: chunked", false);
        byte[] block = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (int sent = 0; sent < megabytes; sent++) {
            out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(block);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void head(WireAnswer answer, String framing, boolean keep) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        line(head, "HTTP/1.1 " + answer.status() + " " + REASONS.getOrDefault(answer.status(), "Status"));
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            line(head, header.getKey() + ": " + header.getValue());
        }
        if (!framing.isEmpty()) {
            line(head, framing);
        }
        line(head, keep ? "Connection: keep-alive" : "Connection: close");
        line(head, "");
        out.write(head.toByteArray());
        out.flush();
    }

    private static void line(ByteArrayOutputStream head, String text) {
        head.writeBytes(String.format(Locale.ROOT, "%s\r\n", text).getBytes(StandardCharsets.ISO_8859_1));
    }
}
