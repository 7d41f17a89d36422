package io.bursar.signin;

import java.io.IOException;
import java.util.HexFormat;

import javax.crypto.SecretKey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

import io.bursar.audit.AuditTrail;
import io.bursar.runtime.InstallationSecret;

/**
 * Names the session for the trail, around everything that writes into it: also what refuses a request and what signs
 * somebody out. The name is an HMAC of the session's id under a key outside the database, so that nobody who reads the
 * trail can tell which id it was, nor try ids against it.
 */
class SessionNaming extends OncePerRequestFilter {

    private static final int BYTES = 16;

    private final SecretKey key;

    SessionNaming(InstallationSecret secret) {
        this.key = secret.keyFor("session reference", "HmacSHA256");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityConfiguration.STATIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            MDC.put(AuditTrail.SESSION_REF, name(session.getId()));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(AuditTrail.SESSION_REF);
        }
    }

    /** 32 hexadecimal digits. */
    String name(String sessionId) {
        return HexFormat.of().formatHex(InstallationSecret.mac(key, sessionId), 0, BYTES);
    }
}
