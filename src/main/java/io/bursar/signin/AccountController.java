package io.bursar.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.Credentials;
import io.bursar.identity.Duty;
import io.bursar.identity.People;
import io.bursar.identity.SignedIn;
import io.bursar.identity.UserDesk;
import io.bursar.secondfactor.FactorBadge;
import io.bursar.secondfactor.SecondFactorDesk;
import io.bursar.secondfactor.SecondFactors;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;

/** A person's own account. */
@Controller
class AccountController {

    private static final String PASSWORD = "identity/password";

    private final People people;
    private final UserDesk desk;
    private final NewPassword newPassword;
    private final Sessions sessions;
    private final SecondFactorDesk factors;

    AccountController(
            People people, UserDesk desk, NewPassword newPassword, Sessions sessions, SecondFactorDesk factors) {
        this.factors = factors;
        this.people = people;
        this.desk = desk;
        this.newPassword = newPassword;
        this.sessions = sessions;
    }

    /** Passwords as typed: blanks count. */
    record PasswordForm(String current, String wanted, String again) {

        PasswordForm {
            current = current == null ? "" : current;
            wanted = wanted == null ? "" : wanted;
            again = again == null ? "" : again;
        }

        /** Never the passwords. */
        @Override
        public String toString() {
            return "PasswordForm";
        }
    }

    @GetMapping("/account")
    String account(Model model) {
        model.addAttribute("person", people.current());
        Optional<SecondFactors.Standing> standing =
                factors.of(SignedIn.here().orElseThrow().id());
        model.addAttribute("standing", standing.orElse(null));
        model.addAttribute("factor", FactorBadge.of(standing.isPresent()));
        return "identity/account";
    }

    @GetMapping("/account/password")
    String password(Model model) {
        model.addAttribute("form", new PasswordForm("", "", ""));
        model.addAttribute("forced", isForced());
        return PASSWORD;
    }

    @PostMapping("/account/password")
    ModelAndView change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!newPassword.isAcceptable(form, request, errors)) {
            return FormErrors.again(PASSWORD).addObject("forced", isForced());
        }
        SignedIn person = SignedIn.here().orElseThrow();
        Credentials user = desk.choosePassword(person.id(), form.wanted());
        HttpSession own = request.getSession(false);
        sessions.end(person.username(), own == null ? "" : own.getId());
        sessions.renew(newPassword.proofOf(user), request, response);
        Flash.done("identity.password.changed").to(redirect);
        return new ModelAndView(person.duty() == Duty.CHANGE_PASSWORD ? "redirect:/" : "redirect:/account");
    }

    private static boolean isForced() {
        return SignedIn.here().orElseThrow().duty() == Duty.CHANGE_PASSWORD;
    }
}
