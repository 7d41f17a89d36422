package io.bursar.operations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.approval.NewRequest;
import io.bursar.approval.RequestAttachments;
import io.bursar.approval.RequestNumber;
import io.bursar.approval.Requests;
import io.bursar.approval.SubmitOutcome;
import io.bursar.bss.BssConnection;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.identity.People;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.instruction.LaneControl;
import io.bursar.money.Money;
import io.bursar.support.Browser;
import io.bursar.support.PortalTest;
import io.bursar.support.SamplePeople;
import io.bursar.support.SandboxControls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.bursar.support.Browser.screenshot;
import static org.assertj.core.api.Assertions.assertThat;

/** An answer that never came, as four people meet it: unknown, looked into, ruled by one, confirmed by another. */
@PortalTest
class UnknownJourneyTests {

    private static final int MOST_LOOKS = 600;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private Requests requests;

    @Autowired
    private People people;

    @Autowired
    private LaneControl lane;

    @Autowired
    private BssConnection connection;

    @Autowired
    private RulingsOfRequests ruled;

    @Test
    void twoPeopleSettleWhatNobodyCouldProve() {
        lane.resume();
        new SandboxControls(connection.endpoint()).dropTheNextAllocation();
        String request = "/requests/" + submitted("1234.56");
        try (Browser browser = Browser.onPort(port)) {
            Page wang = browser.signedIn("wang", Browser.WIDE, "zh-CN");
            wang.navigate(request);
            wang.click("form[action$='/approval'] .btn-primary");
            until(wang, request, ".page-head .state", "待确认");
            assertThat(wang.locator("main a[href^='/operations/unknowns/']")).hasText("经过与裁定");

            Page chen = browser.signedIn("chen", Browser.WIDE, "zh-CN");
            chen.navigate("/operations/unknowns");
            shown(chen, "unknown-1440-zh-01-list");
            assertThat(chen.locator(".counter").first()).containsText("待确认");
            chen.locator("tr", new Page.LocatorOptions().setHasText("1,234.56"))
                    .locator("a")
                    .first()
                    .click();
            shown(chen, "unknown-1440-zh-02-story");
            String story = chen.url();
            Page phone = browser.signedIn("chen", Browser.NARROW, "en");
            narrow(phone, story);

            chen.click("a[href$='/ruling']");
            chen.click("form[action$='/ruling'] .btn-primary");
            shown(chen, "unknown-1440-zh-03-refused");
            assertThat(chen.locator("#file-help")).containsText("请附上");
            chen.check("input[value='DID_NOT_HAPPEN']");
            chen.fill("#note", "控制台收支明细中没有这一笔，已向华为云确认。");
            chen.setInputFiles(
                    "#file", new FilePayload("收支明细.txt", "text/plain", "没有这笔记录".getBytes(StandardCharsets.UTF_8)));
            shown(chen, "unknown-1440-zh-04-ruling");
            chen.click("form[action$='/ruling'] .btn-primary");
            shown(chen, "unknown-1440-zh-05-proposed");
            assertThat(chen.locator("form[action$='/confirmation'] .btn-primary"))
                    .hasCount(0);

            wang.navigate("/");
            assertThat(wang.locator("main a[href='" + path(story) + "']")).hasCount(1);
            wang.navigate(story);
            shown(wang, "unknown-1440-zh-06-confirm");
            wang.click("form[action$='/confirmation'] .btn-primary");
            assertThat(wang.locator(".page-head .state")).hasText("被拒绝");
            shown(wang, "unknown-1440-zh-07-settled");
            assertThat(wang.locator(".track > li").last()).containsText("被拒绝");
            assertThat(wang.locator("main")).not().containsText("DID_NOT_HAPPEN:");
            assertThat(wang.locator("main")).not().containsText("华为云已拒绝");
            wang.navigate("/");
            assertThat(wang.locator("main a[href='" + path(story) + "']")).hasCount(0);
            wang.navigate(request);
            assertThat(wang.locator("main .facts a[href='" + path(story) + "']"))
                    .containsText("陈芳 提出");
            assertThat(ruled.of(RequestNumber.of(request.substring(request.lastIndexOf('/') + 1))))
                    .extracting(RequestAttachments.Attachment::name)
                    .containsExactly("收支明细.txt");
            phone.navigate(story);
            shown(phone, "unknown-390-en-05-settled");
            assertThat(browser.complaints()).allMatch(it -> it.contains("422"));
        }
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/operations"));
    }

    private static void narrow(Page phone, String story) {
        phone.navigate("/operations/unknowns");
        shown(phone, "unknown-390-en-01-list");
        phone.navigate(story);
        shown(phone, "unknown-390-en-02-story");
        phone.navigate(story + "/ruling");
        shown(phone, "unknown-390-en-03-ruling");
        phone.navigate("/operations/lane");
        shown(phone, "unknown-390-en-04-lane");
    }

    private static void until(Page page, String path, String where, String words) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (page.locator(where).first().innerText().contains(words)) {
                return;
            }
            page.navigate(path);
        }
        assertThat(page.locator(where).first()).containsText(words);
    }

    private static void shown(Page page, String name) {
        screenshot(page, name);
        assertThat(Browser.overflow(page))
                .as(name + " is wider than its window")
                .isZero();
    }

    private String submitted(String amount) {
        CustomerId account = directory
                .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 1))
                .rows()
                .getFirst()
                .account()
                .id();
        Money money = Money.yuan(amount);
        var order = new MoneyOrder.AllocateFunds(TransId.fresh(), account, money, new Ledger.Cash());
        var line = new Instructions.Line(order, money);
        var asked = new NewRequest(UUID.randomUUID(), InstructionKind.ALLOCATE_FUNDS, "十一月云资源费用", List.of(line));
        var outcome = requests.submit(asked, SamplePeople.li(people));
        return ((SubmitOutcome.Submitted) outcome).number().value();
    }
}
