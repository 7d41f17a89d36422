package io.bursar.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.bursar.delegation.Delegated;
import io.bursar.identity.UserId;
import io.bursar.rule.Route;
import io.bursar.rule.Staffing;
import io.bursar.rule.Step;

/**
 * Where a request's asking stands: its steps, and who has agreed so far. Pure: it is told who may decide at all.
 *
 * @param approvers the active approvers as they are now
 * @param delegations the delegations that hold now
 */
record Ballot(UserId maker, Route route, List<Decision> decisions, Set<UserId> approvers, List<Delegated> delegations) {

    /** The step that is being decided, from 1; null when all have agreed. */
    @Nullable Integer step() {
        for (int no = 1; no <= route.steps().size(); no++) {
            if (agreedIn(no) < route.steps().get(no - 1).howMany()) {
                return no;
            }
        }
        return null;
    }

    /** How many have agreed in that step. */
    long agreedIn(int step) {
        return decisions.stream()
                .filter(decision -> decision.step() == step && decision.verdict() == Verdict.APPROVE)
                .count();
    }

    /** With whose right that person may decide now; null when with none. His own comes first. */
    @Nullable Voice voiceOf(UserId person) {
        Integer step = step();
        if (step == null || person.equals(maker) || spent().contains(person)) {
            return null;
        }
        if (mayIn(step, person)) {
            return new Voice(person, null);
        }
        return delegations.stream()
                .filter(it -> it.to().equals(person))
                .filter(it -> !it.from().equals(maker) && !spent().contains(it.from()) && mayIn(step, it.from()))
                .findFirst()
                .map(it -> new Voice(person, it.from()))
                .orElse(null);
    }

    /** Everybody whose own right would count in the step that is being decided. */
    Set<UserId> awaited() {
        Integer step = step();
        if (step == null) {
            return Set.of();
        }
        return approvers.stream()
                .filter(person -> !person.equals(maker) && !spent().contains(person) && mayIn(step, person))
                .collect(Collectors.toSet());
    }

    /** Who could use that person's right in the step that is being decided, because it was lent to them. */
    Set<UserId> delegatesOf(UserId right) {
        return delegations.stream()
                .filter(it -> it.from().equals(right))
                .map(Delegated::to)
                .filter(person -> {
                    Voice voice = voiceOf(person);
                    return voice != null && right.equals(voice.onBehalfOf());
                })
                .collect(Collectors.toSet());
    }

    /** The first step that too few people could ever complete, from 1; null when none. */
    @Nullable Integer blockedStep() {
        Integer from = step();
        if (from == null) {
            return null;
        }
        Set<UserId> spent = spent();
        List<Integer> missing =
                Staffing.shortOf(IntStream.rangeClosed(from, route.steps().size())
                        .mapToObj(no -> stillNeeded(no, spent))
                        .toList());
        return missing.isEmpty() ? null : from + missing.getFirst();
    }

    private Staffing.Need stillNeeded(int step, Set<UserId> spent) {
        Set<UserId> able = approvers.stream()
                .filter(person -> !person.equals(maker) && !spent.contains(person) && mayIn(step, person))
                .collect(Collectors.toSet());
        return new Staffing.Need(able, route.steps().get(step - 1).howMany() - (int) agreedIn(step));
    }

    private boolean mayIn(int step, UserId person) {
        Step asked = route.steps().get(step - 1);
        return approvers.contains(person)
                && (asked.people().isEmpty() || asked.people().contains(person));
    }

    private Set<UserId> spent() {
        return decisions.stream().flatMap(decision -> decision.voice().spent()).collect(Collectors.toSet());
    }
}
