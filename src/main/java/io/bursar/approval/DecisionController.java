package io.bursar.approval;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.People;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;

/** Decisions on a request, and its recall. */
@Controller
class DecisionController {

    private final Decisions decisions;
    private final RequestPages pages;
    private final People people;
    private final QuickReasons quickReasons;

    DecisionController(Decisions decisions, RequestPages pages, People people, QuickReasons quickReasons) {
        this.quickReasons = quickReasons;
        this.decisions = decisions;
        this.pages = pages;
        this.people = people;
    }

    @PostMapping("/requests/{number}/approval")
    ModelAndView approve(
            @PathVariable RequestNumber number,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        return decide(number, Verdict.APPROVE, form, errors, flash);
    }

    @PostMapping("/requests/{number}/rejection")
    ModelAndView reject(
            @PathVariable RequestNumber number,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        return decide(number, Verdict.REJECT, form, errors, flash);
    }

    @PostMapping("/requests/{number}/return")
    ModelAndView sendBack(
            @PathVariable RequestNumber number,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        return decide(number, Verdict.RETURN, form, errors, flash);
    }

    @PostMapping("/requests/{number}/recall")
    ModelAndView recall(@PathVariable RequestNumber number, RedirectAttributes flash) {
        DecisionOutcome outcome = decisions.recall(number, people.current());
        String message = switch (outcome) {
            case DecisionOutcome.Decided it -> "approval.flash.recalled";
            case DecisionOutcome.ClosedAlready it -> "approval.refusal.ClosedAlready";
            case DecisionOutcome.MakerMayNotDecide it -> "approval.refusal.NotEntitled";
            case DecisionOutcome.NotEntitled it -> "approval.refusal.NotEntitled";
            case DecisionOutcome.TooEarly it -> "approval.refusal.NotEntitled";
            case DecisionOutcome.ContentChanged it -> "approval.refusal.ContentChanged";
            case DecisionOutcome.ReasonMissing it -> "approval.refusal.ReasonMissing";
        };
        (outcome instanceof DecisionOutcome.Decided ? Flash.done(message) : Flash.refused(message)).to(flash);
        return new ModelAndView("redirect:/requests/" + number);
    }

    private ModelAndView decide(
            RequestNumber number, Verdict verdict, DecisionForm form, BindingResult errors, RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again(number, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String note = verdict.needsReason() ? quickReasons.with(form.quick(), form.note()) : form.note();
        if (note.length() > NewRequest.REASON_LENGTH) {
            FormErrors.field(errors, "note", "Size.form.note");
            return again(number, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        DecisionOutcome outcome = decisions.decide(number, verdict, note, form.contentHash(), people.current());
        return switch (outcome) {
            case DecisionOutcome.Decided it -> {
                Flash.done("approval.flash." + verdict).to(flash);
                yield new ModelAndView("redirect:/requests/" + number);
            }
            case DecisionOutcome.ReasonMissing it -> {
                FormErrors.field(errors, "note", "approval.refusal.ReasonMissing");
                yield again(number, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case DecisionOutcome.MakerMayNotDecide it -> refused(number, errors, "MakerMayNotDecide");
            case DecisionOutcome.NotEntitled it -> refused(number, errors, "NotEntitled");
            case DecisionOutcome.TooEarly it -> again(number, HttpStatus.CONFLICT);
            case DecisionOutcome.ContentChanged it -> refused(number, errors, "ContentChanged");
            case DecisionOutcome.ClosedAlready it -> refused(number, errors, "ClosedAlready");
        };
    }

    private ModelAndView refused(RequestNumber number, BindingResult errors, String refusal) {
        FormErrors.form(errors, "approval.refusal." + refusal);
        return again(number, HttpStatus.CONFLICT);
    }

    /** The page as it is now, with what was typed and why it did not count. */
    private ModelAndView again(RequestNumber number, HttpStatus status) {
        ModelAndView view = new ModelAndView("approval/request");
        view.setStatus(status);
        view.addObject(
                "page",
                pages.of(number, people.current(), RequestRowPages.Asked.all()).orElseThrow());
        view.addObject("progress", pages.progress(number).orElseThrow());
        return view;
    }
}
