package io.bursar.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import io.bursar.identity.Credentials;
import io.bursar.identity.SignedIn;
import io.bursar.identity.UserRegister;

/**
 * The session's person as the database knows him now: a lost role is lost on the next request, a disabled person's
 * session is over, and so is any session after {@link #LONGEST}, after {@link Idleness#LONGEST} without anybody using
 * it, or made under an older password.
 */
@Component
class LiveContextRepository implements SecurityContextRepository {

    /** However busy the person is. */
    static final Duration LONGEST = Duration.ofHours(8);

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final UserRegister register;
    private final Idleness idleness;
    private final Admission admission;
    private final Clock clock;

    LiveContextRepository(UserRegister register, Idleness idleness, Admission admission, Clock clock) {
        this.register = register;
        this.admission = admission;
        this.idleness = idleness;
        this.clock = clock;
    }

    /** Asked at most once per request, and only where somebody wants to know. */
    private final class Deferred implements DeferredSecurityContext {

        private final DeferredSecurityContext stored;
        private final HttpServletRequest request;
        private @Nullable SecurityContext live;

        Deferred(HttpServletRequest request) {
            this.stored = sessions.loadDeferredContext(request);
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = live;
            if (known == null) {
                known = live(stored.get(), request);
                live = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return stored.isGenerated();
        }
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation") // demanded by the interface, called by nobody
    public SecurityContext loadContext(org.springframework.security.web.context.HttpRequestResponseHolder holder) {
        return new Deferred(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(context, request, response);
        idleness.used(request);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }

    private SecurityContext live(SecurityContext stored, HttpServletRequest request) {
        Authentication authentication = stored.getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn session)) {
            return stored;
        }
        SecurityContext live = SecurityContextHolder.createEmptyContext();
        Optional<Credentials> user = register.credentials(session.id()).filter(known -> isStillGood(session, known));
        if (user.isPresent() && !idleness.isOver(request)) {
            live.setAuthentication(admission.admit(user.get(), authentication.getAuthorities(), session.since()));
        } else {
            end(request);
        }
        return live;
    }

    private boolean isStillGood(SignedIn session, Credentials user) {
        return user.person().active()
                && user.number() == session.credentials()
                && clock.instant().isBefore(session.since().plus(LONGEST));
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
