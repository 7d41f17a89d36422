package io.bursar.signin;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import io.bursar.identity.Credentials;
import io.bursar.identity.PasswordRule;
import io.bursar.identity.SignedIn;
import io.bursar.web.FormErrors;

/** Whether a person may change to the password that was typed. */
@Component
class NewPassword {

    private final PasswordCheck passwords;
    private final Admission admission;

    NewPassword(PasswordCheck passwords, Admission admission) {
        this.passwords = passwords;
        this.admission = admission;
    }

    /** The old one is right, the new one is good, other than the old one and typed twice alike. */
    boolean isAcceptable(AccountController.PasswordForm form, HttpServletRequest request, Errors errors) {
        String username = SignedIn.here().orElseThrow().username();
        PasswordRule.refusal(form.wanted(), username).ifPresent(key -> FormErrors.field(errors, "wanted", key));
        if (form.wanted().equals(form.current())) {
            FormErrors.field(errors, "wanted", "identity.password.same");
        }
        if (!form.wanted().equals(form.again())) {
            FormErrors.field(errors, "again", "identity.password.differs");
        }
        return !errors.hasErrors()
                && passwords.check(form.current(), request, errors, "current").isPresent();
    }

    /** What the session keeps after the change. */
    Authentication proofOf(Credentials user) {
        return admission.byPassword(user, Sessions.factors());
    }
}
