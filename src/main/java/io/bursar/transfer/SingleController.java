package io.bursar.transfer;

import java.util.Optional;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.draft.Checked;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftCheck;
import io.bursar.draft.DraftId;
import io.bursar.draft.Drafts;
import io.bursar.draft.Finding.Cell;
import io.bursar.draft.FreshFacts;
import io.bursar.draft.Nouns;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.instruction.InstructionKind;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;

/** One row, the quick way: the form makes a draft as soon as nothing is wrong with it. */
@Controller("transferSingleController")
class SingleController {

    private static final String NOUN = "/{noun:allocations|reclaims|coupon-allocations|coupon-reclaims}";

    private final Drafts drafts;
    private final DraftCheck check;
    private final FreshFacts fresh;
    private final SinglePages pages;
    private final People people;

    SingleController(Drafts drafts, DraftCheck check, FreshFacts fresh, SinglePages pages, People people) {
        this.drafts = drafts;
        this.check = check;
        this.fresh = fresh;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping(NOUN + "/new")
    ModelAndView ask(
            @PathVariable String noun,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable String coupon,
            @RequestParam(defaultValue = "false") boolean onward) {
        InstructionKind kind = kind(noun);
        String known = account.length() > 200 ? "" : account;
        ModelAndView view = new ModelAndView(
                "transfer/single", "form", SingleForm.blank(known, coupon, onward && Nouns.maybeOnward(kind)));
        return view.addObject("page", pages.of(kind, known)).addObject("unmatched", pages.unmatched(known));
    }

    @PostMapping(NOUN + "/confirmation")
    ModelAndView next(
            @PathVariable String noun,
            @Valid @ModelAttribute("form") SingleForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        InstructionKind kind = kind(noun);
        if (form.givesOn() && form.onward().isEmpty()) {
            errors.rejectValue("onward", "transfer.onward.blank");
        }
        if (errors.hasErrors()) {
            return again(kind, form);
        }
        Person maker = people.current();
        Optional<Draft> before = drafts.find(DraftId.of(form.submission()), maker.id());
        if (before.isPresent() && before.get().isSubmitted()) {
            Flash.done("approval.flash.alreadySubmitted").to(flash);
            return new ModelAndView(
                    "redirect:/requests/" + before.get().history().request());
        }
        Draft draft = form.draft(
                kind, maker.id(), before.map(Draft::history).orElseGet(() -> Draft.History.fresh(drafts.now())));
        fresh.refresh(draft);
        Checked checked = check.check(draft);
        pages.tell(checked, errors);
        if (errors.hasErrors()) {
            return again(kind, form);
        }
        if (before.isPresent() ? !drafts.save(draft) : !drafts.create(draft)) {
            FormErrors.form(errors, "transfer.draft.stale");
            return again(kind, form);
        }
        return new ModelAndView("redirect:/drafts/" + draft.id() + "/confirmation");
    }

    private ModelAndView again(InstructionKind kind, SingleForm form) {
        return FormErrors.again("transfer/single").addObject("page", pages.of(kind, form.account()));
    }

    private static InstructionKind kind(String noun) {
        return Nouns.kind(noun).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Which field of the form shows what a cell's finding says. */
    static String field(Cell cell, InstructionKind kind) {
        return switch (cell) {
            case ACCOUNT, ROW -> "account";
            case AMOUNT, TOTAL -> Nouns.hasAmount(kind) ? "amount" : "coupon";
            case LEDGER -> "ledger";
            case COUPON -> "coupon";
            case ONWARD -> "onward";
            case REASON -> "reason";
        };
    }
}
