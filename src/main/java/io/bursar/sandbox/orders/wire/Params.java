package io.bursar.sandbox.orders.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Query;
import io.bursar.sandbox.api.Refusal;
import tools.jackson.databind.JsonNode;

/** Reads parameters in the manner of the order operations, where blank and null mean "no filter" (dossier 14). */
final class Params {

    /** A span of time; either end may be open. */
    record Span(@Nullable Instant begin, @Nullable Instant end) {

        boolean holds(@Nullable Instant instant) {
            if (begin == null && end == null) {
                return true;
            }
            return instant != null
                    && (begin == null || !instant.isBefore(begin))
                    && (end == null || !instant.isAfter(end));
        }
    }

    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z";
    private static final Duration LONGEST = Duration.ofDays(366);

    private Params() {}

    /** A filter; null when absent, blank, or null. */
    static @Nullable String filter(Query query, String name, int maxLength) {
        String value = query.text(name, maxLength);
        return value == null || value.isBlank() || value.equals("null") ? null : value;
    }

    /** A filter that takes some values only. */
    static @Nullable String filter(Query query, String name, Set<String> allowed) {
        String value = filter(query, name, 64);
        if (value != null && !allowed.contains(value)) {
            throw Refusal.parameter(name, "must be one of " + allowed);
        }
        return value;
    }

    /** The span {@code <name>_begin}, {@code <name>_end}, at most one year long (dossier 15.5). */
    static Span yearAtMost(Query query, String name) {
        Instant begin = instant(name + "_begin", filter(query, name + "_begin", 20));
        Instant end = instant(name + "_end", filter(query, name + "_end", 20));
        if (begin != null
                && end != null
                && (begin.isAfter(end) || LONGEST.compareTo(Duration.between(begin, end)) < 0)) {
            throw Refusal.parameter(name, "must span one year at most");
        }
        return new Span(begin, end);
    }

    /** The span in a body, of any length. */
    static Span span(Body body, String name) {
        return new Span(
                instant(name + "_begin", filter(body, name + "_begin", 20)),
                instant(name + "_end", filter(body, name + "_end", 20)));
    }

    /** A filter in a body; null when absent, empty, or null. */
    static @Nullable String filter(Body body, String name, int maxLength) {
        String value = body.text(name, maxLength);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A whole number that must be there. */
    static int required(Body body, String name, int min, int max) {
        if (body.node(name) == null) {
            throw Refusal.parameter(name, "is required");
        }
        return body.integer(name, min, max, min);
    }

    /** A list of so many texts that must be there, each from 1 to 64 characters. */
    static List<String> requiredTexts(Body body, String name, int max) {
        List<String> texts = body.texts(name, max, 64);
        if (texts.isEmpty() || texts.stream().anyMatch(String::isEmpty)) {
            throw Refusal.parameter(name, "must hold 1 to " + max + " texts");
        }
        return texts;
    }

    /** A list of whole numbers, each one of those allowed; empty when absent or null. */
    static List<Integer> integers(Body body, String name, int max, Set<Integer> allowed) {
        JsonNode node = body.node(name);
        List<Integer> numbers = new ArrayList<>();
        if (node == null) {
            return numbers;
        }
        if (!node.isArray() || node.size() > max) {
            throw Refusal.parameter(name, "must be a list of at most " + max);
        }
        for (JsonNode entry : node) {
            if (!entry.isIntegralNumber() || !entry.canConvertToInt() || !allowed.contains(entry.intValue())) {
                throw Refusal.parameter(name, "must hold only " + allowed);
            }
            numbers.add(entry.intValue());
        }
        return numbers;
    }

    private static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            if (value.matches(TIME)) {
                return Instant.parse(value);
            }
        } catch (DateTimeParseException e) {
            throw Refusal.parameter(name, "is not a time");
        }
        throw Refusal.parameter(name, "is not a time");
    }
}
