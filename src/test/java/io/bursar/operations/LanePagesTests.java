package io.bursar.operations;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

import org.htmlunit.Page;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.bss.BssConnection;
import io.bursar.instruction.LaneControl;
import io.bursar.support.PortalTest;
import io.bursar.support.SandboxControls;
import io.bursar.support.Visitor;
import io.bursar.time.Beijing;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** The lane and the reports as people use them: one stops, those who decide start, two after the breaker. */
@PortalTest
class LanePagesTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private LaneControl lane;

    @Autowired
    private BssConnection connection;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditTrail trail;

    @AfterEach
    void letTheLaneGo() {
        lane.resume();
    }

    @Test
    void anybodyWhoMovesMoneyStopsTheLaneAndWhoDecidesStartsIt() {
        try (Visitor li = Visitor.of(portal, "li");
                Visitor wang = Visitor.of(portal, "wang")) {
            HtmlPage page = li.open("/operations/lane");
            var pause = form(page, "/operations/lane/pause");
            type(pause, "reason", "核对余额");
            HtmlPage paused = li.submit(pause);

            assertThat(paused.asNormalizedText()).contains("已暂停", "核对余额", "李静");
            assertThat(paused.getForms())
                    .extracting(it -> it.getActionAttribute())
                    .noneMatch(action -> action.contains("resumption"));

            var resume = form(wang.open("/operations/lane"), "/operations/lane/resumption");
            type(resume, "note", "余额已核对");
            assertThat(wang.submit(resume).asNormalizedText()).contains("已恢复发送");
            assertThat(lane.status().isPaused()).isFalse();
        }
    }

    @Test
    void everybodyIsToldThatABrokenTrailStopsTheMoney() {
        try (Visitor li = Visitor.of(portal, "li")) {
            verified(Outcome.FAILED);
            assertThat(li.open("/accounts").asNormalizedText()).contains("审计记录已损坏，暂停发送");
            assertThat(li.open("/operations/lane").asNormalizedText()).contains("在整体校验通过之前，不会发送任何资金指令");

            verified(Outcome.OK);
            assertThat(li.open("/operations/lane").asNormalizedText()).doesNotContain("审计记录已损坏");
        } finally {
            verified(Outcome.OK);
        }
    }

    private void verified(Outcome outcome) {
        trail.recordAlone(
                Actor.system("bursar"),
                new AuditEntry(Action.TRAIL_VERIFIED, Subject.of("trail", "audit"), outcome, Map.of()));
    }

    @Test
    void afterTheBreakerItTakesTwo() {
        jdbc.sql("insert into lane (id) values (:lane) on conflict do nothing")
                .param("lane", connection.domainId())
                .update();
        jdbc.sql("update lane set paused_reason = 'BREAKER', pause_kind = 'BREAKER', paused_by = 'lane',"
                        + " paused_at = clock_timestamp(), breaker = 'OPEN', breaker_at = clock_timestamp()")
                .update();
        try (Visitor wang = Visitor.of(portal, "wang");
                Visitor chen = Visitor.of(portal, "chen")) {
            var propose = form(wang.open("/operations/lane"), "/operations/lane/resumption");
            type(propose, "note", "三笔都已查明");
            HtmlPage proposed = wang.submit(propose);

            assertThat(lane.status().isPaused()).isTrue();
            assertThat(proposed.getForms())
                    .extracting(it -> it.getActionAttribute())
                    .noneMatch(action -> action.endsWith("/resumption/confirmation"));

            HtmlPage answer =
                    chen.submit(form(chen.open("/operations/lane"), "/operations/lane/resumption/confirmation"));
            assertThat(answer.asNormalizedText()).contains("已恢复发送");
            assertThat(lane.status().isPaused()).isFalse();
        }
    }

    @Test
    void anAuditorSeesEverythingAndNoButton() {
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            for (String path :
                    new String[] {"/operations/unknowns", "/operations/lane", "/operations/reconciliation"}) {
                HtmlPage page = zhao.open(path);

                assertThat(page.getWebResponse().getStatusCode()).isEqualTo(200);
                assertThat(page.getForms())
                        .extracting(it -> it.getActionAttribute())
                        .allMatch(action -> action.equals("/language") || action.equals("/sign-out"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "li, /operations/unknowns/7b8e1f3e-29f2-4a2c-a4a7-0d3f7ff2b1c1/ruling, 403",
        "zhao, /operations/unknowns/7b8e1f3e-29f2-4a2c-a4a7-0d3f7ff2b1c1/ruling, 403",
        "wang, /operations/unknowns/7b8e1f3e-29f2-4a2c-a4a7-0d3f7ff2b1c1/ruling, 404",
        "wang, /operations/unknowns/7b8e1f3e-29f2-4a2c-a4a7-0d3f7ff2b1c1, 404",
        "wang, /operations/reconciliation/2001-01-01, 404",
        "wang, /operations/reconciliation/yesterday, 400"
    })
    void onlyThoseWhoMayRuleGetTheFormAndUnknownThingsAreNotFound(String who, String path, int status)
            throws IOException {
        try (Visitor visitor = Visitor.of(portal, who)) {
            Page answer = visitor.client().getPage("http://localhost" + path);
            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(status);
        }
    }

    /** The portal's clock, not the machine's: the sandbox keeps its books by it. */
    @Test
    void aMovementOutsideBursarIsExplainedByOneAndSignedOffByAnother() {
        String account = jdbc.sql("select id from sub_account where status = 'NORMAL' order by id limit 1")
                .query(String.class)
                .single();
        new SandboxControls(connection.endpoint()).moveInTheConsole(account, "77.31");
        String day = Beijing.dayOf(clock.instant()).toString();
        String report = "/operations/reconciliation/" + day;
        try (Visitor chen = Visitor.of(portal, "chen");
                Visitor wang = Visitor.of(portal, "wang")) {
            var run = form(chen.open("/operations/reconciliation"), "/operations/reconciliation");
            run.getInputByName("day").setValue(day);
            chen.submit(run);
            HtmlPage page = reported(chen, report);
            assertThat(page.asNormalizedText()).contains("Bursar 之外", "¥77.31");

            String path = lineOf(page);
            var explain = form(page, path + "/explanation");
            type(explain, "note", "财务在控制台补拨");
            HtmlPage explained = chen.submit(explain);
            assertThat(explained.getForms())
                    .extracting(it -> it.getActionAttribute())
                    .contains(path + "/reopening")
                    .doesNotContain(path + "/signature");

            HtmlPage signed = wang.submit(form(wang.open(report), path + "/signature"));
            assertThat(signed.asNormalizedText()).contains("财务在控制台补拨", "确认：王磊");
        }
    }

    /** Where that movement is explained; a comparison that ran meanwhile gives its lines other numbers. */
    private static String lineOf(HtmlPage page) {
        return page.getForms().stream()
                .filter(form -> form.getActionAttribute().endsWith("/explanation"))
                .filter(form ->
                        form.getEnclosingElement("tr").asNormalizedText().contains("77.31"))
                .map(form -> form.getActionAttribute().replaceFirst("/explanation$", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing to explain on " + page.asNormalizedText()));
    }

    /** The comparison runs beside the page that asked for it. */
    private HtmlPage reported(Visitor visitor, String report) {
        for (int look = 0; look < 500 && !isReported(); look++) {
            visitor.open("/operations/reconciliation");
        }
        HtmlPage page = visitor.open(report);
        for (int look = 0; look < 500 && !page.asNormalizedText().contains("77.31"); look++) {
            page = visitor.open(report);
        }
        return page;
    }

    private boolean isReported() {
        return jdbc.sql("select exists (select from reconciliation_valid_line where amount = 77.31)")
                .query(Boolean.class)
                .single();
    }
}
