package io.bursar.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.identity.Credentials;
import io.bursar.identity.PasswordRule;
import io.bursar.identity.Person;
import io.bursar.identity.SignedIn;
import io.bursar.identity.UserRegister;

/**
 * Name and password. A wrong name, a wrong password and a disabled person take the same time and get the same answer.
 * Success and failure are in the trail; an attempt during a delay is not looked at and not recorded, or guessing would
 * fill the trail.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final UserRegister register;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final SignInRecord record;
    private final Admission admission;
    private final String nobodysHash;

    PasswordSignIn(
            UserRegister register,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            SignInRecord record,
            Admission admission) {
        this.register = register;
        this.encoder = encoder;
        this.throttle = throttle;
        this.record = record;
        this.admission = admission;
        this.nobodysHash = String.valueOf(encoder.encode("nobody's password"));
    }

    /** Too many failures lately. */
    static final class Wait extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final Duration time;

        Wait(Duration time) {
            super("too many failures");
            this.time = time;
        }

        long seconds() {
            return seconds(time);
        }

        /** Rounded up. */
        static long seconds(Duration time) {
            return Math.max(1, time.plusMillis(999).toSeconds());
        }
    }

    /** Writes down how it ended, in one transaction with the counts. */
    @Component
    static class SignInRecord {

        private final AuditTrail trail;
        private final SignInThrottle throttle;
        private final TransactionOperations transaction;

        SignInRecord(AuditTrail trail, SignInThrottle throttle, TransactionOperations transaction) {
            this.trail = trail;
            this.throttle = throttle;
            this.transaction = transaction;
        }

        void failed(Optional<Credentials> user, String username, String address) {
            Subject subject =
                    user.map(known -> Subject.of("user", known.person().id())).orElse(Subject.of("user", "unknown"));
            transaction.executeWithoutResult(_ -> {
                throttle.failed(username, address);
                trail.record(
                        new Actor(Actor.Kind.SYSTEM, "sign-in", "sign-in", null, address),
                        new AuditEntry(Action.USER_SIGN_IN_FAILED, subject, Outcome.DENIED, Map.of()));
            });
        }

        void succeeded(Person user, String address, boolean again) {
            transaction.executeWithoutResult(_ -> {
                throttle.succeeded(user.username(), address);
                trail.record(
                        SignedInActor.of(user.id(), user.displayName(), address),
                        AuditEntry.of(
                                Action.USER_SIGNED_IN,
                                Subject.of("user", user.id()),
                                Map.of("factor", "password", "again", again)));
            });
        }
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "unknown";
        Duration wait = throttle.waitFor(username, address);
        if (wait.isPositive()) {
            throw new Wait(wait);
        }
        Optional<Credentials> user = register.credentials(username);
        boolean right = password.length() <= PasswordRule.LONGEST
                && encoder.matches(password, user.map(Credentials::passwordHash).orElse(nobodysHash));
        if (!right || user.isEmpty() || !user.get().person().active()) {
            record.failed(user, username, address);
            throw new BadCredentialsException("sign-in refused");
        }
        record.succeeded(user.get().person(), address, SignedIn.here().isPresent());
        return admission.byPassword(user.get());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
