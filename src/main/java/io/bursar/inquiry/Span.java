package io.bursar.inquiry;

import java.time.Duration;
import java.time.Instant;

/** From the start of the first sending that may have moved the money to the end of the last. */
public record Span(Instant from, Instant until) {

    /** Whether a record of that time may tell of those sendings; Huawei's times have no parts of seconds. */
    public boolean reaches(Instant at, Duration tolerance) {
        return !at.isBefore(from.minus(tolerance)) && !at.isAfter(until.plus(tolerance));
    }
}
