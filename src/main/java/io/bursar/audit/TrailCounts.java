package io.bursar.audit;

import java.util.Map;

/**
 * How many lines a search finds.
 *
 * @param all every one, at most {@code most}
 * @param byAction by the stored word, whatever action is looked for; at most {@code most} each
 * @param most so many may be more
 */
public record TrailCounts(long all, Map<String, Long> byAction, int most) {

    public TrailCounts {
        byAction = Map.copyOf(byAction);
    }

    /** Of that action, or of all whose word begins so where it ends with a dot. */
    public long of(String word) {
        return word.endsWith(".")
                ? byAction.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(word))
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                : byAction.getOrDefault(word, 0L);
    }
}
