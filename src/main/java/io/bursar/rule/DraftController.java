package io.bursar.rule;

import java.math.BigDecimal;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.TypedText;

/** The edition that an administrator prepares, as a whole. */
@Controller
class DraftController {

    static final int REASON_LENGTH = 500;

    private static final String VIEW = "rule/draft";

    private final Drafts drafts;
    private final RulesPages pages;
    private final RuleBook book;
    private final People people;

    DraftController(Drafts drafts, RulesPages pages, RuleBook book, People people) {
        this.drafts = drafts;
        this.pages = pages;
        this.book = book;
        this.people = people;
    }

    /** Why the rules shall change; {@code version} of the draft that the page showed. */
    record ProposalForm(int version, String reason) {

        ProposalForm {
            reason = TypedText.of(reason);
        }
    }

    @PostMapping("/rules/draft")
    String begin() {
        drafts.begin(people.current());
        return "redirect:/rules/draft";
    }

    @GetMapping("/rules/draft")
    String show(Model model) {
        Draft draft = drafts.begin(people.current());
        model.addAttribute("form", new ProposalForm(draft.version(), ""));
        model.addAttribute("bulkForm", BulkForm.of(draft));
        fill(model, draft);
        return VIEW;
    }

    @PostMapping("/rules/draft/discarding")
    String discard(RedirectAttributes flash) {
        drafts.discard(people.current());
        Flash.done("rule.flash.discarded").to(flash);
        return "redirect:/rules";
    }

    @PostMapping("/rules/draft/bulk")
    ModelAndView bulk(
            @ModelAttribute("bulkForm") BulkForm form, BindingResult errors, Model model, RedirectAttributes flash) {
        Person author = people.current();
        Draft draft = drafts.begin(author);
        Map<InstructionKind, BigDecimal> limits = form.limits(errors);
        if (limits == null) {
            model.addAttribute("form", new ProposalForm(draft.version(), ""));
            fill(model, draft);
            return FormErrors.again(VIEW);
        }
        Draft changed = new Draft(draft.basedOn(), form.version(), draft.rules(), limits);
        (drafts.save(author, changed) ? Flash.done("rule.flash.saved") : Flash.refused("rule.refusal.stale")).to(flash);
        return new ModelAndView("redirect:/rules/draft");
    }

    @PostMapping("/rules/draft/proposal")
    ModelAndView propose(
            @ModelAttribute("form") ProposalForm form, BindingResult errors, Model model, RedirectAttributes flash) {
        Person author = people.current();
        Draft draft = drafts.begin(author);
        check(form, draft, errors);
        if (errors.hasErrors()) {
            model.addAttribute("bulkForm", BulkForm.of(draft));
            fill(model, draft);
            return new ModelAndView(
                    VIEW, errors.hasFieldErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        }
        switch (book.propose(draft.rules(), draft.bulk(), form.reason(), author)) {
            case EditionOutcome.Done done -> {
                drafts.discard(author);
                Flash.done("rule.flash.proposed", Integer.toString(done.edition()))
                        .to(flash);
            }
            case EditionOutcome.SamePerson _,
                    EditionOutcome.TooEarly _,
                    EditionOutcome.NotEntitled _,
                    EditionOutcome.Overtaken _ ->
                Flash.refused("rule.refusal.NotEntitled").to(flash);
        }
        return new ModelAndView("redirect:/rules");
    }

    private void check(ProposalForm form, Draft draft, BindingResult errors) {
        if (form.reason().isEmpty() || form.reason().length() > REASON_LENGTH) {
            FormErrors.field(errors, "reason", "rule.form.reason");
        } else if (form.version() != draft.version()) {
            FormErrors.form(errors, "rule.refusal.stale");
        } else if (draft.basedOn() != book.inForce().no()) {
            FormErrors.form(errors, "rule.refusal.based");
        } else if (pages.difference(draft).none()) {
            FormErrors.form(errors, "rule.refusal.nothing");
        }
    }

    private void fill(Model model, Draft draft) {
        model.addAttribute("draft", draft);
        model.addAttribute("rules", pages.lines(draft.rules()));
        model.addAttribute("gaps", pages.gaps(draft.rules()));
        model.addAttribute("difference", pages.difference(draft));
    }
}
