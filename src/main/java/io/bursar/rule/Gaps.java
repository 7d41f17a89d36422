package io.bursar.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Formats;
import io.bursar.web.Joined;

/** What an edition leaves open: kinds that cannot be submitted everywhere, and steps for more people than there are. */
@Component
class Gaps {

    private final People people;
    private final RuleWords words;
    private final Formats formats;

    Gaps(People people, RuleWords words, Formats formats) {
        this.people = people;
        this.words = words;
        this.formats = formats;
    }

    /**
     * What was found.
     *
     * @param uncovered labels of kinds that no rule covers for every account and amount
     * @param shortages sentences about steps that could not be completed at present, each saying who there is
     */
    record Found(List<String> uncovered, List<String> shortages) {

        /** Whether there is none. */
        public boolean none() {
            return uncovered.isEmpty() && shortages.isEmpty();
        }
    }

    Found in(List<Rule> rules) {
        return new Found(uncovered(rules), shortages(rules));
    }

    /** Kinds that could not be submitted for some accounts or amounts: no rule for all units above nothing. */
    private List<String> uncovered(List<Rule> rules) {
        return Arrays.stream(InstructionKind.values())
                .filter(kind -> rules.stream()
                        .noneMatch(rule -> rule.unit() == null
                                && rule.above().signum() == 0
                                && rule.kinds().contains(kind)))
                .map(formats::label)
                .toList();
    }

    private List<String> shortages(List<Rule> rules) {
        List<Person> approvers = people.in(Role.APPROVER);
        List<String> shortages = new ArrayList<>();
        for (Rule rule : rules) {
            List<Integer> missing = Staffing.shortOf(needs(rule.steps(), approvers));
            if (missing.isEmpty()) {
                makers(rule, approvers).ifPresent(shortages::add);
            } else {
                missing.forEach(step -> shortages.add(sentence(rule, step, approvers)));
            }
        }
        return shortages;
    }

    /** Whether those steps cannot be completed by whomever they name, however many approvers there may be one day. */
    static boolean canNeverBeCompleted(List<Step> steps) {
        return !Staffing.shortOf(steps.stream()
                        .filter(step -> !step.people().isEmpty())
                        .map(step -> new Staffing.Need(Set.copyOf(step.people()), step.howMany()))
                        .toList())
                .isEmpty();
    }

    /** What the steps need of these people. */
    static List<Staffing.Need> needs(List<Step> steps, List<Person> approvers) {
        return steps.stream()
                .map(step -> new Staffing.Need(able(step, approvers), step.howMany()))
                .toList();
    }

    private static Set<UserId> able(Step step, List<Person> approvers) {
        Set<UserId> able = new HashSet<>();
        approvers.stream().map(Person::id).filter(step::mayBe).forEach(able::add);
        return able;
    }

    private String sentence(Rule rule, int step, List<Person> approvers) {
        Step asked = rule.steps().get(step);
        List<Person> there =
                approvers.stream().filter(person -> asked.mayBe(person.id())).toList();
        String names = there.isEmpty()
                ? formats.word("rule.shortage.nobody")
                : there.stream().map(Person::displayName).collect(Joined.words());
        String key = there.size() < asked.howMany() ? "rule.shortage.few" : "rule.shortage.together";
        return formats.word(key, words.name(rule.name()), step + 1, asked.howMany(), names);
    }

    /** Who prepares and approves would leave too few when he is the maker. */
    private Optional<String> makers(Rule rule, List<Person> approvers) {
        List<Person> missed = approvers.stream()
                .filter(person -> person.isNow(Role.FINANCE))
                .filter(person -> !Staffing.shortOf(needs(
                                rule.steps(),
                                approvers.stream()
                                        .filter(other -> !other.equals(person))
                                        .toList()))
                        .isEmpty())
                .toList();
        return missed.isEmpty()
                ? Optional.empty()
                : Optional.of(formats.word(
                        "rule.shortage.maker",
                        words.name(rule.name()),
                        missed.stream().map(Person::displayName).collect(Joined.words())));
    }
}
