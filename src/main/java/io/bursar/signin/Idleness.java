package io.bursar.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

import io.bursar.identity.PathRules;

/**
 * Since when nobody has used a session. The server's own count would not do: a page that asks for progress every two
 * seconds would keep the session of somebody who went home alive.
 */
@Component
class Idleness {

    /** So long without a press of anything (ASVS 5.0 7.3.1). */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** How exactly it is kept: a session is not written to on every request. */
    private static final Duration GRAIN = Duration.ofSeconds(30);

    private static final String USED_AT = Idleness.class.getName();

    private final List<RequestMatcher> polls;
    private final Clock clock;

    Idleness(ObjectProvider<PathRules> contributed, Clock clock) {
        this.polls = contributed.stream()
                .flatMap(module -> module.rules().stream())
                .filter(rule -> rule.kind() == PathRules.Kind.POLL)
                .<RequestMatcher>map(
                        rule -> PathPatternRequestMatcher.withDefaults().matcher(rule.pattern()))
                .toList();
        this.clock = clock;
    }

    /** Whether nobody has used this session for too long; if not, this request may be a use of it. */
    boolean isOver(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        Instant now = clock.instant();
        if (!(session.getAttribute(USED_AT) instanceof Instant usedAt)) {
            session.setAttribute(USED_AT, now);
            return false;
        }
        if (!now.isBefore(usedAt.plus(LONGEST))) {
            return true;
        }
        if (!now.isBefore(usedAt.plus(GRAIN)) && polls.stream().noneMatch(poll -> poll.matches(request))) {
            session.setAttribute(USED_AT, now);
        }
        return false;
    }

    /** Somebody has just proved who he is. */
    void used(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(USED_AT, clock.instant());
        }
    }
}
