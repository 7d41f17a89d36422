package io.bursar.renewal;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.approval.NewRequest;
import io.bursar.approval.Preview;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.Requests;
import io.bursar.approval.SubmitOutcome;
import io.bursar.bss.MoneyOrder;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.Joined;

/** Asking for renewal orders to be placed: confirm, submit. Prices are asked for again at each step. */
@Controller
class PlacementController {

    private final PricePages prices;
    private final Requests requests;
    private final People people;

    PlacementController(PricePages prices, Requests requests, People people) {
        this.prices = prices;
        this.requests = requests;
        this.people = people;
    }

    /** {@code next}: who decides first; {@code obstacle}: message key why it cannot be submitted. */
    record Route(int steps, String next, @Nullable String obstacle) {}

    @PostMapping("/renewals/orders/confirmation")
    ModelAndView confirm(@ModelAttribute("form") PlacementForm form) {
        Quote quote = prices.quote(form.price());
        return quote == null || !quote.isOrderable()
                ? new ModelAndView("forward:/renewals/price")
                : view(form.seeing(quote), quote, HttpStatus.OK);
    }

    @PostMapping("/renewals/orders")
    ModelAndView submit(
            @Valid @ModelAttribute("form") PlacementForm form, BindingResult errors, RedirectAttributes flash) {
        Optional<RequestNumber> before =
                errors.hasFieldErrors("submission") ? Optional.empty() : requests.submitted(form.submissionId());
        if (before.isPresent()) {
            Flash.done("approval.flash.alreadySubmitted").to(flash);
            return new ModelAndView("redirect:/requests/" + before.get());
        }
        Quote quote = prices.quote(form.price());
        if (quote == null || !quote.isOrderable()) {
            Flash.refused("renewal.place.impossible").to(flash);
            return new ModelAndView("redirect:/renewals");
        }
        if (errors.hasErrors()) {
            return view(form, quote, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String now = quote.total().digits();
        if (!now.equals(form.total())) {
            FormErrors.form(errors, "renewal.place.changed", form.total(), now);
            return view(form.seeing(quote), quote, HttpStatus.CONFLICT);
        }
        switch (requests.submit(request(form, quote), people.current())) {
            case SubmitOutcome.Submitted it -> {
                Flash.done("approval.flash.submitted").to(flash);
                return new ModelAndView("redirect:/requests/" + it.number());
            }
            case SubmitOutcome.AlreadySubmitted it -> {
                Flash.done("approval.flash.alreadySubmitted").to(flash);
                return new ModelAndView("redirect:/requests/" + it.number());
            }
            case SubmitOutcome.NoRule _ -> FormErrors.form(errors, "approval.submit.NoRule");
            case SubmitOutcome.NobodyCanDecide it ->
                FormErrors.form(errors, "approval.submit.NobodyCanDecide", it.step());
        }
        return view(form, quote, HttpStatus.CONFLICT);
    }

    private ModelAndView view(PlacementForm form, Quote quote, HttpStatus status) {
        ModelAndView view = new ModelAndView("renewal/confirmation", status);
        view.addObject("form", form);
        view.addObject("quote", quote);
        view.addObject("route", route(request(form, quote), people.current()));
        return view;
    }

    private static NewRequest request(PlacementForm form, Quote quote) {
        List<Instructions.Line> lines = quote.parts().stream()
                .map(part -> new Instructions.Line(new MoneyOrder.PlaceRenewal(part.renewal()), part.amount()))
                .toList();
        // Rules do not look at the reason, which has not been typed when the page is shown first.
        String reason = form.reason().isEmpty() || form.reason().length() > NewRequest.REASON_LENGTH
                ? InstructionKind.PLACE_RENEWAL.name()
                : form.reason();
        return new NewRequest(form.submissionId(), InstructionKind.PLACE_RENEWAL, reason, lines);
    }

    private Route route(NewRequest request, Person maker) {
        return switch (requests.preview(request, maker)) {
            case Preview.Needs needs ->
                new Route(
                        needs.route().steps().size(),
                        needs.next().stream().map(Person::displayName).collect(Joined.words()),
                        null);
            case Preview.NoRule _ -> new Route(0, "", "approval.submit.NoRule");
            case Preview.NobodyCanDecide _ -> new Route(0, "", "renewal.place.nobody");
        };
    }
}
