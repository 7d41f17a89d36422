package io.bursar.signin;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.CurrentActor;
import io.bursar.audit.Subject;
import io.bursar.identity.SignedIn;

/** Says in the trail who signed out, while it is still known. */
@Component
class SignOutRecord implements LogoutHandler {

    private final AuditTrail trail;
    private final CurrentActor actor;

    SignOutRecord(AuditTrail trail, CurrentActor actor) {
        this.trail = trail;
        this.actor = actor;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        SignedIn.here()
                .ifPresent(person -> trail.recordAlone(
                        actor.get(), AuditEntry.of(Action.USER_SIGNED_OUT, Subject.of("user", person.id()), Map.of())));
    }
}
