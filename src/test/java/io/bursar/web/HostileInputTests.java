package io.bursar.web;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.util.NameValuePair;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What no browser of an honest person sends. */
@PortalTest
class HostileInputTests {

    private static final List<String> GARBAGE = List.of(
            "page=-1&sort=name%27--&after=%21%21&before=x&cursor=AAAA",
            "page=99999999999999999999&from=2026-13-45&until=x&at=%F0%9F%92%A3",
            "q=%27%22%3E%3Cscript%3E%24%7B7*7%7D__%24%7B7*7%7D__&state=NOWHERE&kind=%00",
            "page=1&page=2&sort=a&sort=b&unknown=1&id=1;drop",
            "q=" + "x".repeat(100_000));

    @Autowired
    private MockMvc portal;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void garbageInAnAddressIsIgnoredOrRefusedAndNeverBreaksAPage() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String person : List.of("admin", "li")) {
            try (Visitor visitor = Visitor.of(portal, person)) {
                for (String address : lists()) {
                    for (String garbage : GARBAGE) {
                        int status = visitor.client()
                                .getPage("http://localhost" + address + "?" + garbage)
                                .getWebResponse()
                                .getStatusCode();
                        if (status >= 500) {
                            broken.add(status + " " + address + "?"
                                    + garbage.substring(0, Math.min(80, garbage.length())));
                        }
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void fieldsThatAFormDoesNotHaveAreNotListenedTo() throws IOException {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlForm form = Visitor.form(li.open("/account/password"), "/account/password");
            String before = person();
            li.client()
                    .getPage(post(
                            "/account/password",
                            new NameValuePair(
                                    "_csrf", form.getInputByName("_csrf").getValue()),
                            new NameValuePair("current", "wrong"),
                            new NameValuePair("current", Visitor.PASSWORD),
                            new NameValuePair("wanted", "short"),
                            new NameValuePair("again", "short"),
                            new NameValuePair("roles", "ADMIN"),
                            new NameValuePair("user.roles[0]", "ADMIN"),
                            new NameValuePair("active", "false"),
                            new NameValuePair("class.module.classLoader.x", "1")));
            assertThat(person()).isEqualTo(before);
        }
    }

    @Test
    void aSubmissionThatWasRecordedAndIsPlayedBackAfterSigningOutDoesNothing() throws IOException {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlForm form = Visitor.form(li.open("/account/password"), "/account/password");
            String token = form.getInputByName("_csrf").getValue();
            String session = li.client().getCookieManager().getCookie("SESSION") == null ? "bursar" : "SESSION";
            var cookie = li.client().getCookieManager().getCookie(session);
            li.submit(Visitor.form(li.open("/"), "/sign-out"));
            if (cookie != null) {
                li.client().getCookieManager().addCookie(cookie);
            }
            String before = person();
            var answer = li.client()
                    .getPage(post(
                            "/account/password",
                            new NameValuePair("_csrf", token),
                            new NameValuePair("current", Visitor.PASSWORD),
                            new NameValuePair("wanted", "another long sentence of mine"),
                            new NameValuePair("again", "another long sentence of mine")));
            assertThat(answer.getUrl()).hasPath("/sign-in");
            assertThat(person()).isEqualTo(before);
        }
    }

    private static WebRequest post(String path, NameValuePair... parameters) throws IOException {
        WebRequest request =
                new WebRequest(URI.create("http://localhost" + path).toURL(), HttpMethod.POST);
        request.setRequestParameters(List.of(parameters));
        return request;
    }

    private List<String> lists() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern ->
                        !pattern.contains("{") && !pattern.contains("export") && !pattern.contains("archive"))
                .distinct()
                .sorted()
                .toList();
    }

    private String person() {
        return jdbc.sql("select u::text || coalesce((select string_agg(role, ',' order by role) from app_user_role"
                        + " where user_id = u.id), '') from app_user u where username = 'li'")
                .query(String.class)
                .single();
    }
}
