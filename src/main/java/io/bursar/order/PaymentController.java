package io.bursar.order;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.approval.NewRequest;
import io.bursar.approval.Preview;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.Requests;
import io.bursar.approval.SubmitOutcome;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.ReadAnswer;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.order.OrderReader.Payable;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.Joined;

/** Asking for an order to be paid: choose, confirm, submit. Everything is read and checked again at each step. */
@Controller
class PaymentController {

    private static final String ID = "/orders/{id:[A-Za-z0-9_-]{1,64}}/payment";
    private static final String CHOOSE = "order/payment";

    private final OrderReader reader;
    private final OrderPages orders;
    private final PaymentPages pages;
    private final Requests requests;
    private final People people;

    PaymentController(OrderReader reader, OrderPages orders, PaymentPages pages, Requests requests, People people) {
        this.reader = reader;
        this.orders = orders;
        this.pages = pages;
        this.requests = requests;
        this.people = people;
    }

    /** {@code next}: who decides first; {@code obstacle}: message key why it cannot be submitted. */
    record Route(
            @Nullable String rules,
            int steps,
            String next,
            @Nullable String obstacle) {}

    @GetMapping(ID)
    ModelAndView choose(
            @PathVariable String id, PaymentForm form, @RequestParam(required = false) @Nullable String discount) {
        Payable payable = payable(id);
        if (payable == null) {
            return new ModelAndView("redirect:/orders/" + id);
        }
        // Without a discount field nobody has chosen anything yet.
        Choice choice = discount == null && form.coupon().isEmpty() ? pages.proposed(payable) : form.choice();
        return view(CHOOSE, payable, PaymentForm.of(choice), HttpStatus.OK);
    }

    @PostMapping(ID + "/confirmation")
    ModelAndView confirm(
            @PathVariable String id, @Valid @ModelAttribute("form") PaymentForm form, BindingResult errors) {
        Payable payable = payable(id);
        if (payable == null) {
            return new ModelAndView("redirect:/orders/" + id);
        }
        if (!pages.conflicts(payable, form.choice()).isEmpty()) {
            FormErrors.form(errors, "order.payment.conflict");
        }
        if (errors.hasErrors()) {
            return view(CHOOSE, payable, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ModelAndView view = view("order/confirmation", payable, form, HttpStatus.OK);
        view.addObject("route", route(request(payable, form), people.current()));
        return view;
    }

    @PostMapping(ID + "/revision")
    ModelAndView revise(@PathVariable String id, @ModelAttribute("form") PaymentForm form) {
        Payable payable = payable(id);
        return payable == null
                ? new ModelAndView("redirect:/orders/" + id)
                : view(CHOOSE, payable, form, HttpStatus.OK);
    }

    @PostMapping(ID)
    ModelAndView submit(
            @PathVariable String id,
            @Valid @ModelAttribute("form") PaymentForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Optional<RequestNumber> before =
                errors.hasFieldErrors("submission") ? Optional.empty() : requests.submitted(form.submissionId());
        if (before.isPresent()) {
            Flash.done("approval.flash.alreadySubmitted").to(flash);
            return new ModelAndView("redirect:/requests/" + before.get());
        }
        Payable payable = payable(id);
        if (payable == null) {
            Flash.refused("order.payment.notPayable").to(flash);
            return new ModelAndView("redirect:/orders/" + id);
        }
        if (!pages.conflicts(payable, form.choice()).isEmpty()) {
            FormErrors.form(errors, "order.payment.conflict");
        }
        return errors.hasErrors()
                ? view(CHOOSE, payable, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : submit(payable, form, errors, flash);
    }

    private ModelAndView submit(Payable payable, PaymentForm form, BindingResult errors, RedirectAttributes flash) {
        try {
            switch (requests.submit(request(payable, form), people.current())) {
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
        } catch (DataIntegrityViolationException twice) {
            // instruction_one_payment_uq: somebody else asked in the same moment.
            Flash.refused("order.payment.asked").to(flash);
            return new ModelAndView("redirect:/orders/" + payable.order().id());
        }
        return view(CHOOSE, payable, form, HttpStatus.CONFLICT);
    }

    /** Null when it cannot be paid now; its page then says why. */
    private @Nullable Payable payable(String id) {
        OrderId order = OrderId.of(id);
        if (orders.asked(order).stream().anyMatch(OrderPages.Asked::open)) {
            return null;
        }
        return reader.payable(order) instanceof ReadAnswer.Known<Payable> known
                        && known.value().order().status() == CloudOrder.Status.PENDING_PAYMENT
                        && known.value().order().price().isPositive()
                        && !pages.isOver(known.value().order())
                        && !reader.isOnBehalf(order)
                ? known.value()
                : null;
    }

    private static NewRequest request(Payable payable, PaymentForm form) {
        Choice choice = form.choice();
        MoneyOrder order = new MoneyOrder.PayOrder(payable.order().id(), choice.coupons(), choice.discount());
        return new NewRequest(
                form.submissionId(),
                InstructionKind.PAY_ORDER,
                form.reason(),
                List.of(new Instructions.Line(
                        order, Bill.of(payable.offer(), choice).price())));
    }

    private Route route(NewRequest request, Person maker) {
        return switch (requests.preview(request, maker)) {
            case Preview.Needs needs ->
                new Route(
                        String.join(Joined.mark(), needs.route().rules()),
                        needs.route().steps().size(),
                        needs.next().stream().map(Person::displayName).collect(Joined.words()),
                        null);
            case Preview.NoRule _ -> new Route(null, 0, "", "approval.submit.NoRule");
            case Preview.NobodyCanDecide _ -> new Route(null, 0, "", "order.payment.nobody");
        };
    }

    private ModelAndView view(String name, Payable payable, PaymentForm form, HttpStatus status) {
        ModelAndView view = new ModelAndView(name, status);
        view.addObject("form", form);
        view.addObject("page", pages.page(payable, form.choice()));
        return view;
    }
}
