package io.bursar.identity;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a person whose password somebody else knows do nothing but change it. (Such a person has no roles either, see
 * {@link PasswordSignIn#authorities}.)
 */
class SignedInFilter extends OncePerRequestFilter {

    static final String CHANGE_PASSWORD = "/account/password";

    private static final Set<String> ALLOWED = Set.of(CHANGE_PASSWORD, "/language", "/sign-out");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityConfiguration.STATIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> person = SignedIn.here();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (person.isPresent() && person.get().mustChangePassword() && !ALLOWED.contains(path)) {
            response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
            return;
        }
        chain.doFilter(request, response);
    }
}
