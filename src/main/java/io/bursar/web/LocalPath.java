package io.bursar.web;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Addresses to go back to: paths of this application and nothing else, so that no link of ours leads away. */
public final class LocalPath {

    private LocalPath() {}

    /** {@code asked} where it is a path (and query) of ours, else the home page. */
    public static String orHome(@Nullable String asked) {
        return asked != null && isLocal(asked) ? asked : "/";
    }

    /** The page of ours from which this request came, else the home page. */
    public static String before(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return "/";
        }
        try {
            URI from = new URI(referer);
            boolean ours = request.getServerName().equalsIgnoreCase(from.getHost())
                    && from.getRawPath() != null
                    && from.getRawPath().startsWith(request.getContextPath() + "/");
            if (!ours) {
                return "/";
            }
            String path = from.getRawPath().substring(request.getContextPath().length());
            return orHome(from.getRawQuery() == null ? path : path + "?" + from.getRawQuery());
        } catch (URISyntaxException _) {
            return "/";
        }
    }

    private static boolean isLocal(String path) {
        return path.length() <= 2000
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }
}
