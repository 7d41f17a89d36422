package io.bursar.transfer;

import java.io.IOException;
import java.util.Map;

import org.htmlunit.Page;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** What a maker can type, and what comes of it: a clear word beside the field, nothing lost, nothing half done. */
@PortalTest
class AllocationPagesTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "0",
                "-1",
                "1.005",
                "1e3",
                "１２３",
                "1234567890123456789012345678901234567890",
                "NaN",
                "12,00.00",
                "99999999999.00"
            })
    void refusesAnAmountBesideItsFieldAndKeepsWhatWasTyped(String amount) {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage answer = fill(li, payable(), amount, "试验");

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(answer.getElementById("amount-help").getTextContent()).isNotBlank();
            assertThat(answer.getElementById("amount").getAttribute("value")).isEqualTo(amount);
            assertThat(answer.getElementById("reason").getTextContent()).contains("试验");
        }
    }

    @ParameterizedTest
    @CsvSource({"'12,000.00', '¥12,000.00', 人民币壹万贰仟元整", "1.2万, '¥12,000.00', 人民币壹万贰仟元整"})
    void understandsAmountsAsPeopleWriteThem(String typed, String shown, String words) {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage answer = fill(li, payable(), typed, "试验");

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(200);
            assertThat(answer.asNormalizedText()).contains(shown, words);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-account", "", "   "})
    void refusesAnAccountThatDoesNotExist(String account) {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage answer = fill(li, account, "10", "试验");

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(answer.getElementById("account-help").getTextContent()).isNotBlank();
        }
    }

    @Test
    void refusesAClosedAccount() {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage answer = fill(li, in(AccountState.CLOSED), "10", "试验");

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(answer.getElementById("account-help").getTextContent()).contains("注销");
        }
    }

    @Test
    void showsAReasonAsItWasWrittenAndNothingElse() {
        String reason = "<b>=1+1</b> 😀 ${7*7} __${7*7}__";
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage request = submit(li, fill(li, payable(), "10.01", reason));

            String html = request.getWebResponse().getContentAsString();
            assertThat(Jsoup.parse(html).expectFirst("dd.prose").text()).isEqualTo(reason);
            assertThat(Jsoup.parse(html).select("main b").eachText()).doesNotContain("=1+1");
        }
    }

    @Test
    void theSameFormSubmittedAgainFindsTheFirstRequest() {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage confirm = fill(li, payable(), "10.02", "试验");
            HtmlPage first = submit(li, confirm);
            HtmlPage second = submit(li, confirm);

            assertThat(second.getUrl()).isEqualTo(first.getUrl());
            assertThat(second.asNormalizedText()).contains("已经提交过");
        }
    }

    @Test
    void aForgedOrMissingTokenChangesNothing() throws IOException {
        long before = requests();
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage confirm = fill(li, payable(), "10.03", "试验");
            HtmlForm form = form(confirm, "/allocations");
            form.getInputByName("_csrf").setValue("forged");

            HtmlElement button = form.getFirstByXPath(".//button[@type='submit']");
            Page answer = button.click();

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(403);
            assertThat(requests()).isEqualTo(before);
        }
    }

    @Test
    void anAuditorHasNoFormToAskWith() throws IOException {
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            Page answer = zhao.client().getPage("http://localhost/allocations/new");

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(403);
        }
    }

    @Test
    void theMakerFindsNoButtonToDecideWith() {
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlPage request = submit(li, fill(li, payable(), "10.04", "试验"));

            assertThat(request.getForms())
                    .extracting(HtmlForm::getActionAttribute)
                    .noneMatch(action -> action.endsWith("/approval"));
            assertThat(request.asNormalizedText()).contains("不能审批自己的申请");
        }
    }

    @Test
    void anApproverWithAStalePageIsToldAndChangesNothing() {
        String path;
        try (Visitor li = Visitor.of(portal, "li")) {
            path = submit(li, fill(li, payable(), "10.05", "试验")).getUrl().getPath();
        }
        try (Visitor wang = Visitor.of(portal, "wang");
                Visitor chen = Visitor.of(portal, "chen")) {
            HtmlPage stale = chen.open(path);
            HtmlForm reject = form(wang.open(path), path + "/approval");
            reject.setActionAttribute(path + "/rejection");
            type(reject, "note", "预算不足");
            wang.submit(reject);

            HtmlPage answer = chen.submit(form(stale, path + "/approval"));

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(409);
            assertThat(answer.asNormalizedText()).contains("已有结论");
        }
    }

    private HtmlPage fill(Visitor visitor, String account, String amount, String reason) {
        HtmlForm form = form(visitor.open("/allocations/new"), "/allocations/confirmation");
        Map.of("account", account, "amount", amount, "reason", reason).forEach((name, text) -> type(form, name, text));
        return visitor.submit(form);
    }

    private static HtmlPage submit(Visitor visitor, HtmlPage confirm) {
        return visitor.submit(form(confirm, "/allocations"));
    }

    private String payable() {
        return in(AccountState.NORMAL);
    }

    private String in(AccountState state) {
        return directory
                .search(new AccountQuery("", null, state, AccountQuery.Sort.ID, false, 1, 1))
                .rows()
                .getFirst()
                .account()
                .id()
                .value();
    }

    private long requests() {
        return jdbc.sql("select count(*) from request").query(Long.class).single();
    }
}
