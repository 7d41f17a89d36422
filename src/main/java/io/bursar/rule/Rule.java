package io.bursar.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;

/**
 * What movements of some kinds need.
 *
 * @param name what people call it, 1 to 100 characters
 * @param kinds at least one
 * @param unit the organisation unit it holds for, with everything below; null for all
 * @param above fires for more than so many yuan; the boundary itself does not fire
 * @param steps in order, at least one
 */
public record Rule(
        String name, List<InstructionKind> kinds, @Nullable String unit, BigDecimal above, List<Step> steps) {

    public Rule {
        kinds = List.copyOf(kinds);
        steps = List.copyOf(steps);
        above = Money.yuan(above).amount();
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("a rule has a name of 1 to 100 characters");
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a rule is about at least one kind");
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("the first step is compulsory");
        }
        if (above.signum() < 0) {
            throw new IllegalArgumentException("a rule's threshold is not negative");
        }
    }

    /** Whether it would be left open which of the two fires: a kind in common, the same unit, the same amount. */
    boolean clashesWith(Rule other) {
        return Objects.equals(unit, other.unit)
                && above.compareTo(other.above) == 0
                && kinds.stream().anyMatch(other.kinds::contains);
    }

    boolean firesFor(InstructionKind kind, Money amount) {
        return kinds.contains(kind) && amount.isMoreThan(Money.yuan(above));
    }
}
