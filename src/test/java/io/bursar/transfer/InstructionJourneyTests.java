package io.bursar.transfer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.balance.BalanceReading;
import io.bursar.balance.Balances;
import io.bursar.bss.BssConnection;
import io.bursar.instruction.LaneControl;
import io.bursar.money.Money;
import io.bursar.support.Browser;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.SandboxControls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Every instruction as two people give it: asked for, approved, sent to BSS over HTTP, done; and what is refused. */
@PortalTest
class InstructionJourneyTests {

    private static final int MOST_LOOKS = 600;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private Balances balances;

    @Autowired
    private LaneControl lane;

    @Autowired
    private MutableClock clock;

    @Autowired
    private BssConnection connection;

    @BeforeEach
    void letTheLaneGo() {
        lane.resume();
        // What was read of Huawei before counts as old.
        clock.advance(Duration.ofMinutes(2));
    }

    @Test
    void everyKindIsAskedForApprovedAndDone() {
        Account account = wealthy();
        try (Browser browser = Browser.onPort(port)) {
            Page li = browser.signedIn("li", Browser.WIDE, "zh-CN");
            Page wang = browser.signedIn("wang", Browser.WIDE, "zh-CN");
            asked(li, "credit", "allocations", account, form -> {
                form.locator("#ledger option").nth(1).waitFor(attached());
                form.selectOption(
                        "#ledger", form.locator("#ledger option").nth(1).getAttribute("value"));
                form.fill("#amount", "12.37");
            });
            approved(li, wang, "credit");
            asked(li, "reclaim", "reclaims", account, form -> form.fill("#amount", "3.71"));
            approved(li, wang, "reclaim");
            asked(li, "coupon", "coupon-allocations", account, form -> {
                form.locator("input[name='coupon']:enabled").first().check();
                form.fill("#amount", "4.19");
            });
            approved(li, wang, "coupon");
            clock.advance(Duration.ofMinutes(2));
            asked(
                    li,
                    "coupon-reclaim",
                    "coupon-reclaims",
                    account,
                    form -> form.locator("input[name='coupon']:enabled").first().check());
            approved(li, wang, "coupon-reclaim");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void onlyTheRowsThatWereRefusedAreSentAgain() {
        List<Account> accounts = Making.payable(directory).subList(12, 15);
        String text = "子账号 ID,金额（元）\n"
                + accounts.stream().map(it -> it.id() + ",17.29\n").collect(Collectors.joining());
        try (Browser browser = Browser.onPort(port)) {
            Page li = browser.signedIn("li", Browser.WIDE, "zh-CN");
            Page wang = browser.signedIn("wang", Browser.NARROW, "zh-CN");
            li.navigate("/drafts");
            li.setInputFiles("#file", new FilePayload("十一月.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
            li.click("form[action='/drafts/upload'] .btn-primary");
            li.fill("#reason", "十一月云资源费用");
            li.click("button[value='next']");
            li.setInputFiles(
                    "#file", new FilePayload("合同.txt", "text/plain", "框架合同第 7 条".getBytes(StandardCharsets.UTF_8)));
            li.click("form[action$='/attachments'] .btn");
            shown(li, "again-01-confirm");
            li.click("form[action='/allocations'] .btn-primary");
            assertThat(li.locator("main")).containsText("合同.txt");

            new SandboxControls(connection.endpoint()).refuseTheNextAllocation("CBC.99007181");
            wang.navigate(li.url());
            shown(wang, "again-02-decide-390");
            wang.click("form[action$='/approval'] .btn-primary");
            until(wang, "部分完成");
            shown(wang, "again-03-partly-done-390");

            li.reload();
            shown(li, "again-04-partly-done");
            li.click("text=重办被拒绝和停止的行");
            assertThat(li.locator("main")).containsText("会带入的 1 行");
            assertThat(li.locator("main")).containsText("不会带入的 2 行");
            shown(li, "again-05-dry-run");
            li.click("form[action*='/drafts/again/'] .btn-primary");
            assertThat(li.locator("main")).containsText("1 行：1 行可提交");
            li.click("button[value='next']");
            assertThat(li.locator("#attachments")).containsText("合同.txt");
            shown(li, "again-06-confirm");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void asked(Page li, String name, String noun, Account account, Consumer<Page> fill) {
        li.navigate("/" + noun + "/new?account=" + account.id());
        fill.accept(li);
        assertThat(li.locator("#outlook")).containsText("人民币");
        li.fill("#reason", "十一月云资源费用");
        shown(li, name + "-01-new");
        li.click("form[action='/" + noun + "/confirmation'] .btn-primary");
        shown(li, name + "-02-confirm");
        li.click("form[action='/" + noun + "'] .btn-primary");
        assertThat(li.locator(".page-head")).containsText("R-");
    }

    private static void approved(Page li, Page wang, String name) {
        wang.navigate(li.url());
        shown(wang, name + "-03-decide");
        wang.click("form[action$='/approval'] .btn-primary");
        until(wang, "成功");
        shown(wang, name + "-04-done");
    }

    /** Looks again and again, as a person would; the lane needs a moment. */
    private static void until(Page page, String words) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (page.locator(".page-head .state").innerText().contains(words)) {
                return;
            }
            page.reload();
        }
        assertThat(page.locator(".page-head .state")).hasText(words);
    }

    private static void shown(Page page, String name) {
        Browser.screenshot(page, "instruction-" + name);
        assertThat(Browser.overflow(page))
                .as(name + " is wider than its window")
                .isZero();
    }

    private static com.microsoft.playwright.Locator.WaitForOptions attached() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    /** An account from which something can be taken back, that other tests leave alone. */
    private Account wealthy() {
        List<Account> some = Making.payable(directory).subList(15, 30);
        balances.refresh(some.stream().map(Account::id).toList());
        return some.stream()
                .filter(it -> balances.reclaimableCash(it.id()) instanceof BalanceReading.Known known
                        && known.amount().isMoreThan(Money.yuan("100.00")))
                .findFirst()
                .orElseThrow();
    }
}
