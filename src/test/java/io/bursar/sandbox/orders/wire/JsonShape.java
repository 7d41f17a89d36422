package io.bursar.sandbox.orders.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * The keys and JSON types of an answer, entries of a list taken together. A null or an empty list in the
 * example says nothing of what is below.
 */
final class JsonShape {

    private static final String NULL = "null";

    private final Map<String, Set<String>> kinds = new TreeMap<>();

    private JsonShape() {}

    static JsonShape of(JsonNode node) {
        JsonShape shape = new JsonShape();
        shape.add("", node);
        return shape;
    }

    private void add(String path, JsonNode node) {
        kinds.computeIfAbsent(path, key -> new TreeSet<>()).add(kind(node));
        if (node.isObject()) {
            node.properties().forEach(field -> add(path + "/" + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            node.forEach(entry -> add(path + "/*", entry));
        }
    }

    private static String kind(JsonNode node) {
        return node.isNull()
                ? NULL
                : node.isNumber() ? "number" : node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What an answer has otherwise than this example, one line each. */
    List<String> differences(JsonShape answer) {
        List<String> differences = new ArrayList<>();
        kinds.forEach((path, expected) -> {
            Set<String> actual = answer.kinds.get(path);
            if (actual == null) {
                differences.add("- " + path + " " + expected + " is missing");
            } else if (!fits(expected, actual)) {
                differences.add("! " + path + " is " + actual + " instead of " + expected);
            }
        });
        answer.kinds.forEach((path, actual) -> {
            if (!kinds.containsKey(path) && !belowNothing(path)) {
                differences.add("+ " + path + " " + actual + " is not in the example");
            }
        });
        return differences;
    }

    private static boolean fits(Set<String> expected, Set<String> actual) {
        if (expected.equals(Set.of(NULL))) {
            return true;
        }
        Set<String> values = new TreeSet<>(actual);
        values.remove(NULL);
        return !values.isEmpty() && expected.containsAll(values);
    }

    private boolean belowNothing(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            Set<String> above = kinds.get(path.substring(0, slash));
            if (above != null) {
                boolean emptyList = above.contains("array") && !kinds.containsKey(path.substring(0, slash) + "/*");
                return above.contains(NULL) || emptyList;
            }
        }
        return false;
    }
}
