package io.bursar.signin;

import java.util.List;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie. Over https its name starts with {@code __Host-}, so that browsers take it only from exactly
 * this host; over plain http (a local trial) that prefix is not allowed.
 */
@Component
class SessionCookie implements CookieSerializer {

    private final CookieSerializer secure = named("__Host-bursar", true);
    private final CookieSerializer plain = named("bursar", false);

    @Override
    public void writeCookieValue(CookieValue cookie) {
        (cookie.getRequest().isSecure() ? secure : plain).writeCookieValue(cookie);
    }

    @Override
    public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
        return (request.isSecure() ? secure : plain).readCookieValues(request);
    }

    private static CookieSerializer named(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
