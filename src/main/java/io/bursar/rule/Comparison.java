package io.bursar.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.InstructionKind;

/**
 * What is different between two editions; rules are the same rule when they have the same name.
 *
 * @param rules added ones have no before, removed ones no after
 * @param limits kinds whose limit for bulk approval is another one; null where not allowed
 */
record Comparison(List<Change> rules, List<Limit> limits) {

    /** One rule before and after. */
    record Change(@Nullable Rule before, @Nullable Rule after) {}

    /** The limit of a kind before and after, yuan. */
    record Limit(
            InstructionKind kind,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}

    static Comparison of(Edition before, Edition after) {
        Map<String, Rule> old = byName(before.rules());
        Map<String, Rule> wanted = byName(after.rules());
        List<Change> changes = new ArrayList<>();
        wanted.forEach((name, rule) -> {
            if (!rule.equals(old.get(name))) {
                changes.add(new Change(old.get(name), rule));
            }
        });
        old.forEach((name, rule) -> {
            if (!wanted.containsKey(name)) {
                changes.add(new Change(rule, null));
            }
        });
        List<Limit> limits = Arrays.stream(InstructionKind.values())
                .filter(kind -> !same(before.bulk().get(kind), after.bulk().get(kind)))
                .map(kind ->
                        new Limit(kind, before.bulk().get(kind), after.bulk().get(kind)))
                .toList();
        return new Comparison(changes, limits);
    }

    boolean isEmpty() {
        return rules.isEmpty() && limits.isEmpty();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static Map<String, Rule> byName(List<Rule> rules) {
        Map<String, Rule> named = new LinkedHashMap<>();
        rules.forEach(rule -> named.put(rule.name(), rule));
        return named;
    }
}
