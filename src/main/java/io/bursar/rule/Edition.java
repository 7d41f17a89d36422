package io.bursar.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

/**
 * One edition of the rule book: its rules and how they are applied.
 *
 * @param bulk up to which total of one request, in yuan, a kind may be approved together with others; kinds that are
 *     not named may not
 */
public record Edition(int no, List<Rule> rules, Map<InstructionKind, BigDecimal> bulk) {

    public Edition {
        rules = List.copyOf(rules);
        bulk = Map.copyOf(bulk);
        Set<String> seen = new HashSet<>();
        for (Rule rule : rules) {
            for (InstructionKind kind : rule.kinds()) {
                if (!seen.add(kind + "|" + rule.unit() + "|" + rule.above())) {
                    throw new IllegalArgumentException(
                            "two rules for " + kind + " above " + rule.above() + " in the same unit");
                }
            }
        }
    }

    /** An edition under which nothing may be approved in bulk. */
    public Edition(int no, List<Rule> rules) {
        this(no, rules, Map.of());
    }

    /** Whether a request of all those kinds and that total may be approved together with others. */
    public boolean allowsInBulk(List<InstructionKind> kinds, Money total) {
        return kinds.stream().allMatch(kind -> allowsInBulk(kind, total));
    }

    /** Whether a request of that kind and total may be approved together with others; the limit itself may. */
    public boolean allowsInBulk(InstructionKind kind, Money total) {
        BigDecimal limit = bulk.get(kind);
        return limit != null && !total.isMoreThan(Money.yuan(limit));
    }

    /** What one movement needs; see {@link #answer(List)}. */
    Finding answer(Question question) {
        return answer(List.of(question));
    }

    /**
     * For each place the rules of the nearest unit that has any for this kind count, among them the one with the
     * highest threshold that fires. If several places are concerned, all of their steps are needed, the same step
     * once; the same goes for several questions about one request.
     */
    public Finding answer(List<Question> questions) {
        Set<Rule> fired = new LinkedHashSet<>();
        List<List<String>> uncovered = new ArrayList<>();
        for (Question question : questions) {
            for (List<String> place : question.units()) {
                ruleFor(question.kind(), question.amount(), place)
                        .ifPresentOrElse(fired::add, () -> uncovered.add(place));
            }
        }
        if (!uncovered.isEmpty() || fired.isEmpty()) {
            return new Finding.NoRule(uncovered);
        }
        List<Step> steps =
                fired.stream().flatMap(rule -> rule.steps().stream()).distinct().toList();
        // One rule may well ask the same group twice; only the same step of different rules is asked once.
        if (fired.size() == 1) {
            steps = fired.iterator().next().steps();
        }
        return new Finding.Found(new Route(no, fired.stream().map(Rule::name).toList(), steps));
    }

    private Optional<Rule> ruleFor(InstructionKind kind, Money amount, List<String> place) {
        for (String unit : place) {
            List<Rule> here = rules.stream()
                    .filter(rule -> unit.equals(rule.unit()) && rule.kinds().contains(kind))
                    .toList();
            if (!here.isEmpty()) {
                return highest(here, kind, amount);
            }
        }
        return highest(rules.stream().filter(rule -> rule.unit() == null).toList(), kind, amount);
    }

    private static Optional<Rule> highest(List<Rule> rules, InstructionKind kind, Money amount) {
        return rules.stream().filter(rule -> rule.firesFor(kind, amount)).max(Comparator.comparing(Rule::above));
    }
}
