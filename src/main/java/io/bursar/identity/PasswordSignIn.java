package io.bursar.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
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

/**
 * Name and password. A wrong name, a wrong password and a disabled person take the same time and get the same answer.
 * Success and failure are in the trail; an attempt during a delay is not looked at and not recorded, or guessing would
 * fill the trail.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Users users;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final SignInRecord record;
    private final Clock clock;
    private final String nobodysHash;

    PasswordSignIn(Users users, PasswordEncoder encoder, SignInThrottle throttle, SignInRecord record, Clock clock) {
        this.users = users;
        this.encoder = encoder;
        this.throttle = throttle;
        this.record = record;
        this.clock = clock;
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

        /** Rounded up. */
        long seconds() {
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

        void failed(Optional<User> user, String username, String address) {
            Subject subject = user.map(known -> Subject.of("user", known.id())).orElse(Subject.of("user", "unknown"));
            transaction.executeWithoutResult(_ -> {
                throttle.failed(username, address);
                trail.record(
                        new Actor(Actor.Kind.SYSTEM, "sign-in", "sign-in", null, address),
                        new AuditEntry(Action.USER_SIGN_IN_FAILED, subject, Outcome.DENIED, Map.of()));
            });
        }

        void succeeded(User user, String address, boolean again) {
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
        Optional<User> user = username.matches(User.USERNAME) ? users.findByUsername(username) : Optional.empty();
        boolean right = password.length() <= PasswordRule.LONGEST
                && encoder.matches(password, user.map(User::passwordHash).orElse(nobodysHash));
        if (!right || user.isEmpty() || !user.get().isActive()) {
            record.failed(user, username, address);
            throw new BadCredentialsException("sign-in refused");
        }
        record.succeeded(user.get(), address, SignedIn.here().isPresent());
        return session(user.get(), clock.instant());
    }

    /** What the session keeps: the person, and that the password was given now. */
    static Authentication session(User user, Instant now) {
        GrantedAuthority factor = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(now)
                .build();
        return UsernamePasswordAuthenticationToken.authenticated(
                SignedIn.as(user, now), null, authorities(user, List.of(factor)));
    }

    /** The roles as they are now, and the factors of the session. Who must change the password first has no roles. */
    static Collection<GrantedAuthority> authorities(User user, Collection<? extends GrantedAuthority> held) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        held.stream().filter(FactorGrantedAuthority.class::isInstance).forEach(authorities::add);
        if (!user.mustChangePassword()) {
            user.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        }
        return authorities;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
