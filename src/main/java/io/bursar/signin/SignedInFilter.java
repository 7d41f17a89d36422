package io.bursar.signin;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import io.bursar.identity.Duty;
import io.bursar.identity.SignedIn;

/**
 * Lets a person who has a {@link Duty} do nothing else. (Such a person has no roles either, see
 * {@link Admission}.)
 */
class SignedInFilter extends OncePerRequestFilter {

    static final String CHANGE_PASSWORD = "/account/password";

    private static final Set<String> ALWAYS = Set.of("/language", "/sign-out");
    private static final Set<String> SETTING_UP = Set.of("", "/offer", "/confirmation");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityConfiguration.STATIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> person = SignedIn.here();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (person.isPresent() && !allows(person.get().duty(), path)) {
            response.sendRedirect(
                    request.getContextPath() + page(person.get().duty()) + back(person.get(), request, path));
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

    /** Where it is done. */
    private static String page(Duty duty) {
        return switch (duty) {
            case NONE -> "/";
            case GIVE_CODE -> CodeController.CODE;
            case CHANGE_PASSWORD -> CHANGE_PASSWORD;
            case SET_UP_FACTOR -> SecondFactorController.PAGE;
        };
    }

    private static boolean allows(Duty duty, String path) {
        return duty == Duty.NONE
                || path.equals(page(duty))
                || ALWAYS.contains(path)
                || (duty == Duty.SET_UP_FACTOR && setsUp(path));
    }

    private static boolean setsUp(String path) {
        return path.equals("/confirm-password")
                || (path.startsWith(SecondFactorController.PAGE)
                        && SETTING_UP.contains(path.substring(SecondFactorController.PAGE.length())));
    }
}
