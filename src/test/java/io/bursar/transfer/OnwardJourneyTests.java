package io.bursar.transfer;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.microsoft.playwright.Page;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.instruction.LaneControl;
import io.bursar.support.Browser;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.TestDatabase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A coupon is taken back from one account and given on to another, as one request; and what becomes of a used one. */
@PortalTest
class OnwardJourneyTests {

    private static final int MOST_LOOKS = 600;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private LaneControl lane;

    @Autowired
    private MutableClock clock;

    @Value("${spring.datasource.url}")
    private String url = "";

    @BeforeEach
    void letTheLaneGo() {
        lane.resume();
        // What was read of Huawei before counts as old.
        clock.advance(Duration.ofMinutes(2));
    }

    @Test
    void bothStepsAreAskedForOnceApprovedOnceAndDone() {
        Account from = Making.payable(directory).get(31);
        Account to = Making.payable(directory).get(32);
        String coupon = couponAt(from);
        try (Browser browser = Browser.onPort(port)) {
            Page li = browser.signedIn("li", Browser.WIDE, "zh-CN");
            Page wang = browser.signedIn("wang", Browser.WIDE, "zh-CN");
            li.navigate("/accounts/" + from.id());
            shown(li, "01-account");
            li.click("a[href*='" + coupon + "'][href*='onward=true']");
            assertThat(li.locator("h1")).hasText("收回并改拨代金券");
            li.fill("#reason", "到期前给在用的项目");
            li.fill("#onward", to.id().value());
            assertThat(li.locator("#outlook")).containsText(to.title());
            shown(li, "02-new");
            li.click("form[action='/coupon-reclaims/confirmation'] .btn-primary");
            shown(li, "03-confirm");
            li.click("form[action='/coupon-reclaims'] .btn-primary");
            assertThat(li.locator("main")).containsText("收回并改拨 · 2 笔");
            assertThat(li.locator("main")).containsText("等第 1 行收回成功且金额一致，才会发出。");
            wang.navigate(li.url());
            shown(wang, "04-decide");
            wang.click("form[action$='/approval'] .btn-primary");
            until(wang, "成功");
            shown(wang, "05-done");
            assertThat(heldBy(from, "37.25")).isZero();
            assertThat(heldBy(to, "37.25")).isOne();
            wang.click("main a[href^='/vouchers/requests/']");
            assertThat(wang.locator(".slip-head h2")).hasText("代金券收回改拨凭证");
            assertThat(wang.locator(".slip-form dd").first()).containsText(from.title());
            assertThat(wang.locator(".slip-form dd").nth(1)).containsText(to.title());
            shown(wang, "06-voucher");
            wang.navigate(li.url());
            wang.locator("#rows a", new Page.LocatorOptions().setHasText("2"))
                    .first()
                    .click();
            wang.click("a[href^='/vouchers/instructions/']");
            assertThat(wang.locator(".slip-form dd").nth(1)).containsText(to.title());
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasUsedMeanwhileIsNotGivenOnButOfferedAnew() {
        Account from = Making.payable(directory).get(33);
        Account to = Making.payable(directory).get(34);
        String coupon = couponAt(from);
        try (Browser browser = Browser.onPort(port)) {
            Page li = browser.signedIn("li", Browser.NARROW, "en");
            Page wang = browser.signedIn("wang", Browser.NARROW, "en");
            li.navigate("/coupon-reclaims/new?onward=true&account=" + from.id() + "&coupon=" + coupon);
            li.fill("#reason", "For a project in use");
            li.fill("#onward", to.id().value());
            assertThat(li.locator("#outlook")).containsText(to.title());
            shown(li, "11-new-390");
            li.click("form[action='/coupon-reclaims/confirmation'] .btn-primary");
            shown(li, "12-confirm-390");
            li.click("form[action='/coupon-reclaims'] .btn-primary");
            sandbox("update sandbox.coupon set balance = balance - 7.25 where id = '%s'".formatted(coupon));
            wang.navigate(li.url());
            shown(wang, "13-decide-390");
            wang.click("form[action$='/approval'] .btn-primary");
            until(wang, "Partly done");

            li.reload();
            shown(li, "14-not-given-on-390");
            assertThat(li.locator("main")).containsText("¥30.00 came back instead of the agreed ¥37.25");
            assertThat(li.locator("main")).containsText("did not go to " + to.title());
            li.click("text=Give on what came back");
            shown(li, "15-dry-run-390");
            li.click("form[action*='/drafts/again/'] .btn-primary");
            assertThat(li.locator("[name='amount-1']")).hasValue("30.00");
            assertThat(li.locator("[name='account-1']")).hasValue(to.id().value());
            li.click("button[value='next']");
            shown(li, "16-confirm-390");
            assertThat(li.locator("main")).containsText("30.00");
            assertThat(heldBy(to, "30.00")).isZero();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** A coupon of 37.25 yuan that the master gave to that account; its id there. */
    private String couponAt(Account account) {
        String id = "S" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        int made = sandbox("""
                insert into sandbox.coupon (id, customer_id, source_coupon_id, plan_name, plan_id, kind, status,
                                            one_time, transferable, balance, effective_time, expire_time, created_at)
                select '%s', '%s', m.id, m.plan_name, m.plan_id, m.kind, m.status, false, true, 37.25, m.effective_time,
                       m.expire_time, m.created_at
                  from sandbox.coupon m join sandbox.coupon given on given.source_coupon_id = m.id
                 where m.kind = 'CASH' and m.status = 'ACTIVE' and m.transferable and not m.one_time
                   and m.expire_time > now() + interval '90 days'
                 order by m.id limit 1""".formatted(id, account.id()));
        org.assertj.core.api.Assertions.assertThat(made).isOne();
        return id;
    }

    private int heldBy(Account account, String balance) {
        return JdbcClient.create(new TestDatabase(url).owner())
                .sql("select count(*) from sandbox.coupon where customer_id = :id and balance = cast(:b as numeric)")
                .param("id", account.id().value())
                .param("b", balance)
                .query(Integer.class)
                .single();
    }

    private int sandbox(String change) {
        return JdbcClient.create(new TestDatabase(url).owner()).sql(change).update();
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
        Browser.screenshot(page, "onward-" + name);
        assertThat(Browser.overflow(page))
                .as(name + " is wider than its window")
                .isZero();
    }
}
