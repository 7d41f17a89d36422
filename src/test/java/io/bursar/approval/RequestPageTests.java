package io.bursar.approval;

import java.util.Objects;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static org.assertj.core.api.Assertions.assertThat;

/** The page on which people decide, and on which they watch what they decided. */
@PortalTest
class RequestPageTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private RequestFixtures requests;

    @BeforeEach
    void fixtures() {
        requests = new RequestFixtures(context);
    }

    @Test
    void showsManyRowsAPageAtATimeAndByState() {
        RequestNumber number = requests.allocation(120, "0.01");
        try (Visitor wang = Visitor.of(portal, "wang")) {
            Document first = html(wang.open("/requests/" + number));
            Document last = html(wang.open("/requests/" + number + "?page=3"));
            Document none = html(wang.open("/requests/" + number + "?rows=REFUSED"));

            assertThat(first.select("#rows tbody tr")).hasSize(50);
            assertThat(last.select("#rows tbody tr")).hasSize(20);
            assertThat(none.select("#rows tbody tr")).isEmpty();
        }
    }

    @Test
    void showsOneRowWithItsNeighbours() {
        RequestNumber number = requests.allocation(3, "0.02");
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            Document row = html(zhao.open("/requests/" + number + "/rows/2"));

            assertThat(row.select("a[href$=/rows/1]")).hasSize(1);
            assertThat(row.select("a[href$=/rows/3]")).hasSize(1);
        }
    }

    @Test
    void saysOnTopThatTheMastersBalanceHasChanged() {
        RequestNumber number = requests.allocation(1, "0.03");
        try (Visitor wang = Visitor.of(portal, "wang")) {
            assertThat(html(wang.open("/requests/" + number)).text()).doesNotContain("提交之后余额已有变化");

            jdbc.sql("update balance_latest set amount = amount - 7.77 where owner_kind = 'MASTER' and ledger = 'CASH'")
                    .update();
            try {
                assertThat(html(wang.open("/requests/" + number)).text()).contains("提交之后余额已有变化");
            } finally {
                jdbc.sql("update balance_latest set amount = amount + 7.77"
                                + " where owner_kind = 'MASTER' and ledger = 'CASH'")
                        .update();
            }
        }
    }

    @Test
    void progressAsksAgainOnlyWhileSomethingCanChange() {
        RequestNumber number = requests.allocation(2, "0.04");
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage live = li.open("/requests/" + number + "/progress");
            assertThat(html(live).expectFirst("#progress").attr("hx-trigger")).startsWith("every");
            assertThat(live.getWebResponse().getResponseHeaderValue("HX-Refresh"))
                    .isNull();

            requests.recall(number);

            HtmlPage over = li.open("/requests/" + number + "/progress");
            assertThat(html(over).expectFirst("#progress").hasAttr("hx-get")).isFalse();
            assertThat(over.getWebResponse().getResponseHeaderValue("HX-Refresh"))
                    .isEqualTo("true");
        }
    }

    @Test
    void asksLittleAgainAndAgainHoweverManyRowsThereAre() {
        RequestNumber number = requests.allocation(1000, "0.01");
        requests.decide(number, Verdict.APPROVE, requests.approver("wang"));
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage progress = li.open("/requests/" + number + "/progress");
            assertThat(html(progress).select("li")).hasSizeLessThanOrEqualTo(10);
            assertThat(progress.getWebResponse().getContentAsString()).hasSizeLessThan(16_000);
            assertThat(html(li.open("/requests/" + number)).select("#rows tbody tr"))
                    .hasSize(50);
        } finally {
            context.getBean(Stops.class).stop(number, "", requests.maker());
        }
        HtmlPage over;
        try (Visitor li = Visitor.of(portal, "li")) {
            over = li.open("/requests/" + number + "/progress");
        }
        assertThat(html(over).select("svg.bar .bar-neutral")).hasSize(1);
    }

    @Test
    void aQuickReasonIsReasonEnough() {
        RequestNumber number = requests.allocation(1, "0.05");
        try (Visitor wang = Visitor.of(portal, "wang")) {
            HtmlForm form = form(wang.open("/requests/" + number), "/requests/" + number + "/approval");
            form.getSelectByName("quick").setSelectedAttribute("duplicate", true);
            HtmlPage after = press(form, "/rejection");

            assertThat(requests.overview(number).state()).isEqualTo(RequestState.REJECTED);
            assertThat(html(after).select(".track").text()).contains("重复申请");
        }
    }

    @Test
    void withoutAReasonNothingIsRejected() {
        RequestNumber number = requests.allocation(1, "0.06");
        try (Visitor wang = Visitor.of(portal, "wang")) {
            HtmlForm form = form(wang.open("/requests/" + number), "/requests/" + number + "/approval");
            HtmlPage after = press(form, "/rejection");

            assertThat(after.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(html(after).expectFirst("#note-help").text()).isNotBlank();
            assertThat(requests.overview(number).state()).isEqualTo(RequestState.IN_APPROVAL);
        }
    }

    @Test
    void whatIsNotSentYetIsStoppedAndTheRestIsLeftAlone() {
        RequestNumber number = requests.allocation(40, "0.07");
        requests.decide(number, Verdict.APPROVE, requests.approver("wang"));
        try (Visitor li = Visitor.of(portal, "li")) {
            assertThat(html(li.open("/requests/" + number)).select("form[action$=/stop]"))
                    .hasSize(1);
        }

        Stops.Outcome outcome = context.getBean(Stops.class).stop(number, "", requests.maker());

        RequestOverview.Rows rows = requests.overview(number).rows();
        assertThat(outcome).isEqualTo(new Stops.Outcome.Stopped(rows.withdrawn()));
        assertThat(rows.withdrawn()).isPositive();
        assertThat(rows.withdrawn() + rows.succeeded() + rows.waiting() + rows.uncertain() + rows.refused())
                .isEqualTo(40);
    }

    @Test
    void anotherMakerStopsNothing() {
        RequestNumber number = requests.allocation(1, "0.08");

        assertThat(context.getBean(Stops.class).stop(number, "", requests.maker()))
                .isEqualTo(new Stops.Outcome.NothingWaits());
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            assertThat(html(zhao.open("/requests/" + number)).select("main form"))
                    .isEmpty();
        }
    }

    private static HtmlPage press(HtmlForm form, String action) {
        try {
            return Objects.requireNonNull(form.<org.htmlunit.html.HtmlElement>getFirstByXPath(
                            ".//button[contains(@formaction,'" + action + "')]"))
                    .click();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Document html(HtmlPage page) {
        return Jsoup.parse(page.getWebResponse().getContentAsString());
    }
}
