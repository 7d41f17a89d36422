package io.bursar.trail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a line's payload says, for reading: what changed from what to what, and the plain facts. Nested things are
 * flattened ({@code filter.from}). What cannot be read is left to the payload as it is stored.
 */
record Details(List<Change> changes, List<Fact> facts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Details NONE = new Details(List.of(), List.of());
    private static final int SHORT = 120;
    private static final Pattern LIKE_A_DOCUMENT = Pattern.compile("\\[?\\{");
    private static final Pattern OPAQUE = Pattern.compile("[0-9a-f]{32,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** One thing before and after; null where it was not there. {@code label} is its name in the reader's words. */
    record Change(
            String name,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    /** One thing that is told. */
    record Fact(String name, String label, String value) {

        /** Ids, hashes and whole documents prove something, but say nothing at a glance. */
        private boolean isReadable() {
            return !value.isEmpty() && !value.startsWith("{") && !isOpaque();
        }

        /** Whether it is an id or a hash. */
        public boolean isOpaque() {
            return OPAQUE.matcher(value).matches();
        }
    }

    /** The reader's language. */
    interface Language {

        /** What a field is called, e.g. {@code filter.from}. */
        String field(String name);

        /** What is stored under that name. */
        String value(String name, String stored);
    }

    /** The payload's, in the reader's words. */
    static Details of(String payload, Language language) {
        try {
            return read(JSON.readTree(payload), language);
        } catch (JacksonException tampered) {
            return NONE;
        }
    }

    public boolean isEmpty() {
        return changes.isEmpty() && facts.isEmpty();
    }

    /** What can be read at a glance, in one line. */
    public String inShort() {
        var text = changes.isEmpty()
                ? facts.stream()
                        .filter(Fact::isReadable)
                        .map(fact -> fact.label() + ": " + fact.value())
                        .collect(Collectors.joining(" · "))
                : changes.stream()
                        .map(change -> (change.name().isEmpty() ? "" : change.label() + ": ") + shown(change.before())
                                + " → " + shown(change.after()))
                        .collect(Collectors.joining(" · "));
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 1) + "…";
    }

    private static Details read(JsonNode payload, Language language) {
        if (!payload.isObject()) {
            return NONE;
        }
        var before = flat(payload.path("before"), "before");
        var after = flat(payload.path("after"), "after");
        var names = new TreeSet<String>(before.keySet());
        names.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var was = before.get(name);
            var is = after.get(name);
            if (was == null || !was.equals(is)) {
                changes.add(new Change(
                        name, language.field(name), worded(name, was, language), worded(name, is, language)));
            }
        }
        var facts = new ArrayList<Fact>();
        payload.properties().forEach(field -> {
            if (!field.getKey().equals("before") && !field.getKey().equals("after")) {
                flat(field.getValue(), field.getKey())
                        .forEach((name, value) ->
                                facts.add(new Fact(name, language.field(name), language.value(name, value))));
            }
        });
        return new Details(changes, facts);
    }

    /** By dotted name; a plain value has the name it was found under. */
    private static SequencedMap<String, String> flat(JsonNode node, String name) {
        var inside = document(node);
        if (inside != null) {
            return flat(inside, name);
        }
        SequencedMap<String, String> found = new LinkedHashMap<>();
        if (node.isObject()) {
            var top = name.equals("before") || name.equals("after");
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                found.putAll(flat(field.getValue(), top ? field.getKey() : name + "." + field.getKey()));
            }
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            var place = 1;
            for (var part : node) {
                found.putAll(flat(part, name + "." + place++));
            }
        } else if (!node.isMissingNode() && !node.isNull()) {
            found.put(name.equals("before") || name.equals("after") ? "" : name, text(node));
        }
        return found;
    }

    /** What a text holds that is itself objects, as the rules of an edition are; null for every other text. */
    private static @Nullable JsonNode document(JsonNode node) {
        if (!node.isString() || !LIKE_A_DOCUMENT.matcher(node.asString()).lookingAt()) {
            return null;
        }
        try {
            return JSON.readTree(node.asString());
        } catch (JacksonException plain) {
            return null;
        }
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            var parts = new ArrayList<String>();
            node.forEach(part -> parts.add(text(part)));
            return String.join(", ", parts);
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static @Nullable String worded(String name, @Nullable String stored, Language language) {
        return stored == null ? null : language.value(name, stored);
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isEmpty() ? "—" : value;
    }
}
