package io.bursar.identity;

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

import io.bursar.web.FormErrors;
import io.bursar.web.LocalPath;

/** Asks for the password again before a decision, and comes back to the page. Nothing is replayed. */
@Controller
class ConfirmPasswordController {

    private static final String VIEW = "identity/confirm-password";

    private final PasswordCheck passwords;
    private final Sessions sessions;

    ConfirmPasswordController(PasswordCheck passwords, Sessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** The password as typed: blanks count. */
    record ConfirmForm(String password, String back) {

        ConfirmForm {
            password = password == null ? "" : password;
            back = LocalPath.orHome(back);
        }

        /** Never the password. */
        @Override
        public String toString() {
            return "ConfirmForm[" + back + "]";
        }
    }

    @GetMapping("/confirm-password")
    String page(@RequestParam(defaultValue = "/") String back, Model model) {
        model.addAttribute("form", new ConfirmForm("", back));
        return VIEW;
    }

    @PostMapping("/confirm-password")
    ModelAndView confirm(
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Authentication> proof = passwords.check(form.password(), request, errors, "password");
        if (proof.isEmpty()) {
            return FormErrors.again(VIEW);
        }
        sessions.renew(proof.get(), request, response);
        return new ModelAndView("redirect:" + form.back());
    }
}
