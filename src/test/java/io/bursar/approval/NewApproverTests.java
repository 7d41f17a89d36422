package io.bursar.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.identity.Person;
import io.bursar.support.Entrusted;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;
import io.bursar.web.Formats;

import static io.bursar.support.Visitor.form;
import static org.assertj.core.api.Assertions.assertThat;

/** An approver whom others only just made, raised or let in again does not decide yet, and is told from when. */
@PortalTest
class NewApproverTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Clock clock;

    private RequestFixtures requests;
    private Instant from = Instant.EPOCH;

    /** The sandbox does not wait, so that chen was entrusted in the future stands for a wait that is not over. */
    @BeforeEach
    void chenIsNew() {
        requests = new RequestFixtures(context);
        from = clock.instant().plus(Duration.ofHours(5));
        Entrusted.since(jdbc, "chen", from);
    }

    @AfterEach
    void chenIsNotNewAnyMore() {
        Entrusted.since(jdbc, "chen", clock.instant());
    }

    @Test
    void isToldFromWhenOnInsteadOfBeingAsked() {
        RequestNumber number = requests.allocation(1, "41.01");
        String when = context.getBean(Formats.class).instant(from);
        HtmlForm old;
        try (Visitor chen = Visitor.of(portal, "chen")) {
            Document page = html(chen.open("/requests/" + number));
            assertThat(page.select("form[action$=/approval]")).isEmpty();
            assertThat(page.expectFirst("#decide").text()).contains(when).contains("等待期");
            assertThat(html(chen.open("/approvals")).select(".notice").text()).contains(when);
        }
        try (Visitor wang = Visitor.of(portal, "wang")) {
            assertThat(html(wang.open("/approvals")).select(".notice").text()).doesNotContain("等待期");
            assertThat(html(wang.open("/requests/" + number)).select(".steps").text())
                    .contains("陈芳（自 " + context.getBean(Formats.class).time(from) + " 起）");
            old = form(wang.open("/requests/" + number), "/requests/" + number + "/approval");
        }
        assertThat(old).isNotNull();
    }

    @Test
    void aFormThatWasOpenBeforeDoesNotCountEither() {
        RequestNumber number = requests.allocation(1, "41.02");
        Entrusted.since(jdbc, "chen", clock.instant());
        try (Visitor chen = Visitor.of(portal, "chen")) {
            HtmlForm form = form(chen.open("/requests/" + number), "/requests/" + number + "/approval");
            Entrusted.since(jdbc, "chen", from);

            HtmlPage after = chen.submit(form);

            assertThat(after.getWebResponse().getStatusCode()).isEqualTo(409);
            assertThat(html(after).expectFirst("#decide").text()).contains("等待期");
            assertThat(requests.overview(number).state()).isEqualTo(RequestState.IN_APPROVAL);
        }
    }

    @Test
    void neitherAgreesNorRejectsNorAgreesInBulk() {
        RequestNumber number = requests.allocation(1, "41.03");
        Person chen = requests.approver("chen");

        for (Verdict verdict : Verdict.values()) {
            assertThat(requests.decide(number, verdict, chen)).isEqualTo(new DecisionOutcome.TooEarly(from));
        }
        BulkApprovals.Result result = context.getBean(BulkApprovals.class)
                .approve(List.of(new BulkApprovals.Chosen(number, requests.hashOf(number))), "", chen);
        assertThat(result.approved()).isZero();
        assertThat(inbox.waitingFor(chen))
                .filteredOn(line -> line.overview().number().equals(number))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.turn() != null && line.turn().bulk()).isFalse());
        assertThat(requests.overview(number).state()).isEqualTo(RequestState.IN_APPROVAL);

        Entrusted.since(jdbc, "chen", clock.instant());
        assertThat(requests.decide(number, Verdict.APPROVE, chen)).isInstanceOf(DecisionOutcome.Decided.class);
    }

    @Test
    void cannotLendTheRightOrUseAnothersMeanwhile() {
        Approvers approvers = context.getBean(Approvers.class);
        Person chen = requests.approver("chen");
        Person wang = requests.approver("wang");

        assertThat(approvers.coolDownOf(new Voice(wang.id(), chen.id()))).contains(from);
        assertThat(approvers.coolDownOf(new Voice(chen.id(), wang.id()))).contains(from);
        assertThat(approvers.coolDownOf(new Voice(wang.id(), null))).isEmpty();
    }

    @Test
    void administratorsReadFromWhenOn() {
        Person chen = requests.approver("chen");
        try (Visitor admin = Visitor.of(portal, "admin")) {
            Formats formats = context.getBean(Formats.class);
            assertThat(html(admin.open("/users")).text()).contains("自 " + formats.time(from) + " 起可审批、确认");
            assertThat(html(admin.open("/users/" + chen.id())).text()).contains("何时起可以审批和确认 " + formats.instant(from));
        }
    }

    @Test
    void takesNoPartInRulings() {
        RequestNumber number = requests.allocation(1, "41.04");
        requests.decide(number, Verdict.APPROVE, requests.approver("wang"));
        String id = jdbc.sql("select i.id::text from instruction i join request r on r.id = i.batch_id"
                        + " where r.number = ?")
                .param(number.value())
                .query(String.class)
                .single();
        try (Visitor chen = Visitor.of(portal, "chen")) {
            HtmlForm form =
                    form(chen.open("/operations/unknowns/" + id + "/ruling"), "/operations/unknowns/" + id + "/ruling");
            assertThat(html(chen.submit(form)).text()).contains("才能参与裁定");
        }
    }

    private static Document html(HtmlPage page) {
        return Jsoup.parse(page.getWebResponse().getContentAsString());
    }
}
