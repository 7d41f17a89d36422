package io.bursar.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.instruction.LaneControl;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;
import io.bursar.web.Formats;

import static io.bursar.support.Visitor.form;
import static org.assertj.core.api.Assertions.assertThat;

/** A request says who or what ended it or stopped its rest, when, and why. */
@PortalTest
class RequestTrackTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    @Autowired
    private LaneControl lane;

    @Autowired
    private JdbcClient jdbc;

    private RequestFixtures requests;

    @BeforeEach
    void fixtures() {
        requests = new RequestFixtures(context);
    }

    @Test
    void namesWhoStoppedTheRestAndWhy() {
        RequestNumber number = whileNothingIsSent("42.01", (li, it) -> {
            HtmlForm stop = form(li.open("/requests/" + it), "/requests/" + it + "/stop");
            Objects.requireNonNull(stop).getInputByName("note").setValue("部门预算调整");
            li.submit(stop);
        });

        assertThat(track(number)).contains("停止未发送的 李静").contains("2 笔").contains("部门预算调整");
        assertThat(requests.overview(number).state()).isEqualTo(RequestState.CANCELLED);
    }

    @Test
    void namesTheOperatorWhoStoppedItOnTheLanesPage() {
        RequestNumber number = whileNothingIsSent("42.02", (_, it) -> {
            String action = "/operations/batches/" + idOf(it) + "/withdrawal";
            try (Visitor admin = Visitor.of(portal, "admin")) {
                admin.submit(form(admin.open("/operations/lane"), action));
            }
        });

        assertThat(track(number)).contains("停止未发送的 周宁").contains("2 笔");
    }

    @Test
    void tellsWhenTheMachineHeldTheRestAndWhoLetItGoOn() {
        RequestNumber number = whileNothingIsSent("42.03", (_, it) -> {
            jdbc.sql("insert into batch_hold (id, batch_id, reason, held_at) values (?, ?, 'CBC.99005003', ?)")
                    .param(UUID.randomUUID())
                    .param(UUID.fromString(idOf(it)))
                    .param(OffsetDateTime.ofInstant(requests.overview(it).submittedAt(), ZoneOffset.UTC))
                    .update();
            try (Visitor wang = Visitor.of(portal, "wang")) {
                wang.submit(form(wang.open("/operations/lane"), "/operations/batches/" + idOf(it) + "/release"));
            }
        });

        assertThat(track(number)).contains("暂缓发送其余部分 系统").contains("继续发送 王磊");
    }

    @Test
    void saysWhileAllSendingIsPausedThatItIs() {
        RequestNumber number = whileNothingIsSent("42.06", (li, it) -> {
            assertThat(html(li.open("/requests/" + it + "/progress")).text()).contains("资金指令目前全部暂停发送");
            assertThat(html(li.open("/requests/" + it)).select(".columns").text())
                    .contains("执行后")
                    .contains("尚未确定")
                    .doesNotContain("不会再次发送");
            context.getBean(Stops.class).stop(it, "", requests.maker());
            assertThat(html(li.open("/requests/" + it + "/progress")).text()).doesNotContain("暂停发送");
        });

        assertThat(requests.overview(number).state()).isEqualTo(RequestState.CANCELLED);
    }

    @Test
    void namesWhoCanHelpWhenNobodyIsLeftToDecide() {
        RequestNumber number = requests.allocation(1, "42.07");
        var approvers = jdbc.sql("""
                        update app_user u set active = false
                         where active and exists (select 1 from app_user_role r
                                                   where r.user_id = u.id and r.role = 'APPROVER')
                        returning id""").query(UUID.class).list();
        try (Visitor li = Visitor.of(portal, "li")) {
            Document page = html(li.open("/requests/" + number));
            assertThat(page.select(".notice").text()).contains("请联系管理员（").contains("周宁");
            assertThat(page.select(".steps .present").text()).contains("目前没有人可以审批这一步");
        } finally {
            jdbc.sql("update app_user set active = true where id in (:approvers)")
                    .param("approvers", approvers)
                    .update();
        }
        requests.recall(number);
    }

    @Test
    void anExpiryNamesTheTimeThatHasPassed() {
        RequestNumber number = requests.allocation(1, "42.08");
        RequestFile.Contents open =
                context.getBean(RequestFile.class).find(number).orElseThrow();
        Instant end = Objects.requireNonNull(open.request().expiresAt());
        Closing closing = new Closing(open.request().id(), Closing.How.EXPIRED, null, end);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(context.getBean(Tracks.class)
                            .track(new RequestFile.Contents(open.request(), open.overview(), open.decisions(), closing))
                            .getLast()
                            .fact())
                    .isEqualTo("到 " + context.getBean(Formats.class).instant(end) + " 没有完成审批");
        } finally {
            LocaleContextHolder.resetLocaleContext();
            requests.recall(number);
        }
    }

    @Test
    void whatIsOverPromisesNoBalancesAfterwards() {
        RequestNumber number = requests.allocation(1, "42.09");
        try (Visitor li = Visitor.of(portal, "li")) {
            assertThat(html(li.open("/requests/" + number)).select(".columns").text())
                    .contains("执行后");
            requests.recall(number);
            assertThat(html(li.open("/requests/" + number)).select(".columns").text())
                    .contains("已撤下")
                    .doesNotContain("执行后");
        }
    }

    @Test
    void aRejectionStandsOnTopAndIsNoAgreement() {
        RequestNumber number = requests.allocation(1, "42.04");
        requests.decide(number, Verdict.REJECT, requests.approver("wang"));
        try (Visitor li = Visitor.of(portal, "li")) {
            Document page = html(li.open("/requests/" + number));

            assertThat(page.select(".notice").text())
                    .contains("驳回 王磊")
                    .contains("试验")
                    .contains("修改后再次提交");
            assertThat(page.select(".steps").text()).contains("需 1 人，已同意 0 人").contains("驳回 王磊");
            assertThat(page.select("main").text()).doesNotContain("REJECTED");
        }
    }

    @Test
    void whatWasWrittenIsShownAgainAfterThePasswordWasAskedFor() {
        RequestNumber number = requests.allocation(1, "42.05");
        try (Visitor wang = Visitor.of(portal, "wang")) {
            HtmlForm form = form(wang.open("/requests/" + number), "/requests/" + number + "/approval");
            Visitor.type(form, "note", "与合同一致，第 3 条");
            clock.advance(Duration.ofMinutes(5).plusSeconds(1));
            HtmlForm asked = form(wang.submit(form), "/confirm-password");
            Visitor.type(asked, "password", Visitor.PASSWORD);
            HtmlPage back = wang.submit(asked);

            assertThat(back.getUrl()).hasPath("/requests/" + number);
            assertThat(html(back).select(".notice").text()).contains("没有提交").contains("与合同一致，第 3 条");
            assertThat(requests.overview(number).state()).isEqualTo(RequestState.IN_APPROVAL);
            assertThat(html(wang.open("/requests/" + number)).select("main").text())
                    .doesNotContain("与合同一致");
        }
    }

    private interface Deed {

        void by(Visitor li, RequestNumber number);
    }

    /** Two rows are released and wait while the deed is done. */
    private RequestNumber whileNothingIsSent(String amount, Deed deed) {
        lane.pause("试验");
        try (Visitor li = Visitor.of(portal, "li")) {
            RequestNumber number = requests.allocation(2, amount);
            requests.decide(number, Verdict.APPROVE, requests.approver("wang"));
            deed.by(li, number);
            return number;
        } finally {
            lane.resume();
        }
    }

    private String track(RequestNumber number) {
        try (Visitor li = Visitor.of(portal, "li")) {
            return html(li.open("/requests/" + number)).select(".track").text();
        }
    }

    private String idOf(RequestNumber number) {
        return jdbc.sql("select id::text from request where number = ?")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private static Document html(HtmlPage page) {
        return Jsoup.parse(page.getWebResponse().getContentAsString());
    }
}
