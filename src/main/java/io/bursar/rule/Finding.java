package io.bursar.rule;

import java.util.List;

/** What the rule book says to a question. */
public sealed interface Finding {

    /** These people have to agree. */
    record Found(Route route) implements Finding {}

    /** Nothing covers it: it cannot move. {@code uncovered} are the places without a rule. */
    record NoRule(List<List<String>> uncovered) implements Finding {}
}
