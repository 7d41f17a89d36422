package io.bursar.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import io.bursar.account.AccountDirectory;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.web.AmountText;
import io.bursar.web.FormErrors;

/** Makes a rule of what was typed, or says beside each field why not. */
@Component
class RuleCheck {

    private static final int LONGEST_NAME = 100;

    private final AccountDirectory directory;
    private final People people;

    RuleCheck(AccountDirectory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    /** The rule, or null with the reasons in {@code errors}; {@code place} is the rule it replaces, -1 for none. */
    @Nullable Rule check(RuleForm form, Draft draft, int place, Errors errors) {
        if (form.name().isEmpty() || form.name().length() > LONGEST_NAME) {
            FormErrors.field(errors, "name", "rule.form.name");
        } else if (draft.hasName(form.name(), place)) {
            FormErrors.field(errors, "name", "rule.form.nameTaken");
        }
        if (form.kinds().isEmpty()) {
            FormErrors.field(errors, "kinds", "rule.form.kinds");
        }
        if (!form.unit().isEmpty()
                && directory.units().stream().noneMatch(unit -> unit.id().equals(form.unit()))) {
            FormErrors.field(errors, "unit", "rule.form.unit");
        }
        BigDecimal above = above(form.above(), errors);
        List<Step> steps = steps(form.steps(), errors);
        if (Gaps.canNeverBeCompleted(steps)) {
            FormErrors.field(errors, "steps[0].howMany", "rule.form.never");
        }
        if (errors.hasErrors()) {
            return null;
        }
        Rule rule = new Rule(
                form.name(),
                form.kinds().stream().sorted().toList(),
                form.unit().isEmpty() ? null : form.unit(),
                above,
                steps);
        Optional<Rule> clash = draft.clashingWith(rule, place);
        if (clash.isPresent()) {
            FormErrors.field(
                    errors, "above", "rule.form.aboveTaken", clash.get().name());
            return null;
        }
        return rule;
    }

    private static BigDecimal above(String typed, Errors errors) {
        if (typed.isEmpty() || typed.matches("0+(\\.0{1,2})?")) {
            return BigDecimal.ZERO;
        }
        return switch (AmountText.of(typed)) {
            case AmountText.Yuan yuan -> yuan.money().amount();
            case AmountText.Refused refused -> {
                FormErrors.field(errors, "above", refused.key());
                yield BigDecimal.ZERO;
            }
        };
    }

    private List<Step> steps(List<RuleForm.StepForm> typed, Errors errors) {
        List<Person> approvers = people.in(Role.APPROVER);
        List<Step> steps = new ArrayList<>();
        for (int no = 0; no < typed.size(); no++) {
            RuleForm.StepForm step = typed.get(no);
            String field = "steps[" + no + "].howMany";
            if (step.howMany().isEmpty() && step.people().isEmpty() && no > 0) {
                continue;
            }
            if (!step.howMany().matches("[1-" + Step.MOST + "]")) {
                FormErrors.field(errors, field, no == 0 ? "rule.form.firstStep" : "rule.form.howMany");
                continue;
            }
            int howMany = Integer.parseInt(step.howMany());
            List<UserId> chosen = approvers.stream()
                    .map(Person::id)
                    .filter(id -> step.people().contains(id.toString()))
                    .toList();
            if (chosen.size() != step.people().size()) {
                FormErrors.field(errors, field, "rule.form.notAnApprover");
            } else if (!chosen.isEmpty() && chosen.size() < howMany) {
                FormErrors.field(errors, field, "rule.form.tooFew", chosen.size());
            } else {
                steps.add(new Step(chosen, howMany));
            }
        }
        return steps;
    }
}
