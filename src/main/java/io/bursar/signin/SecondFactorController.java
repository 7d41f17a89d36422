package io.bursar.signin;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.Credentials;
import io.bursar.identity.Duty;
import io.bursar.identity.SignedIn;
import io.bursar.identity.UserId;
import io.bursar.identity.UserRegister;
import io.bursar.paper.SquareCode;
import io.bursar.secondfactor.SecondFactorDesk;
import io.bursar.secondfactor.SecondFactors;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.TypedText;

/** A person's own second factor. The password, and the code where there is one, was given just before. */
@Controller
@RequestMapping(SecondFactorController.PAGE)
class SecondFactorController {

    static final String PAGE = "/account/second-factor";

    private static final String VIEW = "identity/second-factor";
    private static final String CODES = "identity/recovery-codes";

    private final SecondFactorDesk desk;
    private final UserRegister register;
    private final Admission admission;
    private final Sessions sessions;

    SecondFactorController(SecondFactorDesk desk, UserRegister register, Admission admission, Sessions sessions) {
        this.desk = desk;
        this.register = register;
        this.admission = admission;
        this.sessions = sessions;
    }

    /** The code as typed. */
    record ConfirmationForm(String code) {

        ConfirmationForm {
            code = TypedText.of(code).replace(" ", "");
        }
    }

    /** What an authenticator needs. */
    record OfferPage(String secret, int size, String path) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", new ConfirmationForm(""));
        fill(model);
        return VIEW;
    }

    @PostMapping("/offer")
    String begin() {
        desk.offer(me());
        return "redirect:" + PAGE;
    }

    @PostMapping("/withdrawal")
    String giveUp() {
        desk.withdraw(me());
        return "redirect:" + PAGE;
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(
            @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<List<String>> codes = desk.confirm(me(), form.code());
        if (codes.isEmpty()) {
            FormErrors.field(errors, "code", "identity.factor.notYet");
            fill(model);
            return FormErrors.again(VIEW);
        }
        SignedIn person = SignedIn.here().orElseThrow();
        Credentials user = register.credentials(me()).orElseThrow();
        sessions.renew(admission.byCode(user, Sessions.factors(), person.since()), request, response);
        return new ModelAndView(CODES).addObject("codes", codes.get()).addObject("fresh", true);
    }

    @PostMapping("/recovery-codes")
    ModelAndView renew() {
        return new ModelAndView(CODES).addObject("codes", desk.renewCodes(me())).addObject("fresh", false);
    }

    @PostMapping("/removal")
    String remove(RedirectAttributes redirect) {
        desk.removeOwn(me());
        Flash.done("identity.factor.removed").to(redirect);
        return "redirect:/account";
    }

    private void fill(Model model) {
        String username = SignedIn.here().orElseThrow().username();
        model.addAttribute("standing", desk.of(me()).orElse(null));
        model.addAttribute(
                "offer",
                desk.offered(me())
                        .map(offer -> page(offer, SquareCode.of(offer.address(username))))
                        .orElse(null));
        model.addAttribute("forced", SignedIn.here().orElseThrow().duty() == Duty.SET_UP_FACTOR);
    }

    private static OfferPage page(SecondFactors.Offer offer, SquareCode picture) {
        return new OfferPage(offer.text(), picture.size(), picture.path());
    }

    private static UserId me() {
        return SignedIn.here().orElseThrow().id();
    }
}
