package io.bursar.signin;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import io.bursar.identity.FirstPeople;
import io.bursar.identity.SignedIn;
import io.bursar.runtime.Mode;
import io.bursar.web.Flash;
import io.bursar.web.FormErrors;
import io.bursar.web.TypedText;

/** The sign-in page. The form itself is read by Spring Security, which forwards here what it has refused. */
@Controller
class SignInController {

    /** Reached by forwarding; another address than the form's, or the form would be read again. */
    static final String REFUSED = "/sign-in/refused";

    private final Mode mode;

    SignInController(Mode mode) {
        this.mode = mode;
    }

    /** What was typed, but the password. */
    record SignInForm(String username) {

        SignInForm {
            username = TypedText.of(username);
        }
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String old,
            @RequestParam(required = false) @Nullable String out,
            Model model) {
        if (SignedIn.here().isPresent()) {
            return "redirect:/";
        }
        if (old != null) {
            model.addAttribute("flash", Flash.warning("identity.signIn.old"));
        } else if (out != null) {
            model.addAttribute("flash", Flash.done("identity.signIn.out"));
        }
        model.addAttribute("form", new SignInForm(""));
        addSamples(model);
        return "identity/sign-in";
    }

    @PostMapping(REFUSED)
    ModelAndView refused(SignInForm form, BindingResult ignored, HttpServletRequest request, Model model) {
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof PasswordSignIn.Wait wait) {
            FormErrors.form(errors, "identity.signIn.wait", wait.seconds());
        } else {
            FormErrors.form(errors, "identity.signIn.wrong");
        }
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        addSamples(model);
        return FormErrors.again("identity/sign-in");
    }

    private void addSamples(Model model) {
        boolean sandbox = mode == Mode.SANDBOX;
        model.addAttribute("samples", sandbox ? FirstPeople.SAMPLES : List.of());
        model.addAttribute("samplePassword", sandbox ? FirstPeople.SAMPLE_PASSWORD : "");
    }
}
