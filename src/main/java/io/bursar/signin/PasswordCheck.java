package io.bursar.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import io.bursar.identity.SignedIn;
import io.bursar.web.FormErrors;

/** Whether the person who is signed in knows the password, with the delays of a sign-in. */
@Component
class PasswordCheck {

    private final AuthenticationManager authentication;

    PasswordCheck(AuthenticationManager authentication) {
        this.authentication = authentication;
    }

    /** The fresh proof, or empty with the reason in {@code errors} at {@code field}. */
    Optional<Authentication> check(String password, HttpServletRequest request, Errors errors, String field) {
        String username = SignedIn.here().orElseThrow().username();
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        try {
            return Optional.of(authentication.authenticate(attempt));
        } catch (PasswordSignIn.Wait wait) {
            FormErrors.field(errors, field, "identity.signIn.wait", wait.seconds());
        } catch (AuthenticationException _) {
            FormErrors.field(errors, field, "identity.password.wrong");
        }
        return Optional.empty();
    }
}
