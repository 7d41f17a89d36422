package io.bursar.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.bursar.instruction.InstructionKind;

/**
 * An edition that one administrator prepares; nothing of it is in force.
 *
 * @param basedOn the edition that was in force when it was begun
 * @param version goes up with each change, so that an old page cannot overwrite a newer one
 */
record Draft(int basedOn, int version, List<Rule> rules, Map<InstructionKind, BigDecimal> bulk) {

    Draft {
        rules = List.copyOf(rules);
        bulk = Map.copyOf(bulk);
    }

    /** The same with one more rule. */
    Draft with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return withRules(more);
    }

    /** The same with another rule in that place, from 0. */
    Draft with(int place, Rule rule) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.set(place, rule);
        return withRules(changed);
    }

    /** The same without the rule in that place, from 0. */
    Draft without(int place) {
        List<Rule> fewer = new ArrayList<>(rules);
        fewer.remove(place);
        return withRules(fewer);
    }

    Draft withBulk(Map<InstructionKind, BigDecimal> limits) {
        return new Draft(basedOn, version, rules, limits);
    }

    /** Another rule than the one in {@code except} that would leave open which of the two fires; -1 for none. */
    Optional<Rule> clashingWith(Rule wanted, int except) {
        for (int place = 0; place < rules.size(); place++) {
            if (place != except && rules.get(place).clashesWith(wanted)) {
                return Optional.of(rules.get(place));
            }
        }
        return Optional.empty();
    }

    /** Whether another rule than the one in {@code except} has that name. */
    boolean hasName(String name, int except) {
        for (int place = 0; place < rules.size(); place++) {
            if (place != except && rules.get(place).name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private Draft withRules(List<Rule> others) {
        return new Draft(basedOn, version, others, bulk);
    }
}
