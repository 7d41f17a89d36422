package io.bursar.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.validation.Errors;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.identity.SignedIn;
import io.bursar.secondfactor.SecondFactors;
import io.bursar.web.FormErrors;

/**
 * Whether the person who is signed in has the authenticator, or a recovery code. Wrong ones are counted for the person
 * alone, wherever they come from: whoever gets as far as here knows the password. The right password does not set that
 * count back, only a right code does.
 */
@Component
class CodeCheck {

    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    CodeCheck(SecondFactors factors, SignInThrottle throttle, AuditTrail trail, TransactionOperations transaction) {
        this.factors = factors;
        this.throttle = throttle;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** True when it was right, which the trail then tells; else the reason is in {@code errors} at {@code field}. */
    boolean check(String typed, HttpServletRequest request, Errors errors, String field) {
        SignedIn person = SignedIn.here().orElseThrow();
        Duration wait = throttle.waitForCode(person.id());
        if (wait.isPositive()) {
            FormErrors.field(errors, field, "identity.signIn.wait", PasswordSignIn.Wait.seconds(wait));
            return false;
        }
        String code = typed.replaceAll("[\\s\\u00a0]", "").toLowerCase(Locale.ROOT);
        SecondFactors.Answer answer =
                transaction.execute(_ -> recorded(person, factors.answer(person.id(), code), request.getRemoteAddr()));
        switch (answer) {
            case RIGHT, RECOVERY -> {
                return true;
            }
            case USED -> FormErrors.field(errors, field, "identity.code.used");
            case WRONG -> FormErrors.field(errors, field, "identity.code.wrong");
        }
        return false;
    }

    private SecondFactors.Answer recorded(SignedIn person, SecondFactors.Answer answer, @Nullable String address) {
        Subject subject = Subject.of("user", person.id());
        switch (answer) {
            case RIGHT, RECOVERY -> {
                throttle.codeSucceeded(person.id());
                String factor = answer == SecondFactors.Answer.RIGHT ? "code" : "recovery code";
                trail.record(
                        SignedInActor.of(person.id(), person.displayName(), address),
                        AuditEntry.of(Action.USER_SIGNED_IN, subject, Map.of("factor", factor)));
            }
            case USED, WRONG -> {
                throttle.codeFailed(person.id());
                trail.record(
                        new Actor(Actor.Kind.SYSTEM, "sign-in", "sign-in", null, address),
                        new AuditEntry(
                                Action.USER_SIGN_IN_FAILED,
                                subject,
                                Outcome.DENIED,
                                Map.of("factor", "code", "usedBefore", answer == SecondFactors.Answer.USED)));
            }
        }
        return answer;
    }
}
