package io.bursar.sandbox.scene;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Refusal;
import tools.jackson.databind.JsonNode;

/** Reads and checks the parameters of a call; whatever is out of range or malformed is {@code CBC.0100}. */
public final class Parameters {

    private final Function<String, Given> source;
    private final boolean typed;

    private Parameters(Function<String, Given> source, boolean typed) {
        this.source = source;
        this.typed = typed;
    }

    static Parameters ofQuery(Function<String, @Nullable String> query) {
        return new Parameters(
                name -> {
                    @Nullable String raw = query.apply(name);
                    return raw == null ? Given.ABSENT : Given.inQuery(raw);
                },
                false);
    }

    /** Of the fields of a JSON object. */
    public static Parameters ofBody(Function<String, JsonNode> fields) {
        return new Parameters(name -> Given.inBody(fields.apply(name)), true);
    }

    public Given given(String name) {
        return source.apply(name);
    }

    /** A filter by a text of at most that length. */
    public TextFilter filter(String name, int max, EmptyValues rule) {
        Given given = given(name);
        return switch (rule.of(given.shape())) {
            case IGNORED -> TextFilter.NONE;
            case FILTERS -> new TextFilter("");
            case REFUSED -> throw Refusal.parameter(name, "must not be empty");
            case VALUE -> new TextFilter(text(name, given, max));
        };
    }

    /** A text that must be there. */
    public String required(String name, int max) {
        Given given = given(name);
        if (given.shape() != Given.Shape.VALUE) {
            throw Refusal.parameter(name, "is required");
        }
        return text(name, given, max);
    }

    /** A whole number in {@code [low, high]}, null where the rule ignores what was sent. */
    public @Nullable Integer integer(String name, int low, int high, EmptyValues rule) {
        Given given = given(name);
        return switch (rule.of(given.shape())) {
            case IGNORED -> null;
            case FILTERS, REFUSED -> throw Refusal.parameter(name, "must not be empty");
            case VALUE -> number(name, given, low, high);
        };
    }

    /** A day as {@code YYYY-MM-DD} that must be there. */
    public LocalDate requiredDay(String name) {
        return day(name, required(name, 10));
    }

    /** A month as {@code YYYY-MM} that must be there. */
    public YearMonth requiredMonth(String name) {
        return month(name, required(name, 10));
    }

    /** Reads {@code YYYY-MM-DD}. */
    public static LocalDate day(String name, String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw Refusal.parameter(name, "is not a day YYYY-MM-DD");
        }
        throw Refusal.parameter(name, "is not a day YYYY-MM-DD");
    }

    /** Reads {@code YYYY-MM}. */
    public static YearMonth month(String name, String text) {
        try {
            if (text.length() == 7) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw Refusal.parameter(name, "is not a month YYYY-MM");
        }
        throw Refusal.parameter(name, "is not a month YYYY-MM");
    }

    private String text(String name, Given given, int max) {
        if (typed && !given.node().isString()) {
            throw Refusal.parameter(name, "is not a string");
        }
        String text = given.node().stringValue();
        if (text.length() > max) {
            throw Refusal.parameter(name, "is longer than " + max);
        }
        return text;
    }

    private int number(String name, Given given, int low, int high) {
        long value = typed ? numberInBody(name, given.node()) : numberInQuery(name, given.node());
        if (value < low || value > high) {
            throw Refusal.parameter(name, "is not between " + low + " and " + high);
        }
        return (int) value;
    }

    private static long numberInBody(String name, JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw Refusal.parameter(name, "is not an integer");
        }
        return node.longValue();
    }

    private static long numberInQuery(String name, JsonNode node) {
        try {
            return Long.parseLong(node.stringValue());
        } catch (NumberFormatException e) {
            throw Refusal.parameter(name, "is not an integer");
        }
    }
}
