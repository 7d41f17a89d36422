package io.bursar.movement;

import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.bursar.identity.Role;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The page as an auditor gets it. */
@PortalTest
class MovementPagesTests {

    private final MockMvcTester pages;

    @Autowired
    MovementPagesTests(MockMvcTester pages) {
        this.pages = pages;
    }

    @Test
    void isWhatAuditorsOpenOn(@Autowired MockMvc portal) {
        try (Visitor zhao = Visitor.of(portal, "zhao");
                Visitor li = Visitor.of(portal, "li")) {
            assertThat(zhao.open("/").getUrl()).hasPath("/movements");
            assertThat(li.open("/").getUrl()).hasPath("/");
        }
    }

    @Test
    void keepsTheFilterInTheForm() {
        var page = get("/movements?asked=EXECUTED&from=2026-11-01&account=x%22y&kind=PAY_ORDER&least=1.2%E4%B8%87"
                + "&state=REJECTED&question=SPLIT&ref=abc");

        assertThat(page.expectFirst("#account").val()).isEqualTo("x\"y");
        assertThat(page.expectFirst("#from").val()).isEqualTo("2026-11-01");
        assertThat(page.expectFirst("#asked option[selected]").val()).isEqualTo("EXECUTED");
        assertThat(page.expectFirst("#kind option[selected]").val()).isEqualTo("PAY_ORDER");
        assertThat(page.expectFirst("#state option[selected]").val()).isEqualTo("REJECTED");
        assertThat(page.expectFirst("#least").val()).isEqualTo("1.2万");
        assertThat(page.expectFirst("input[name=question]").val()).isEqualTo("SPLIT");
        assertThat(page.expectFirst("details.more-filters").hasAttr("open")).isTrue();
        assertThat(page.select(".field-error")).isEmpty();
        assertThat(page.text()).contains("没有符合条件的变动").contains("各自未超过档位");
    }

    @Test
    void saysWhichConditionsItCannotRead() {
        assertThat(get("/movements?from=gestern&least=-1")
                        .expectFirst(".field-error")
                        .text())
                .contains("起、金额不少于");
        assertThat(get("/movements?older=nonsense&newer=1.2.3").select("table, .empty-state"))
                .isNotEmpty();
    }

    @Test
    void showsAnAuditorNothingToDo() {
        assertThat(get("/movements").select("main form[method=post]:not([action=/exports])"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FINANCE", "APPROVER"})
    void refusesEverybodyElse(Role role) {
        assertThat(pages.get().uri("/movements").with(as(role))).hasStatus(403);
    }

    private Document get(String address) {
        var answer = pages.get()
                .uri(java.net.URI.create(address))
                .with(as(Role.AUDITOR))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static RequestPostProcessor as(Role role) {
        return user("someone").roles(role.name());
    }
}
