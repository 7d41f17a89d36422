package io.bursar.roster;

import java.io.IOException;

import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees the accounts of the sandbox, and who may have them read again. */
@PortalTest
class AccountAccessTests {

    private static final String REFRESH = "/accounts/synchronisation";

    @Autowired
    private MockMvc portal;

    @ParameterizedTest
    @ValueSource(strings = {"li", "admin"})
    void letsFinanceAndAdministratorsReadTheListAgain(String username) {
        try (Visitor visitor = Visitor.of(portal, username)) {
            HtmlPage list = visitor.open("/accounts?state=NORMAL");
            HtmlPage after = visitor.submit(Visitor.form(list, REFRESH));
            assertThat(after.getWebResponse().getStatusCode()).isEqualTo(200);
            assertThat(after.getUrl()).hasPath("/accounts").hasQuery("state=NORMAL");
            assertThat(after.querySelectorAll("[role=status]")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "zhao"})
    void letsApproversAndAuditorsOnlyLook(String username) throws IOException {
        try (Visitor visitor = Visitor.of(portal, username)) {
            HtmlPage list = visitor.open("/accounts");
            assertThat(list.getWebResponse().getStatusCode()).isEqualTo(200);
            assertThat(list.getForms())
                    .noneMatch(form -> form.getActionAttribute().equals(REFRESH));
            HtmlForm borrowed = Visitor.form(list, "/sign-out");
            borrowed.setAttribute("action", REFRESH);
            HtmlElement button = borrowed.getFirstByXPath(".//button");
            assertThat(button.click().getWebResponse().getStatusCode()).isEqualTo(403);
        }
    }

    @Test
    void asksStrangersToSignIn() {
        try (Visitor stranger = Visitor.of(portal)) {
            assertThat(stranger.open("/accounts/whoever").getUrl()).hasPath("/sign-in");
        }
    }
}
