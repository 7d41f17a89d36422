package io.bursar.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

import io.bursar.identity.Credentials;
import io.bursar.identity.Duty;
import io.bursar.identity.SignedIn;
import io.bursar.secondfactor.SecondFactorSettings;

/**
 * What a session holds: the person, which factors were given and when, and, once there is no {@link Duty} left, the
 * roles as they are now.
 */
@Component
class Admission {

    /** The code of an authenticator, or a recovery code. */
    static final String CODE_AUTHORITY = "FACTOR_TOTP";

    private final SecondFactorSettings settings;
    private final Clock clock;

    Admission(SecondFactorSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The password was given now, and nothing else. */
    Authentication byPassword(Credentials user) {
        return byPassword(user, List.of());
    }

    /** The password was given now; what was given before still counts. */
    Authentication byPassword(Credentials user, Collection<? extends GrantedAuthority> held) {
        return admit(user, with(FactorGrantedAuthority.PASSWORD_AUTHORITY, held), clock.instant());
    }

    /** The code was given now, too. */
    Authentication byCode(Credentials user, Collection<? extends GrantedAuthority> held, Instant since) {
        return admit(user, with(CODE_AUTHORITY, held), since);
    }

    /** The person as he is now, with the factors that the session holds. */
    Authentication admit(Credentials user, Collection<? extends GrantedAuthority> held, Instant since) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        held.stream().filter(FactorGrantedAuthority.class::isInstance).forEach(authorities::add);
        Duty duty = duty(user, authorities);
        if (duty == Duty.NONE) {
            user.person().roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        }
        return UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(user, duty, since), null, authorities);
    }

    private Duty duty(Credentials user, Collection<GrantedAuthority> held) {
        if (user.secondFactor() && held.stream().noneMatch(factor -> CODE_AUTHORITY.equals(factor.getAuthority()))) {
            return Duty.GIVE_CODE;
        }
        if (user.mustChangePassword()) {
            return Duty.CHANGE_PASSWORD;
        }
        return !user.secondFactor() && settings.demands(user.person().roles()) ? Duty.SET_UP_FACTOR : Duty.NONE;
    }

    private List<GrantedAuthority> with(String factor, Collection<? extends GrantedAuthority> held) {
        GrantedAuthority now = FactorGrantedAuthority.withAuthority(factor)
                .issuedAt(clock.instant())
                .build();
        Stream<GrantedAuthority> others =
                held.stream().map(GrantedAuthority.class::cast).filter(it -> !factor.equals(it.getAuthority()));
        return Stream.concat(Stream.of(now), others).toList();
    }
}
