package io.bursar.bss.cost;

import java.util.List;

/**
 * Only, or all but, the costs with one of these values.
 *
 * @param values 1 to 100, as Huawei writes them in answers; how each dimension writes its values is not documented
 * @param excluded all but those
 */
public record CostFilter(CostDimension dimension, List<String> values, boolean excluded) {

    public CostFilter {
        values = List.copyOf(values);
        if (!dimension.canFilter()) {
            throw new IllegalArgumentException("Huawei does not select by " + dimension);
        }
        if (values.isEmpty() || values.size() > 100) {
            throw new IllegalArgumentException("a filter of costs has 1 to 100 values");
        }
    }

    public static CostFilter only(CostDimension dimension, String... values) {
        return new CostFilter(dimension, List.of(values), false);
    }

    public static CostFilter without(CostDimension dimension, String... values) {
        return new CostFilter(dimension, List.of(values), true);
    }
}
