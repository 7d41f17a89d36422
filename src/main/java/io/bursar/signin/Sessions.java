package io.bursar.signin;

import java.util.Collection;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions of people, on all instances. */
@Component
public class Sessions {

    private final LiveContextRepository contexts;
    private final SessionAuthenticationStrategy strategy;
    private final FindByIndexNameSessionRepository<?> sessions;

    Sessions(
            LiveContextRepository contexts,
            SessionAuthenticationStrategy strategy,
            FindByIndexNameSessionRepository<?> sessions) {
        this.contexts = contexts;
        this.strategy = strategy;
        this.sessions = sessions;
    }

    /** What the session of this thread holds already. */
    public static Collection<? extends GrantedAuthority> factors() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? List.of() : authentication.getAuthorities();
    }

    /** Goes on under a new session id, as after a sign-in. */
    void renew(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        strategy.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Ends all of that person's sessions but {@code keep}; before {@link #renew}, which changes the own id. */
    public void end(String username, String keep) {
        for (String id : sessions.findByPrincipalName(username).keySet()) {
            if (!id.equals(keep)) {
                sessions.deleteById(id);
            }
        }
    }
}
