package io.bursar.support;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.springframework.test.web.servlet.MockMvc;

/** What makes somebody mightier waits for a second administrator: the sandbox's is {@code sun}. */
public final class SecondAdministrator {

    private SecondAdministrator() {}

    /** Confirms, as {@code sun}, what was asked for this user; gives the page that answers. */
    public static HtmlPage confirms(MockMvc portal, String username) {
        try (Visitor sun = Visitor.of(portal, "sun")) {
            return confirms(sun, username);
        }
    }

    /** Confirms, as this administrator, what was asked for this user; gives the page that answers. */
    public static HtmlPage confirms(Visitor administrator, String username) {
        HtmlForm form = administrator.open("/users").getForms().stream()
                .filter(it -> it.getActionAttribute().endsWith("/confirmation")
                        && it.getParentNode().asNormalizedText().contains("(" + username + ")"))
                .findFirst()
                .orElseThrow();
        return administrator.submit(form);
    }
}
