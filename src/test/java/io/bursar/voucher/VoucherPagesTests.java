package io.bursar.voucher;

import java.util.List;
import java.util.UUID;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.approval.NewRequest;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.Requests;
import io.bursar.approval.SubmitOutcome;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.identity.People;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;
import io.bursar.support.PortalTest;
import io.bursar.support.SamplePeople;
import io.bursar.support.TestDatabase;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A voucher from its issuing to the day somebody doubts it. */
@PortalTest
class VoucherPagesTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private Requests requests;

    @Autowired
    private People people;

    @Autowired
    private TrailReader trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Test
    void isAPreviewUntilTheStoryHasEnded() throws Exception {
        RequestNumber number = submitted();
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage page = li.open("/vouchers/requests/" + number);

            assertThat(page.asNormalizedText()).contains("预览").doesNotContain("校验码（SHA-256）");
            assertThat(page.<Object>getByXPath("//*[local-name()='svg'][@role='img']"))
                    .isEmpty();
            assertThat(status(li, "/vouchers/requests/" + number + ".pdf")).isEqualTo(409);
        }
    }

    @Test
    void isIssuedOnceTakenAwayAndVerified() throws Exception {
        RequestNumber number = rejected();
        String id = instructionOf(number);
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            HtmlPage page = zhao.open("/vouchers/instructions/" + id);
            zhao.open("/vouchers/instructions/" + id);
            var pdf = zhao.client().getPage("http://localhost/vouchers/instructions/" + id + ".pdf");
            byte[] first = pdf.getWebResponse().getContentAsStream().readAllBytes();

            assertThat(page.asNormalizedText()).contains("资金拨付凭证", number + "-001", "人民币伍元整", "已撤下", "驳回");
            assertThat(pdf.getWebResponse().getContentType()).isEqualTo("application/pdf");
            assertThat(zhao.client()
                            .getPage("http://localhost/vouchers/instructions/" + id + ".pdf")
                            .getWebResponse()
                            .getContentAsStream()
                            .readAllBytes())
                    .isEqualTo(first);
            assertThat(told("instruction", id))
                    .containsOnlyOnce("voucher.issued")
                    .contains("voucher.taken");

            HtmlPage verified = zhao.open("/verify/" + hashOf("instruction", id));
            assertThat(verified.asNormalizedText())
                    .contains("凭证真实有效", number.value())
                    .doesNotContain("不通过");
        }
    }

    @Test
    void theWholeRequestHasOneToo() throws Exception {
        RequestNumber number = rejected();
        try (Visitor wang = Visitor.of(portal, "wang")) {
            HtmlPage request = wang.open("/requests/" + number);
            assertThat(request.getAnchors())
                    .extracting(anchor -> anchor.getHrefAttribute())
                    .contains("/vouchers/requests/" + number);
            assertThat(wang.open("/requests/" + number + "/rows/1").getAnchors())
                    .extracting(anchor -> anchor.getHrefAttribute())
                    .contains("/vouchers/instructions/" + instructionOf(number));

            assertThat(wang.open("/vouchers/requests/" + number).asNormalizedText())
                    .contains("已驳回", hashOf("request", number.value()));
            assertThat(status(wang, "/vouchers/requests/" + number + ".pdf")).isEqualTo(200);
        }
    }

    @Test
    void aRecordThatSomebodyChangedIsFoundOut() {
        RequestNumber number = rejected();
        JdbcClient administrator = JdbcClient.create(
                new TestDatabase(environment.getRequiredProperty("spring.datasource.url")).superuser());
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            zhao.open("/vouchers/requests/" + number);
            String hash = hashOf("request", number.value());

            rewrite(administrator, number, "reason = 'something else'");

            assertThat(zhao.open("/verify/" + hash).asNormalizedText())
                    .contains("凭证不可信", "当前的原始记录仍能算出此校验码")
                    .contains("不通过");
            assertThat(zhao.open("/vouchers/requests/" + number).asNormalizedText())
                    .contains("记录可能被篡改")
                    .doesNotContain("下载 PDF");

            rewrite(administrator, number, "reason = '试验'");
            assertThat(zhao.open("/verify/" + hash).asNormalizedText()).contains("凭证真实有效");
        }
    }

    @Test
    void aHashThatWasNeverIssuedIsSaidToBeNone() {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage page = li.open("/verify/" + "0".repeat(64));

            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
            assertThat(page.asNormalizedText()).contains("没有签发过");
            assertThat(li.open("/verify?hash=nonsense").asNormalizedText()).contains("没有签发过");
        }
    }

    @Test
    void nobodyButTheSignedInLooks() {
        try (Visitor stranger = Visitor.of(portal)) {
            assertThat(stranger.open("/verify/" + "0".repeat(64)).getUrl().getPath())
                    .isEqualTo("/sign-in");
        }
    }

    @Test
    void whatWasIssuedIsNeverChanged() {
        rejected();
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            zhao.open("/vouchers/requests/" + rejected());
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update voucher set record = ''").update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from voucher").update());
    }

    private static void rewrite(JdbcClient administrator, RequestNumber number, String what) {
        administrator
                .sql("alter table request disable trigger request_is_sealed")
                .update();
        administrator
                .sql("update request set " + what + " where number = ?")
                .param(number.value())
                .update();
        administrator
                .sql("alter table request enable trigger request_is_sealed")
                .update();
    }

    private RequestNumber rejected() {
        RequestNumber number = submitted();
        String path = "/requests/" + number;
        try (Visitor wang = Visitor.of(portal, "wang")) {
            HtmlForm form = form(wang.open(path), path + "/approval");
            form.setActionAttribute(path + "/rejection");
            Visitor.type(form, "note", "预算不足");
            wang.submit(form);
        }
        return number;
    }

    private RequestNumber submitted() {
        MoneyOrder order = new MoneyOrder.AllocateFunds(
                TransId.fresh(), CustomerId.of("nobody-" + UUID.randomUUID()), Money.yuan("5.00"), new Ledger.Cash());
        NewRequest asked = new NewRequest(
                UUID.randomUUID(),
                InstructionKind.ALLOCATE_FUNDS,
                "试验",
                List.of(new Instructions.Line(order, Money.yuan("5.00"))));
        return ((SubmitOutcome.Submitted) requests.submit(asked, SamplePeople.li(people))).number();
    }

    private String instructionOf(RequestNumber number) {
        return jdbc.sql("select i.id from instruction i join request r on r.id = i.batch_id where r.number = ?")
                .param(number.value())
                .query(UUID.class)
                .single()
                .toString();
    }

    private String hashOf(String type, String id) {
        return jdbc.sql("select hash from voucher where subject_type = ? and subject_id = ?")
                .params(type, id)
                .query(String.class)
                .single();
    }

    private String told(String type, String id) {
        return trail.newest(new TrailQuery(null, "voucher.", type, id, null, null), 50).lines().stream()
                .map(line -> line.action())
                .toList()
                .toString();
    }

    private static int status(Visitor visitor, String path) throws Exception {
        return visitor.client()
                .getPage("http://localhost" + path)
                .getWebResponse()
                .getStatusCode();
    }
}
