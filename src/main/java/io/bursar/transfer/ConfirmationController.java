package io.bursar.transfer;

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

import io.bursar.approval.RequestNumber;
import io.bursar.draft.Checked;
import io.bursar.draft.Draft;
import io.bursar.draft.DraftCheck;
import io.bursar.draft.DraftId;
import io.bursar.draft.Drafts;
import io.bursar.draft.FreshFacts;
import io.bursar.identity.People;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;

/** The last look before a draft becomes a request, and its submission. */
@Controller("transferConfirmationController")
class ConfirmationController {

    private final Drafts drafts;
    private final DraftCheck check;
    private final FreshFacts fresh;
    private final ConfirmationPages pages;
    private final Desk desk;

    ConfirmationController(Drafts drafts, DraftCheck check, FreshFacts fresh, ConfirmationPages pages, Desk desk) {
        this.drafts = drafts;
        this.check = check;
        this.fresh = fresh;
        this.pages = pages;
        this.desk = desk;
    }

    /** Who submits, and to whom. */
    @org.springframework.stereotype.Component
    record Desk(Submission submission, People people) {}

    @GetMapping("/drafts/{id}/confirmation")
    ModelAndView look(
            @PathVariable DraftId id, @RequestParam(required = false) @Nullable String page, RedirectAttributes flash) {
        Draft draft = drafts.find(id, desk.people().current().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (draft.isSubmitted()) {
            return new ModelAndView("redirect:/requests/" + draft.history().request());
        }
        fresh.refresh(draft);
        Checked checked = check.check(draft);
        if (!checked.isReady()) {
            Flash.warning("transfer.draft.notReady").to(flash);
            return new ModelAndView("redirect:/drafts/" + id);
        }
        return view(checked, page).addObject("form", ConfirmForm.of(draft));
    }

    @PostMapping({"/allocations", "/reclaims", "/coupon-allocations", "/coupon-reclaims"})
    ModelAndView submit(
            @Valid @ModelAttribute("form") ConfirmForm form, BindingResult errors, RedirectAttributes flash) {
        if (errors.hasFieldErrors("draft") || errors.hasFieldErrors("version")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Submission.Confirmed confirmed = form.confirmed();
        drafts.find(confirmed.draft(), desk.people().current().id())
                .filter(draft -> !draft.isSubmitted())
                .ifPresent(fresh::refresh);
        return switch (desk.submission().submit(confirmed, desk.people().current())) {
            case Submission.Outcome.Submitted it -> to(it.number(), "approval.flash.submitted", flash);
            case Submission.Outcome.AlreadySubmitted it -> to(it.number(), "approval.flash.alreadySubmitted", flash);
            case Submission.Outcome.Gone _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Submission.Outcome.Stale it -> back(it.draft(), "transfer.draft.stale", flash);
            case Submission.Outcome.NotReady it -> back(it.checked().draft(), "transfer.draft.notReady", flash);
            case Submission.Outcome.TotalDiffers it -> {
                FormErrors.field(errors, "total", "transfer.confirm.totalDiffers");
                yield again(it.checked(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Submission.Outcome.TwinReasonMissing it -> {
                FormErrors.field(errors, "twinReason", "transfer.confirm.twinReasonMissing");
                yield again(it.checked(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Submission.Outcome.NoRule it -> again(it.checked(), HttpStatus.CONFLICT);
            case Submission.Outcome.NobodyCanDecide it -> again(it.checked(), HttpStatus.CONFLICT);
        };
    }

    private static ModelAndView to(RequestNumber number, String words, RedirectAttributes flash) {
        Flash.done(words).to(flash);
        return new ModelAndView("redirect:/requests/" + number);
    }

    private static ModelAndView back(Draft draft, String words, RedirectAttributes flash) {
        Flash.warning(words).to(flash);
        return new ModelAndView("redirect:/drafts/" + draft.id());
    }

    private ModelAndView again(Checked checked, HttpStatus status) {
        ModelAndView view = view(checked, null);
        view.setStatus(status);
        return view;
    }

    private ModelAndView view(Checked checked, @Nullable String page) {
        return new ModelAndView(
                "transfer/confirmation", "page", pages.of(checked, desk.people().current(), page));
    }
}
