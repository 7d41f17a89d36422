package io.bursar.signin;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import io.bursar.web.TypedText;

/**
 * What somebody wrote in a form that was not taken because the password was given too long ago: shown once, on the page
 * that the form is on, so that it need not be made up again. Nothing is sent by itself.
 */
final class Unsent {

    private static final String KEPT = Unsent.class.getName();
    private static final List<String> FIELDS = List.of("note", "reason", "seen");
    private static final int LONGEST = 2_000;

    private Unsent() {}

    /** Keeps what was written, in place of anything kept before. */
    static void keep(HttpServletRequest refused) {
        String written = FIELDS.stream()
                .flatMap(field -> Stream.ofNullable(refused.getParameter(field)))
                .map(TypedText::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" / "));
        HttpSession session = refused.getSession(false);
        if (session != null) {
            session.setAttribute(KEPT, written.length() <= LONGEST ? written : written.substring(0, LONGEST));
        }
    }

    /** Empty when nothing was written; after that it is forgotten. */
    static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return "";
        }
        String written = (String) session.getAttribute(KEPT);
        session.removeAttribute(KEPT);
        return Objects.requireNonNullElse(written, "");
    }
}
