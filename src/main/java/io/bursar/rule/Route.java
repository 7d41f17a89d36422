package io.bursar.rule;

import java.util.List;

/**
 * What a request needs: the steps of the rules that fired when it was submitted, in order. It goes with the request and
 * never changes.
 *
 * @param edition the edition of the rule book
 * @param rules the names of the rules that fired
 */
public record Route(int edition, List<String> rules, List<Step> steps) {

    public Route {
        rules = List.copyOf(rules);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("the first step is compulsory");
        }
    }
}
