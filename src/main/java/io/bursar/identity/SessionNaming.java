package io.bursar.identity;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

import io.bursar.audit.AuditTrail;

/**
 * Names the session for the trail, around everything that writes into it: also what refuses a request and what signs
 * somebody out.
 */
class SessionNaming extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityConfiguration.STATIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            // The id is random enough that its hash gives nothing away.
            MDC.put(
                    AuditTrail.SESSION_REF,
                    SignInThrottle.hash("session", session.getId()).substring(0, 16));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(AuditTrail.SESSION_REF);
        }
    }
}
