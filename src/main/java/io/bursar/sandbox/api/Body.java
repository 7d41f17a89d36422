package io.bursar.sandbox.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON body. Absent and null are the same; the empty string is a value. */
public final class Body {

    private static final String AMOUNT = "[0-9]{1,29}(\\.[0-9]{1,2})?";
    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z";

    private final ObjectNode fields;
    private final boolean numbersAsAmounts;

    /** {@code numbersAsAmounts}: whether an amount may also be a JSON number (not documented). */
    public Body(ObjectNode fields, boolean numbersAsAmounts) {
        this.fields = fields;
        this.numbersAsAmounts = numbersAsAmounts;
    }

    /** A field as it is; null when absent or null. */
    public @Nullable JsonNode node(String name) {
        JsonNode node = fields.get(name);
        return node == null || node.isNull() ? null : node;
    }

    /** Everything that was sent, in its order. */
    public Set<Map.Entry<String, JsonNode>> fields() {
        return fields.properties();
    }

    /** A text of at most {@code maxLength} characters, perhaps empty; null when absent or null. */
    public @Nullable String text(String name, int maxLength) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            throw Refusal.parameter(name, "must be a string, not " + Json.kind(node));
        }
        String value = node.stringValue();
        if (value.indexOf('\0') >= 0) {
            throw Refusal.parameter(name, "holds a NUL");
        }
        if (value.length() > maxLength) {
            throw Refusal.parameter(name, "is longer than " + maxLength + " characters");
        }
        return value;
    }

    /** A text that must be there and not be empty. */
    public String requiredText(String name, int maxLength) {
        String value = text(name, maxLength);
        if (value == null || value.isEmpty()) {
            throw Refusal.parameter(name, "is required");
        }
        return value;
    }

    /** One of the values; {@code otherwise} when absent or null. An empty string is none of them. */
    public String oneOf(String name, String otherwise, String... allowed) {
        String value = text(name, 64);
        if (value == null) {
            return otherwise;
        }
        if (!Arrays.asList(allowed).contains(value)) {
            throw Refusal.parameter(name, "must be one of " + List.of(allowed));
        }
        return value;
    }

    /** A whole JSON number within its range; {@code otherwise} when absent or null. */
    public int integer(String name, int min, int max, int otherwise) {
        JsonNode node = node(name);
        if (node == null) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw Refusal.parameter(name, "must be a whole number");
        }
        int value = node.intValue();
        if (value < min || value > max) {
            throw Refusal.parameter(name, "must be within " + min + " and " + max);
        }
        return value;
    }

    /** A JSON truth value; {@code otherwise} when absent or null. */
    public boolean truth(String name, boolean otherwise) {
        JsonNode node = node(name);
        if (node == null) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            throw Refusal.parameter(name, "must be true or false");
        }
        return node.booleanValue();
    }

    /** A list of texts; empty when absent or null. */
    public List<String> texts(String name, int maxEntries, int maxLength) {
        JsonNode node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray() || node.size() > maxEntries) {
            throw Refusal.parameter(name, "must be a list of at most " + maxEntries);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : node) {
            if (!entry.isString() || entry.stringValue().length() > maxLength) {
                throw Refusal.parameter(name, "must hold texts of at most " + maxLength + " characters");
            }
            texts.add(entry.stringValue());
        }
        return texts;
    }

    /** An amount in yuan: a string of at most 32 characters, above zero, at most two decimals (multi-account.md 4). */
    public BigDecimal amount(String name) {
        JsonNode node = node(name);
        String value = node != null && node.isNumber() && numbersAsAmounts
                ? node.decimalValue().toPlainString()
                : requiredText(name, 32);
        if (!value.matches(AMOUNT)) {
            throw Refusal.parameter(name, "is not an amount with at most two decimals");
        }
        BigDecimal amount = new BigDecimal(value).setScale(2);
        if (amount.signum() <= 0) {
            throw Refusal.parameter(name, "must be above zero");
        }
        return amount;
    }

    /** An instant written {@code yyyy-MM-ddTHH:mm:ssZ}; null when absent or null. An empty string is refused. */
    public @Nullable Instant instant(String name) {
        String value = text(name, 20);
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
