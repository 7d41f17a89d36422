package io.bursar.rule;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.account.AccountDirectory;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Choice;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.Formats;

/** One rule of the edition that an administrator prepares. */
@Controller
class DraftRuleController {

    private static final String VIEW = "rule/rule";
    private static final int NEW = -1;

    private final Drafts drafts;
    private final RuleCheck check;
    private final People people;
    private final AccountDirectory directory;
    private final Formats formats;

    DraftRuleController(Drafts drafts, RuleCheck check, People people, AccountDirectory directory, Formats formats) {
        this.drafts = drafts;
        this.check = check;
        this.people = people;
        this.directory = directory;
        this.formats = formats;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return Arrays.stream(InstructionKind.values())
                .map(kind -> Choice.of(kind.name(), formats.label(kind)))
                .toList();
    }

    @ModelAttribute("units")
    List<Choice> units() {
        return directory.units().stream()
                .map(unit -> Choice.of(unit.id(), "　".repeat(unit.depth()) + unit.name()))
                .toList();
    }

    @ModelAttribute("approvers")
    List<Choice> approvers() {
        return people.in(Role.APPROVER).stream()
                .map(person -> Choice.of(person.id().toString(), person.displayName()))
                .toList();
    }

    @GetMapping("/rules/draft/rules/new")
    String add(Model model) {
        model.addAttribute("form", RuleForm.blank(drafts.begin(people.current()).version()));
        model.addAttribute("place", NEW);
        return VIEW;
    }

    @GetMapping("/rules/draft/rules/{place}")
    String change(@PathVariable int place, Model model) {
        Draft draft = drafts.begin(people.current());
        model.addAttribute("form", RuleForm.of(draft.version(), rule(draft, place)));
        model.addAttribute("place", place);
        return VIEW;
    }

    @PostMapping("/rules/draft/rules")
    ModelAndView save(
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") int place,
            RedirectAttributes flash) {
        Person author = people.current();
        Draft draft = drafts.begin(author);
        if (form.version() != draft.version()) {
            FormErrors.form(errors, "rule.refusal.stale");
            return new ModelAndView(VIEW, HttpStatus.CONFLICT).addObject("place", place);
        }
        if (place != NEW) {
            rule(draft, place);
        }
        @Nullable Rule rule = check.check(form, draft, place, errors);
        if (rule == null) {
            return FormErrors.again(VIEW).addObject("place", place);
        }
        return saved(author, place == NEW ? draft.with(rule) : draft.with(place, rule), flash);
    }

    @PostMapping("/rules/draft/rules/{place}/removal")
    ModelAndView remove(@PathVariable int place, @RequestParam int version, RedirectAttributes flash) {
        Person author = people.current();
        Draft draft = drafts.begin(author);
        if (version != draft.version()) {
            Flash.refused("rule.refusal.stale").to(flash);
            return new ModelAndView("redirect:/rules/draft");
        }
        rule(draft, place);
        return saved(author, draft.without(place), flash);
    }

    private ModelAndView saved(Person author, Draft draft, RedirectAttributes flash) {
        (drafts.save(author, draft) ? Flash.done("rule.flash.saved") : Flash.refused("rule.refusal.stale")).to(flash);
        return new ModelAndView("redirect:/rules/draft");
    }

    private static Rule rule(Draft draft, int place) {
        if (place < 0 || place >= draft.rules().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return draft.rules().get(place);
    }
}
