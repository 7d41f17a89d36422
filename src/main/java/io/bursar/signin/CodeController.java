package io.bursar.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import io.bursar.identity.Credentials;
import io.bursar.identity.Duty;
import io.bursar.identity.SignedIn;
import io.bursar.identity.UserRegister;
import io.bursar.web.FormErrors;
import io.bursar.web.LocalPath;
import io.bursar.web.TypedText;

/** Asks for the code after the password, and goes on to the page that was wanted. */
@Controller
@RequestMapping(CodeController.CODE)
class CodeController {

    static final String CODE = "/sign-in/code";

    private static final String VIEW = "identity/code";

    private final CodeCheck codes;
    private final UserRegister register;
    private final Admission admission;
    private final Sessions sessions;

    CodeController(CodeCheck codes, UserRegister register, Admission admission, Sessions sessions) {
        this.codes = codes;
        this.register = register;
        this.admission = admission;
        this.sessions = sessions;
    }

    /** The code as typed. */
    record CodeForm(String code, String back) {

        CodeForm {
            code = TypedText.of(code);
            back = LocalPath.orHome(back);
        }

        /** Never the code. */
        @Override
        public String toString() {
            return "CodeForm[" + back + "]";
        }
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "/") String back, Model model) {
        if (!isAsked()) {
            return "redirect:" + LocalPath.orHome(back);
        }
        model.addAttribute("form", new CodeForm("", back));
        return VIEW;
    }

    @PostMapping
    ModelAndView give(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isAsked()) {
            if (!codes.check(form.code(), request, errors, "code")) {
                return FormErrors.again(VIEW);
            }
            SignedIn person = SignedIn.here().orElseThrow();
            Credentials user = register.credentials(person.id()).orElseThrow();
            sessions.renew(admission.byCode(user, Sessions.factors(), person.since()), request, response);
        }
        return new ModelAndView("redirect:" + form.back());
    }

    private static boolean isAsked() {
        return SignedIn.here().filter(person -> person.duty() == Duty.GIVE_CODE).isPresent();
    }
}
