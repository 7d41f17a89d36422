package io.bursar.transfer;

import java.util.Optional;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.account.Balances;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.Requests;
import io.bursar.approval.Seen;
import io.bursar.approval.SubmitOutcome;
import io.bursar.identity.People;
import io.bursar.transfer.AllocationCheck.Checked;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.Formats;

/** A new allocation: form, confirm page, submission. */
@Controller
class AllocationController {

    private final AllocationCheck check;
    private final Balances balances;
    private final Requests requests;
    private final People people;
    private final Formats formats;

    AllocationController(AllocationCheck check, Balances balances, Requests requests, People people, Formats formats) {
        this.formats = formats;
        this.check = check;
        this.balances = balances;
        this.requests = requests;
        this.people = people;
    }

    @ModelAttribute("master")
    Seen master() {
        return Seen.of(balances.masterCash());
    }

    @GetMapping("/allocations/new")
    ModelAndView ask(@RequestParam(defaultValue = "") String account) {
        return new ModelAndView("transfer/allocation", "form", AllocationForm.blank(account));
    }

    @PostMapping("/allocations/confirmation")
    ModelAndView confirm(@Valid @ModelAttribute("form") AllocationForm form, BindingResult errors) {
        Checked checked = check.check(form, errors, people.current());
        return checked == null ? FormErrors.again("transfer/allocation") : confirmation(checked);
    }

    /** Back from the confirm page, with everything as it was typed. */
    @PostMapping("/allocations/revision")
    ModelAndView revise(@ModelAttribute("form") AllocationForm form) {
        return new ModelAndView("transfer/allocation");
    }

    @PostMapping("/allocations")
    ModelAndView submit(
            @Valid @ModelAttribute("form") AllocationForm form, BindingResult errors, RedirectAttributes flash) {
        Optional<RequestNumber> before =
                errors.hasFieldErrors("submission") ? Optional.empty() : requests.submitted(form.submissionId());
        if (before.isPresent()) {
            Flash.done("approval.flash.alreadySubmitted").to(flash);
            return new ModelAndView("redirect:/requests/" + before.get());
        }
        Checked checked = check.check(form, errors, people.current());
        if (checked == null) {
            return FormErrors.again("transfer/allocation");
        }
        SubmitOutcome outcome =
                requests.submit(check.request(form, checked.account(), checked.amount()), people.current());
        return switch (outcome) {
            case SubmitOutcome.Submitted it -> {
                Flash.done("approval.flash.submitted").to(flash);
                yield new ModelAndView("redirect:/requests/" + it.number());
            }
            case SubmitOutcome.AlreadySubmitted it -> {
                Flash.done("approval.flash.alreadySubmitted").to(flash);
                yield new ModelAndView("redirect:/requests/" + it.number());
            }
            case SubmitOutcome.NoRule it -> {
                FormErrors.form(errors, "approval.submit.NoRule");
                yield conflict();
            }
            case SubmitOutcome.NobodyCanDecide it -> {
                FormErrors.form(errors, "approval.submit.NobodyCanDecide", it.step());
                yield conflict();
            }
        };
    }

    private static ModelAndView conflict() {
        return new ModelAndView("transfer/allocation", HttpStatus.CONFLICT);
    }

    private ModelAndView confirmation(Checked checked) {
        return new ModelAndView("transfer/confirmation", "page", ConfirmationPage.of(checked, formats));
    }
}
