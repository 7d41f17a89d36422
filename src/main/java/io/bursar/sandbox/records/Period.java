package io.bursar.sandbox.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Query;
import io.bursar.sandbox.api.Refusal;
import io.bursar.time.Beijing;

/** Whole days in Beijing, at most a year of them; a year back from today unless asked otherwise. */
record Period(LocalDate first, LocalDate last) {

    static Period of(Query query, Instant now) {
        LocalDate today = Beijing.dayOf(now);
        LocalDate last = day(query, "trade_time_end", today);
        LocalDate first = day(query, "trade_time_begin", today.minusYears(1));
        if (first.isAfter(last)) {
            throw Refusal.parameter("trade_time_begin", "is after trade_time_end");
        }
        if (first.isBefore(last.minusYears(1))) {
            throw Refusal.parameter("trade_time_begin", "is more than a year before trade_time_end");
        }
        return new Period(first, last);
    }

    private static LocalDate day(Query query, String name, LocalDate otherwise) {
        @Nullable String value = query.text(name, 10);
        if (value == null) {
            return otherwise;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw Refusal.parameter(name, "is not a date YYYY-MM-DD");
        }
    }

    Instant from() {
        return Beijing.startOf(first);
    }

    Instant to() {
        return Beijing.startOf(last.plusDays(1));
    }
}
