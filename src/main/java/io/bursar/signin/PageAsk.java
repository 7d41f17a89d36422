package io.bursar.signin;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Leads whoever is not signed in to the sign-in page. What a part of a page gets when the session has ended meanwhile
 * is not that page in its place, but the word to load the whole page again, which then leads to the sign-in page and
 * back.
 */
class PageAsk extends LoginUrlAuthenticationEntryPoint {

    /** Asked by a page (htmx), not by the address bar. */
    private static final RequestMatcher ASKED = new RequestHeaderRequestMatcher("HX-Request");

    PageAsk() {
        super("/sign-in");
    }

    /** Whole pages only are worth coming back to. */
    @SuppressWarnings("NullAway") // documented: null for no mark
    static RequestCache remembered() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(ASKED),
                new NegatedRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/favicon.*"))));
        // The address as it was asked for, without a mark.
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, ServletException {
        if (!ASKED.matches(request)) {
            super.commence(request, response, nobody);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Refresh", "true");
    }
}
