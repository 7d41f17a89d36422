package io.bursar.identity;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a person who has a {@link Duty} do nothing else. (Such a person has no roles either, see
 * {@link Admission}.)
 */
class SignedInFilter extends OncePerRequestFilter {

    static final String CHANGE_PASSWORD = "/account/password";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityConfiguration.STATIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> person = SignedIn.here();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (person.isPresent() && !person.get().duty().allows(path)) {
            response.sendRedirect(
                    request.getContextPath() + person.get().duty().page() + back(person.get(), request, path));
            return;
        }
        chain.doFilter(request, response);
    }

    /** Whoever only has to give the code comes to the page that was asked for. */
    private static String back(SignedIn person, HttpServletRequest request, String path) {
        if (person.duty() != Duty.GIVE_CODE || !"GET".equals(request.getMethod()) || path.equals("/")) {
            return "";
        }
        String asked = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        return "?back=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }
}
