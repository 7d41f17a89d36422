package io.bursar.sandbox.cost;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Parameters;

/**
 * One entry of {@code groupby}.
 *
 * @param key of the dimension in the answer: the dimension's name, {@code tag} or {@code cost_unit}
 */
record Grouping(String key, Function<BillLine, String> value) {

    static final String TAG = "tag";
    static final String COST_UNIT = "cost_unit";

    /** The only cost unit: to which department of the company an account belongs. */
    static final String DEPARTMENT = "部门";

    /** Reads an entry; a tag's value is written as key, colon and value, {@code noTagKey} without one. */
    static Grouping of(Firm firm, Parameters entry) {
        String type = entry.required("type", 64);
        String key = entry.required("key", 64);
        return switch (type) {
            case "dimension" -> dimension(firm, key);
            case TAG ->
                new Grouping(TAG, line -> key + ":" + valueOf(line.subject().tags(), key));
            case COST_UNIT ->
                new Grouping(
                        COST_UNIT,
                        line -> key + ":"
                                + (key.equals(DEPARTMENT)
                                        ? line.subject().owner().unit()
                                        : "noCostUnit"));
            default -> throw Refusal.parameter("groupby.type", "is none of dimension, tag and cost_unit");
        };
    }

    /** What a filter by that key looks at; a line may have several values. */
    static Function<BillLine, List<String>> filterable(Firm firm, String key) {
        return switch (key) {
            case "RESOURCE_TAG" ->
                line -> line.subject().tags().entrySet().stream()
                        .map(tag -> tag.getKey() + ":" + tag.getValue())
                        .toList();
            case "COST_UNIT" ->
                line -> List.of(DEPARTMENT + ":" + line.subject().owner().unit());
            default -> {
                Grouping grouping = dimension(firm, key);
                yield line -> List.of(grouping.value().apply(line));
            }
        };
    }

    private static Grouping dimension(Firm firm, String key) {
        Dimension dimension = Dimension.named(key).orElseThrow(() -> Refusal.parameter("key", "is no dimension"));
        return dimension == Dimension.PAYER_ACCOUNT_ID
                ? new Grouping(key, line -> firm.payerOf(line.subject().owner()).id())
                : new Grouping(key, dimension::of);
    }

    private static String valueOf(Map<String, String> tags, String key) {
        return tags.getOrDefault(key, "noTagKey");
    }
}
