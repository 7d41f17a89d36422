package io.bursar.bss.huawei;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of one call on the wire, before anybody interprets it.
 *
 * @param untouched the body of the request provably never left ({@link Gate}, {@link Doorman})
 * @param status null when no head of an answer arrived
 * @param body what arrived of the answer's body, up to the cap
 * @param failure why it did not end well; null when the whole answer is there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sighting(
        boolean untouched,
        @Nullable Integer status,
        HttpHeaders headers,
        byte[] body,
        @Nullable Throwable failure,
        Duration took) {

    static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    /** Nothing was even tried. */
    static Sighting none(Throwable failure) {
        return new Sighting(true, null, NO_HEADERS, new byte[0], failure, Duration.ZERO);
    }

    /**
     * The same with the proof, where there is one, that nothing was sent. Then a line that broke before it was safe is
     * the handshake's fault, whatever the JDK calls it.
     */
    Sighting proven(BooleanSupplier nothingSent, boolean overTls) {
        if (failure == null || status != null || !nothingSent.getAsBoolean()) {
            return this;
        }
        boolean cut = overTls && failure instanceof IOException && Wire.reasonNotSent(failure) == null;
        Throwable why = cut ? new SSLException("the line was cut before it was safe to send", failure) : failure;
        return new Sighting(true, null, headers, body, why, took);
    }

    /** A whole answer with that status. */
    boolean has(int expected) {
        return failure == null && status != null && status == expected;
    }

    /** A whole answer whose status lies in that hundred. */
    boolean isOf(int hundred) {
        return failure == null && status != null && status / 100 == hundred;
    }

    /** {@code Retry-After} in seconds, at least one; null when absent or not a number. */
    @Nullable Duration retryAfter() {
        try {
            OptionalLong seconds = headers.firstValueAsLong("Retry-After");
            return seconds.isEmpty() ? null : Duration.ofSeconds(Math.clamp(seconds.getAsLong(), 1, 3600));
        } catch (NumberFormatException aDate) {
            return null;
        }
    }
}
