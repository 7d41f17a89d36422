package io.bursar.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import io.bursar.web.NamedPrincipal;

/**
 * The principal: who the session belongs to. Name, roles and duties are read again on each request; what the session
 * keeps is the id, the credentials' number it was made under, and since when.
 */
public record SignedIn(
        UserId id, String username, String displayName, Duty duty, boolean secondFactor, int credentials, Instant since)
        implements AuthenticatedPrincipal, NamedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    /** The principal of a session that was begun then. */
    public static SignedIn as(Credentials known, Duty duty, Instant since) {
        Person person = known.person();
        return new SignedIn(
                person.id(),
                person.username(),
                person.displayName(),
                duty,
                known.secondFactor(),
                known.number(),
                since);
    }

    /** The person of this thread; empty when nobody is signed in there. */
    public static Optional<SignedIn> here() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return username;
    }
}
