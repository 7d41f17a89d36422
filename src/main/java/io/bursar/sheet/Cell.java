package io.bursar.sheet;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What is written into a cell, by its kind, so that a number stays a number and a time a time. */
public sealed interface Cell {

    /** Nothing. */
    Cell BLANK = new Text("");

    /** Words; never taken for a formula, whatever they begin with. */
    record Text(String text) implements Cell {}

    /** An amount, with all its decimals. */
    record Amount(BigDecimal amount) implements Cell {}

    /** A count or a number without decimals. */
    record Count(long count) implements Cell {}

    /** An instant, written in Beijing time to the second. */
    record Moment(Instant at) implements Cell {}

    /** Words, or nothing. */
    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? BLANK : new Text(text);
    }

    /** A time, or nothing. */
    static Cell of(@Nullable Instant at) {
        return at == null ? BLANK : new Moment(at);
    }

    /** An amount. */
    static Cell of(BigDecimal amount) {
        return new Amount(amount);
    }

    /** A count. */
    static Cell of(long count) {
        return new Count(count);
    }
}
