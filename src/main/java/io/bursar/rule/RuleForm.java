package io.bursar.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.bursar.instruction.InstructionKind;
import io.bursar.web.TypedText;

/**
 * A rule as it was typed.
 *
 * @param version of the draft that the page showed
 * @param unit an organisation unit's id; empty for all
 * @param above empty for any amount
 */
record RuleForm(int version, String name, Set<InstructionKind> kinds, String unit, String above, List<StepForm> steps) {

    /** So many steps are enough for everybody. */
    static final int MOST_STEPS = 5;

    RuleForm {
        name = TypedText.of(name);
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        unit = TypedText.of(unit);
        above = TypedText.of(above);
        List<StepForm> all = new ArrayList<>(steps == null ? List.of() : steps);
        while (all.size() < MOST_STEPS) {
            all.add(new StepForm("", Set.of()));
        }
        steps = List.copyOf(all.subList(0, MOST_STEPS));
    }

    /**
     * One step.
     *
     * @param howMany empty: there is no such step
     * @param people ids; none for any approver
     */
    record StepForm(String howMany, Set<String> people) {

        StepForm {
            howMany = TypedText.of(howMany);
            people = people == null ? Set.of() : Set.copyOf(people);
        }
    }

    /** An empty one, asking one approver. */
    static RuleForm blank(int version) {
        return new RuleForm(version, "", Set.of(), "", "", List.of(new StepForm("1", Set.of())));
    }

    static RuleForm of(int version, Rule rule) {
        return new RuleForm(
                version,
                rule.name(),
                Set.copyOf(rule.kinds()),
                rule.unit() == null ? "" : rule.unit(),
                rule.above().signum() == 0 ? "" : rule.above().toPlainString(),
                rule.steps().stream()
                        .map(step -> new StepForm(
                                Integer.toString(step.howMany()),
                                Set.copyOf(step.people().stream()
                                        .map(Object::toString)
                                        .toList())))
                        .toList());
    }
}
