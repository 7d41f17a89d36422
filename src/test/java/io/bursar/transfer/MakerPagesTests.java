package io.bursar.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.htmlunit.Page;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static io.bursar.transfer.Making.choose;
import static io.bursar.transfer.Making.editor;
import static io.bursar.transfer.Making.hasCoupons;
import static io.bursar.transfer.Making.payable;
import static io.bursar.transfer.Making.press;
import static io.bursar.transfer.Making.single;
import static io.bursar.transfer.Making.status;
import static io.bursar.transfer.Making.upload;
import static org.assertj.core.api.Assertions.assertThat;

/** All four kinds, files, ticked accounts, and drafts after requests. */
@PortalTest
class MakerPagesTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private AccountDirectory directory;

    @LocalServerPort
    private int port;

    @Test
    void takesFundsBackAndGivesCoupons() {
        Account account = payable(directory).get(1);
        try (Visitor li = Visitor.of(portal, "li")) {
            assertThat(li.submit(form(single(li, "reclaims", account, "1.11"), "/reclaims"))
                            .asNormalizedText())
                    .contains("¥1.11");
            HtmlForm form = form(
                    li.open("/coupon-allocations/new?account=" + account.id()), "/coupon-allocations/confirmation");
            form.getRadioButtonsByName("coupon").getFirst().setChecked(true);
            type(form, "amount", "1.50");
            type(form, "reason", "代金券试验");
            HtmlPage confirm = li.submit(form);

            assertThat(confirm.asNormalizedText()).contains("核对代金券划拨", "¥1.50");
            assertThat(li.submit(form(confirm, "/coupon-allocations")).asNormalizedText())
                    .contains("拨代金券", "¥1.50");
        }
    }

    @Test
    void takesAWholeCouponBack() {
        try (Visitor li = Visitor.of(portal, "li")) {
            Account holder = payable(directory).stream()
                    .filter(it -> hasCoupons(li, it))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nobody holds a coupon"));
            HtmlForm form =
                    form(li.open("/coupon-reclaims/new?account=" + holder.id()), "/coupon-reclaims/confirmation");
            form.getRadioButtonsByName("coupon").getFirst().setChecked(true);
            type(form, "reason", "到期前收回");

            HtmlPage confirm = li.submit(form);

            assertThat(confirm.asNormalizedText()).contains("核对代金券回收");
            assertThat(li.submit(form(confirm, "/coupon-reclaims")).getUrl().getPath())
                    .startsWith("/requests/R-");
        }
    }

    @Test
    void makesADraftOfAFileAndKeepsTheFile() throws IOException {
        List<Account> accounts = payable(directory);
        String text = "子账号 ID,金额（元）,备注\n" + accounts.get(7).id() + ",9.01,甲\n没有的账号,9.02,乙\n";
        try (Visitor li = Visitor.at(port)) {
            li.signIn("li", Visitor.PASSWORD);
            HtmlPage draft = upload(li, "../batch.csv", text.getBytes(StandardCharsets.UTF_8));
            assertThat(draft.asNormalizedText()).contains("2 行：1 行可提交，1 行待修改", "batch.csv", "没有这个子账号");
            HtmlForm rows = editor(draft);
            type(rows, "reason", "来自文件");
            HtmlPage confirm = press(editor(press(rows, "leave-out")), "next");
            HtmlPage request = li.submit(form(confirm, "/allocations"));

            Page original = request.getAnchorByText("batch.csv").click();
            assertThat(original.getWebResponse().getContentAsString(StandardCharsets.UTF_8))
                    .isEqualTo(text);
            assertThat(original.getWebResponse().getResponseHeaderValue("Content-Disposition"))
                    .startsWith("attachment");
            Page result = request.getAnchorByText("下载核对结果").click();
            assertThat(result.getWebResponse().getContentAsStream().readNBytes(2))
                    .isEqualTo(new byte[] {'P', 'K'});
        }
    }

    @Test
    void refusesHostileFilesInWords() throws IOException {
        try (Visitor li = Visitor.at(port)) {
            li.signIn("li", Visitor.PASSWORD);
            assertThat(upload(li, "x.csv", new byte[20_000_000]).asNormalizedText())
                    .contains("超过 5 MB");
            assertThat(upload(li, "x.xlsx", new byte[] {'P', 'K', 3, 4, 0}).asNormalizedText())
                    .contains("已损坏");
            assertThat(upload(li, "x.csv", "账号,金额\n\0,1".getBytes(StandardCharsets.UTF_8))
                            .asNormalizedText())
                    .contains("控制字符");
        }
    }

    @Test
    void aTemplateNamesTheAccounts() throws IOException {
        try (Visitor li = Visitor.of(portal, "li")) {
            Page lines = li.client().getPage("http://localhost/drafts/template?kind=ALLOCATE_FUNDS&format=csv");
            assertThat(lines.getWebResponse().getContentAsString(StandardCharsets.UTF_8))
                    .contains("子账号 ID", payable(directory).getFirst().id().value());
            Page book = li.client().getPage("http://localhost/drafts/template?kind=RECLAIM_COUPON");
            assertThat(book.getWebResponse().getContentAsStream().readNBytes(2)).isEqualTo(new byte[] {'P', 'K'});
        }
    }

    @Test
    void tickedAccountsAreToppedUpOrEmptied() {
        List<Account> accounts = payable(directory);
        String two = "account=" + accounts.get(1).id() + "&account="
                + accounts.get(2).id() + "&account=nobody";
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlForm form = form(li.open("/drafts/selection?" + two), "/drafts/selection");
            type(form, "amount", "1.2.3");
            HtmlPage refused = li.submit(form);
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            HtmlForm again = form(refused, "/drafts/selection");
            choose(again, "TOP_UP");
            type(again, "amount", "800万");
            HtmlForm rows = editor(li.submit(again));
            assertThat(rows.getInputByName("amount-1").getValue()).matches("[0-9]{6,7}[.][0-9]{2}");
            assertThat(rows.getInputByName("account-2").getValue())
                    .isEqualTo(accounts.get(2).id().value());

            HtmlForm enough = form(li.open("/drafts/selection?" + two), "/drafts/selection");
            choose(enough, "TOP_UP");
            type(enough, "amount", "0.01");
            assertThat(li.submit(enough).asNormalizedText()).contains("2 个子账号的余额已经达到，没有列入草稿");

            HtmlForm back = form(li.open("/drafts/selection?" + two), "/drafts/selection");
            choose(back, "EVERYTHING");
            assertThat(li.submit(back).asNormalizedText()).contains("草稿：回收").doesNotContain("超过可回收金额");
        }
    }

    @Test
    void copiesARequestAsANewDraft() {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage request =
                    li.submit(form(single(li, "allocations", payable(directory).get(8), "12.21"), "/allocations"));
            String number = request.getUrl().getPath().substring("/requests/".length());

            HtmlPage plan = li.open("/drafts/again/" + number + "?how=COPY");
            assertThat(plan.asNormalizedText()).contains("会带入的 1 行", "12.21");
            HtmlPage draft = li.submit(plan.getForms().stream()
                    .filter(it -> it.getActionAttribute().contains("/drafts/again/"))
                    .findFirst()
                    .orElseThrow());

            assertThat(draft.asNormalizedText()).contains("复制自申请 " + number);
            assertThat(status(li, "/drafts/again/" + number + "?how=RESEND")).isEqualTo(404);
        }
    }
}
