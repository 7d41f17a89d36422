package io.bursar.rule;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.account.Unit;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;
import io.bursar.web.AmountText;
import io.bursar.web.Joined;
import io.bursar.web.TypedText;

/** Tries the rules out: who would have to agree to that? Nothing is stored. */
@Component
class Trials {

    private final RuleWords words;
    private final AccountDirectory directory;
    private final People people;

    Trials(RuleWords words, AccountDirectory directory, People people) {
        this.words = words;
        this.directory = directory;
        this.people = people;
    }

    /**
     * What somebody wants to try.
     *
     * @param maker a user's id; empty for nobody in particular
     * @param already what the maker has asked for earlier that day, as typed; empty for nothing
     */
    record Asked(@Nullable InstructionKind kind, String amount, String account, String maker, String already) {

        Asked {
            amount = TypedText.of(amount);
            account = TypedText.of(account);
            maker = TypedText.of(maker);
            already = TypedText.of(already);
        }

        boolean isBlank() {
            return kind == null && amount.isEmpty() && account.isEmpty();
        }
    }

    /**
     * What came of it.
     *
     * @param refusal message key of why there is no answer; null when there is one
     * @param counted the amount that was held against the rules
     * @param rules the names of those that fire
     */
    record Answer(@Nullable String refusal, @Nullable Money counted, String rules, List<AnswerStep> steps) {

        static Answer refused(String key) {
            return new Answer(key, null, "", List.of());
        }
    }

    /** One step and who could decide in it; {@code stuck} when they are too few. */
    record AnswerStep(int no, String words, String people, boolean stuck) {}

    /** Those who could be makers. */
    List<Person> makers() {
        return people.in(Role.FINANCE);
    }

    Answer answer(Asked asked, Edition edition) {
        InstructionKind kind = asked.kind();
        if (kind == null) {
            return Answer.refused("rule.trial.kind");
        }
        if (!(AmountText.of(asked.amount()) instanceof AmountText.Yuan amount)) {
            return Answer.refused("rule.trial.amount");
        }
        Money already = Money.zero();
        if (!asked.already().isEmpty()) {
            if (!(AmountText.of(asked.already()) instanceof AmountText.Yuan before)) {
                return Answer.refused("rule.trial.already");
            }
            already = before.money();
        }
        List<Account> accounts = asked.account().isEmpty() ? List.of() : directory.named(asked.account());
        if (!asked.account().isEmpty() && accounts.size() != 1) {
            return Answer.refused(accounts.isEmpty() ? "rule.trial.noAccount" : "rule.trial.manyAccounts");
        }
        List<String> place = accounts.isEmpty() ? List.of() : placeOf(accounts.getFirst());
        Money counted = amount.money().plus(already);
        return switch (edition.answer(new Question(kind, counted, List.of(place)))) {
            case Finding.NoRule _ -> Answer.refused("rule.trial.noRule");
            case Finding.Found found ->
                new Answer(
                        null,
                        counted,
                        found.route().rules().stream().map(words::name).collect(Joined.words()),
                        steps(found.route(), asked.maker()));
        };
    }

    /** The account's unit and everything above it, nearest first. */
    private List<String> placeOf(Account account) {
        return directory.units().stream()
                .filter(unit -> unit.id().equals(account.unitId()))
                .findFirst()
                .map(Unit::path)
                .map(List::reversed)
                .orElse(List.of());
    }

    /** People of earlier steps cannot be counted on: nobody decides twice in one request. */
    private List<AnswerStep> steps(Route route, String maker) {
        List<Person> approvers = people.in(Role.APPROVER).stream()
                .filter(person -> !person.id().toString().equals(maker))
                .toList();
        List<Integer> missing = Staffing.shortOf(Gaps.needs(route.steps(), approvers));
        List<AnswerStep> steps = new ArrayList<>();
        for (Step step : route.steps()) {
            steps.add(new AnswerStep(
                    steps.size() + 1,
                    words.step(step),
                    approvers.stream()
                            .filter(person -> step.mayBe(person.id()))
                            .map(Person::displayName)
                            .collect(Joined.words()),
                    missing.contains(steps.size())));
        }
        return steps;
    }
}
