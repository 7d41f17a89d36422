package io.bursar.signin;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.CurrentActor;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.identity.SignedIn;
import io.bursar.web.LocalPath;

/** What happens to a request that may not go through. */
@Component
class Denied implements AccessDeniedHandler {

    private final AuditTrail trail;
    private final CurrentActor actor;

    Denied(AuditTrail trail, CurrentActor actor) {
        this.trail = trail;
        this.actor = actor;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean nobody = SignedIn.here().isEmpty();
        if (denied instanceof CsrfException && nobody) {
            // The session has ended while the page was open, or the sign-in page is an old one.
            response.sendRedirect(request.getContextPath() + "/sign-in?old");
        } else if (isForWantOfAPassword(denied)) {
            Unsent.keep(request);
            String back = "GET".equals(request.getMethod()) ? here(request) : LocalPath.before(request);
            response.sendRedirect(request.getContextPath() + "/confirm-password?back="
                    + URLEncoder.encode(back, StandardCharsets.UTF_8));
        } else {
            record(request, denied);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void record(HttpServletRequest request, AccessDeniedException denied) {
        trail.recordAlone(
                actor.get(),
                new AuditEntry(
                        Action.ACCESS_DENIED,
                        Subject.of("path", request.getRequestURI()),
                        Outcome.DENIED,
                        Map.of("method", request.getMethod(), "token", !(denied instanceof CsrfException))));
    }

    private static boolean isForWantOfAPassword(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof FactorAuthorizationDecision;
    }

    private static String here(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return LocalPath.orHome(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }
}
