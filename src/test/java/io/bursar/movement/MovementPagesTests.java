package io.bursar.movement;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.bursar.identity.Role;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
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
    void fetchesSumsByThemselves() {
        assertThat(get("/movements/sums?account=nobody")
                        .expectFirst(".big-number")
                        .text())
                .isEqualTo("0");
        assertThat(get("/movements?sums=wait&question=SPLIT").select(".big-number"))
                .isNotEmpty();
        assertThat(pages.get().uri("/movements/sums").with(as(Role.FINANCE))).hasStatus(403);
    }

    @Test
    void asksEachQuestionWithOneClick() {
        var links = get("/movements").select("nav.questions a");

        assertThat(links).hasSize(Question.values().length + 1);
        links.forEach(link -> assertThat(get(link.attr("href"))
                        .expectFirst("nav.questions a[aria-current]")
                        .attr("href"))
                .isEqualTo(link.attr("href")));
    }

    @Test
    void showsAndHandsOutWhatMovedOutsideBursar(@Autowired JdbcClient jdbc) {
        var run = UUID.randomUUID();
        jdbc.sql("insert into reconciliation_run (id, day, state, asked_by, asked_at, started_at, finished_at)"
                        + " values (?, '2019-03-01', 'DONE', 'nightly', now(), now(), now())")
                .param(run)
                .update();
        jdbc.sql("insert into reconciliation_line (id, run_id, line_key, finding, posting_book, posting_id, posted_at,"
                        + " trade_id, direction, posting_name, amount) values (gen_random_uuid(), ?, 'k', 'OUTSIDE',"
                        + " 'CASH', 'posting-9', '2019-03-01T01:02:03Z', 'trade-9', 'EXPENSE', '=1+1 <b>', 1234.5)")
                .param(run)
                .update();

        var page = get("/movements/outside?ref=trade-9&least=1000");
        assertThat(page.expectFirst("tbody tr").text())
                .contains("2019-03-01 09:02:03", "资金支出", "¥1,234.50", "=1+1 <b>", "trade-9", "未说明");
        assertThat(page.select("tbody a[href=/operations/reconciliation/2019-03-01]"))
                .hasSize(1);
        assertThat(page.expectFirst(".big-number").text()).isEqualTo("1");
        assertThat(get("/movements/outside?until=gestern&kind=x").select(".field-error"))
                .hasSize(1);
        var csv = taken("CSV");
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .contains("2019-03-01 09:02:03,资金支出,1234.50,现金,'=1+1 <b>,,trade-9,posting-9,2019-03-01");
        assertThat(taken("CSV")).isEqualTo(csv);
        assertThat(taken("XLSX")).isEqualTo(taken("XLSX"));
        assertThat(pages.get().uri("/movements/outside").with(as(Role.FINANCE))).hasStatus(403);
    }

    private byte[] taken(String format) {
        var answer = pages.post()
                .uri("/exports")
                .param("content", "outside")
                .param("format", format)
                .param("ref", "trade-9")
                .with(as(Role.AUDITOR))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
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
