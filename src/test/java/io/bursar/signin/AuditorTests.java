package io.bursar.signin;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.NameValuePair;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** An auditor sees everything and changes nothing: every address of the portal is tried, also those made tomorrow. */
@PortalTest
class AuditorTests {

    /** His own language, password and sessions; verifying the trail; taking data away. */
    private static final Pattern HIS_OWN =
            Pattern.compile("/language|/sign-out|/sign-in.*|/setup|/account/.*|/confirm-password|/trail/verification"
                    + "|.*/archive|.*export.*");

    private static final List<String> TABLES =
            List.of("request", "decision", "request_closing", "delegation", "app_user", "app_user_role");

    @Autowired
    private MockMvc portal;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    private String number = "";
    private String instruction = "";
    /** Each time another amount: the same one again would be asked about. */
    private static int asked;

    private String user = "";
    private String account = "";

    @BeforeEach
    void somethingToLookAt() {
        account = jdbc.sql(
                        "select id from sub_account where gone_since is null and status = 'NORMAL' order by id limit 1")
                .query(String.class)
                .single();
        try (Visitor li = Visitor.of(portal, "li")) {
            var form = form(li.open("/allocations/new?account=" + account), "/allocations/confirmation");
            type(form, "amount", "8.%02d".formatted(++asked));
            type(form, "reason", "试验");
            number = li.submit(form(li.submit(form), "/allocations"))
                    .getUrl()
                    .getPath()
                    .replaceFirst(".*/", "");
        }
        instruction = one(
                "select i.id from instruction i join request r on r.id = i.batch_id where r.number = '" + number + "'");
        user = one("select id from app_user where username = 'li'");
    }

    @Test
    void findsNoButtonThatChangesAnything() throws IOException {
        List<String> found = new ArrayList<>();
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            for (String address : addresses(RequestMethod.GET)) {
                Page answer = zhao.client().getPage("http://localhost" + address);
                int status = answer.getWebResponse().getStatusCode();
                assertThat(status).as(address).isLessThan(500);
                if (status == 200 && answer instanceof HtmlPage page) {
                    found.addAll(changing(address, page));
                    found.addAll(leadingNowhere(zhao, address, page));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void isRefusedWhereverSomethingWouldChange() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            String token =
                    form(zhao.open("/"), "/sign-out").getInputByName("_csrf").getValue();
            List<String> before = stored();
            for (String address : addresses(RequestMethod.POST)) {
                if (HIS_OWN.matcher(address).matches()) {
                    continue;
                }
                WebRequest request =
                        new WebRequest(URI.create("http://localhost" + address).toURL(), HttpMethod.POST);
                request.setRequestParameters(List.of(new NameValuePair("_csrf", token)));
                int status = zhao.client().getPage(request).getWebResponse().getStatusCode();
                if (status != 403) {
                    wrong.add(address + " answered " + status);
                }
            }
            assertThat(stored()).isEqualTo(before);
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> changing(String address, HtmlPage page) {
        return page.getForms().stream()
                .filter(form -> form.getMethodAttribute().equalsIgnoreCase("post"))
                .map(form -> form.getActionAttribute())
                .filter(action -> !HIS_OWN.matcher(action).matches())
                .map(action -> address + " has a form to " + action)
                .toList();
    }

    /** A link that looks like a button and is refused is a button, too. */
    private static List<String> leadingNowhere(Visitor zhao, String address, HtmlPage page) throws IOException {
        List<String> found = new ArrayList<>();
        for (var link : Jsoup.parse(page.getWebResponse().getContentAsString()).select("main a.btn[href^=/]")) {
            Page there = zhao.client().getPage("http://localhost" + link.attr("href"));
            if (there.getWebResponse().getStatusCode() == 403) {
                found.add(address + " leads to " + link.attr("href"));
            }
        }
        return found;
    }

    private List<String> addresses(RequestMethod method) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(method))
                .flatMap(info -> info.getPatternValues().stream())
                .map(this::filled)
                .distinct()
                .sorted()
                .toList();
    }

    private String filled(String pattern) {
        String named = pattern.replaceFirst("^/accounts/\\{[^/]+?}", "/accounts/" + account)
                .replaceFirst("^/users/\\{[^/]+?}", "/users/" + user)
                .replaceFirst("^/vouchers/instructions/\\{[^/]+?}", "/vouchers/instructions/" + instruction)
                .replaceAll("\\{number(:[^/]*)?}", number)
                .replaceAll("\\{hash(:(\\{[^}]*}|[^{}])*)?}", "0".repeat(64))
                .replaceAll("\\{(seq|row)(:(\\{[^}]*}|[^{}])*)?}", "1");
        return named.replaceAll("\\{(\\{[^}]*}|[^{}])*}", UUID.randomUUID().toString());
    }

    private List<String> stored() {
        return TABLES.stream()
                .map(table -> one("select count(*) || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                        + " from " + table + " t"))
                .toList();
    }

    private String one(String sql) {
        return String.valueOf(jdbc.sql(sql).query().singleValue());
    }
}
