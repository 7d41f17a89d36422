package io.bursar.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** A request as it came off the wire: nothing decoded, nothing believed. */
public final class WireRequest {

    /**
     * How a request arrived.
     *
     * @param complete whether the body was as long as announced
     * @param ordinal 1 for the first request on its connection; more means that the connection was re-used
     */
    public record Arrival(boolean complete, int ordinal) {}

    private final String method;
    private final String target;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Arrival arrival;

    /** Header names are compared without regard to case. */
    public WireRequest(String method, String target, Map<String, List<String>> headers, byte[] body, Arrival arrival) {
        this.method = method;
        this.target = target;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body.clone();
        this.arrival = arrival;
    }

    /** The method in upper case as sent. */
    public String method() {
        return method;
    }

    /** The path as sent, still encoded, without the query. */
    public String rawPath() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    /** What follows the question mark, still encoded; empty when there is none. */
    public String rawQuery() {
        int question = target.indexOf('?');
        return question < 0 ? "" : target.substring(question + 1);
    }

    /** The values of a header, joined by commas; null when it was not sent. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : String.join(",", values);
    }

    /** A copy of the body's bytes. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8 text. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body was as long as announced. */
    public boolean complete() {
        return arrival.complete();
    }

    /** Whether the connection had carried a request before this one. */
    public boolean pooled() {
        return arrival.ordinal() > 1;
    }
}
