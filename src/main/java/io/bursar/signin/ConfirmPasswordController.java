package io.bursar.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.bursar.identity.Credentials;
import io.bursar.identity.SignedIn;
import io.bursar.identity.UserRegister;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.LocalPath;
import io.bursar.web.TypedText;

/**
 * Asks for the password (and the code, where there is a second factor) again before a decision, and comes back to the
 * page. Nothing is replayed; what was written in the form that was not taken is shown there ({@link Unsent}).
 */
@Controller
class ConfirmPasswordController {

    private static final String VIEW = "identity/confirm-password";

    private final PasswordCheck passwords;
    private final CodeCheck codes;
    private final Admission admission;
    private final UserRegister register;
    private final Sessions sessions;

    ConfirmPasswordController(
            PasswordCheck passwords, CodeCheck codes, Admission admission, UserRegister register, Sessions sessions) {
        this.passwords = passwords;
        this.codes = codes;
        this.admission = admission;
        this.register = register;
        this.sessions = sessions;
    }

    /** The password as typed: blanks count. The code where the person has a second factor. */
    record ConfirmForm(String password, String code, String back) {

        ConfirmForm {
            password = password == null ? "" : password;
            code = TypedText.of(code);
            back = LocalPath.orHome(back);
        }

        /** Neither the password nor the code. */
        @Override
        public String toString() {
            return "ConfirmForm[" + back + "]";
        }
    }

    @GetMapping("/confirm-password")
    String page(@RequestParam(defaultValue = "/") String back, Model model) {
        model.addAttribute("withCode", hasSecondFactor());
        model.addAttribute("form", new ConfirmForm("", "", back));
        return VIEW;
    }

    @PostMapping("/confirm-password")
    ModelAndView confirm(
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<Authentication> proof = passwords.check(form.password(), request, errors, "password");
        if (proof.isEmpty() || (hasSecondFactor() && !codes.check(form.code(), request, errors, "code"))) {
            return FormErrors.again(VIEW).addObject("withCode", hasSecondFactor());
        }
        String unsent = Unsent.take(request);
        sessions.renew(complete(proof.get()), request, response);
        if (!unsent.isEmpty()) {
            Flash.warning("identity.confirm.unsent", unsent).to(redirect);
        }
        return new ModelAndView("redirect:" + form.back());
    }

    /** With the code that was right. */
    private Authentication complete(Authentication password) {
        if (!hasSecondFactor() || !(password.getPrincipal() instanceof SignedIn person)) {
            return password;
        }
        Credentials user = register.credentials(person.id()).orElseThrow();
        return admission.byCode(user, password.getAuthorities(), person.since());
    }

    private static boolean hasSecondFactor() {
        return SignedIn.here().orElseThrow().secondFactor();
    }
}
