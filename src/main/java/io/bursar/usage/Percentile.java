package io.bursar.usage;

import java.math.BigDecimal;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The 95th percentile as it is billed: of all points the highest twentieth (rounded down) is struck out, and the
 * highest of the rest counts.
 *
 * @param points how many there were
 * @param struck how many of them were struck out
 */
record Percentile(BigDecimal value, int points, int struck) {

    private static final int TWENTIETH = 20;

    /** Null of nothing. */
    static @Nullable Percentile of(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            return null;
        }
        var sorted = values.stream().sorted().toList();
        int struck = sorted.size() / TWENTIETH;
        return new Percentile(sorted.get(sorted.size() - 1 - struck), sorted.size(), struck);
    }
}
