package io.bursar.delegation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.delegation.Delegations.Delegation;
import io.bursar.delegation.Delegations.LendOutcome;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.time.Beijing;
import io.bursar.web.Badge;
import io.bursar.web.Choice;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.Tone;

/** Who decides for whom: everybody who may look sees all of it; approvers lend their own right. */
@Controller
class DelegationController {

    private static final int LISTED = 200;
    private static final String VIEW = "delegation/list";

    private final Delegations delegations;
    private final People people;
    private final Clock clock;

    DelegationController(Delegations delegations, People people, Clock clock) {
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
    }

    /** How a delegation stands. */
    enum DelegationState {
        HOLDS,
        TO_COME,
        OVER,
        TAKEN_BACK
    }

    /** One line of the page; the last day is the last on which it holds. */
    record Line(
            UUID id,
            String from,
            String to,
            LocalDate first,
            LocalDate last,
            String reason,
            Badge badge,
            boolean own) {}

    @GetMapping("/delegations")
    String list(Model model) {
        LocalDate today = Beijing.dayOf(clock.instant());
        model.addAttribute(
                "form",
                new DelegationForm("", today.toString(), today.plusDays(7).toString(), ""));
        fill(model);
        return VIEW;
    }

    @PostMapping("/delegations")
    ModelAndView lend(
            @ModelAttribute("form") DelegationForm form, BindingResult errors, Model model, RedirectAttributes flash) {
        DelegationForm.Lending lending = form.lending(Beijing.dayOf(clock.instant()), errors);
        if (lending == null) {
            fill(model);
            return FormErrors.again(VIEW);
        }
        Instant begins = Beijing.startOf(lending.from());
        Instant ends = Beijing.startOf(lending.until().plusDays(1));
        switch (delegations.lend(people.current(), lending.to(), begins, ends, form.reason())) {
            case LendOutcome.Lent _ -> Flash.done("delegation.flash.lent").to(flash);
            case LendOutcome.NotEntitled _ ->
                Flash.refused("delegation.refusal.NotEntitled").to(flash);
            case LendOutcome.NotAnApprover _ ->
                Flash.refused("delegation.refusal.NotAnApprover").to(flash);
            case LendOutcome.NoTimeLeft _ ->
                Flash.refused("delegation.refusal.NoTimeLeft").to(flash);
        }
        return new ModelAndView("redirect:/delegations");
    }

    @PostMapping("/delegations/{id}/end")
    String takeBack(@PathVariable UUID id, RedirectAttributes flash) {
        boolean ended = delegations.takeBack(id, people.current());
        (ended ? Flash.done("delegation.flash.takenBack") : Flash.refused("delegation.refusal.Over")).to(flash);
        return "redirect:/delegations";
    }

    private void fill(Model model) {
        Person looking = people.current();
        Instant now = clock.instant();
        model.addAttribute("mayLend", looking.isNow(Role.APPROVER));
        model.addAttribute(
                "approvers",
                people.in(Role.APPROVER).stream()
                        .filter(person -> !person.id().equals(looking.id()))
                        .map(person -> Choice.of(person.id().toString(), person.displayName()))
                        .toList());
        List<Line> lines = delegations.newest(LISTED).stream()
                .map(it -> line(it, looking, now))
                .toList();
        model.addAttribute("lines", lines);
    }

    private Line line(Delegation it, Person looking, Instant now) {
        DelegationState state = state(it, now);
        boolean open = state == DelegationState.HOLDS || state == DelegationState.TO_COME;
        return new Line(
                it.id(),
                name(it.from()),
                name(it.to()),
                Beijing.dayOf(it.begins()),
                Beijing.dayOf(it.ends().minusMillis(1)),
                it.reason(),
                Badge.of(tone(state), state),
                open && it.from().equals(looking.id()));
    }

    private static DelegationState state(Delegation it, Instant now) {
        if (it.takenBackAt() != null) {
            return DelegationState.TAKEN_BACK;
        }
        if (!it.ends().isAfter(now)) {
            return DelegationState.OVER;
        }
        return it.begins().isAfter(now) ? DelegationState.TO_COME : DelegationState.HOLDS;
    }

    private static Tone tone(DelegationState state) {
        return switch (state) {
            case HOLDS -> Tone.GOOD;
            case TO_COME -> Tone.WAITING;
            case OVER, TAKEN_BACK -> Tone.NEUTRAL;
        };
    }

    private String name(UserId id) {
        return people.find(id).map(Person::displayName).orElseThrow();
    }
}
