package io.bursar.sandbox.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is written back.
 *
 * @param headers besides Content-Length, Date and Connection, which the wire adds
 * @param body empty for none; a 204 never has one
 * @param charset how the body is encoded; something other than UTF-8 only to annoy a client
 */
public record WireAnswer(int status, Map<String, String> headers, String body, Charset charset) {

    /** Copies the headers, keeping their order. */
    public WireAnswer {
        headers = new LinkedHashMap<>(headers);
    }

    /** An answer in UTF-8. */
    public WireAnswer(int status, Map<String, String> headers, String body) {
        this(status, headers, body, StandardCharsets.UTF_8);
    }

    /** The same answer with one more header. */
    public WireAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WireAnswer(status, more, body, charset);
    }

    /** The body as it goes over the wire. */
    byte[] bytes() {
        return body.getBytes(charset);
    }
}
