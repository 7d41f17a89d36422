package io.bursar.bss;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What was seen on the wire of one call, for the record: HTTP status, Huawei's request id, its error code and text, the
 * first 4 KB of the body (redacted), how long it took. Each is null when it was not seen.
 */
public record Exchange(
        @Nullable Integer status,
        @Nullable String requestId,
        @Nullable String code,
        @Nullable String message,
        @Nullable String bodySample,
        Duration took) {

    /** The same, with a word of ours for its code where Huawei named none. */
    public Exchange explainedBy(String word) {
        return code == null || code.isEmpty() ? new Exchange(status, requestId, word, message, bodySample, took) : this;
    }

    /** Nothing came back. */
    public static Exchange silent(Duration took) {
        return new Exchange(null, null, null, null, null, took);
    }
}
