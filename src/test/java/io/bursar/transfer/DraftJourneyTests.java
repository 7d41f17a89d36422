package io.bursar.transfer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.account.Listing;
import io.bursar.support.Browser;
import io.bursar.support.PortalTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Makers' ways through a real browser: a file with wrong rows, ticked accounts, a coupon on a small screen. */
@PortalTest
class DraftJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountDirectory directory;

    @Test
    void aFileIsCheckedMendedAndSubmitted() {
        List<Account> accounts = payable();
        String rows = accounts.stream()
                .limit(6)
                .map(it -> it.id() + "," + it.title().replace(",", " ") + ",1.2万,,十一月\n")
                .collect(Collectors.joining());
        String text = "子账号 ID,账号名称,金额（元）,账本,备注\n" + rows + "nobody,,500,,\n"
                + accounts.getLast().id() + ",,1.005,,\n";
        try (Browser browser = Browser.onPort(port)) {
            Page li = browser.signedIn("li", 1440, "zh-CN");
            li.navigate("/drafts");
            shown(li, "batch-01-drafts");
            li.setInputFiles("#file", new FilePayload("十一月.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
            li.click("form[action='/drafts/upload'] .btn-primary");
            assertThat(li.locator("main")).containsText("8 行：6 行可提交，2 行待修改，0 行不提交");
            shown(li, "batch-02-checked");
            li.fill("[name='amount-9']", "300.05");
            li.fill("#reason", "十一月云资源费用");
            li.click("button[value='save']");
            li.click("button[value='leave-out']");
            shown(li, "batch-03-mended");
            li.click("button[value='next']");
            shown(li, "batch-04-confirm");
            li.fill("#total", "72,300.05");
            li.click("form[action='/allocations'] .btn-primary");
            assertThat(li.locator("main")).containsText("8 行，7 行提交，1 行不提交");
            shown(li, "batch-05-submitted");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void tickedAccountsAndACouponOnASmallScreen() {
        try (Browser browser = Browser.onPort(port)) {
            Page li = browser.signedIn("li", 390, "en");
            li.navigate("/accounts");
            li.locator("input[name='account']").nth(2).check();
            li.locator("input[name='account']").nth(4).check();
            shown(li, "ticked-01-accounts");
            li.click("form[action='/drafts/selection'] button");
            li.check("input[value='TOP_UP']");
            li.fill("#amount", "9,000,000");
            shown(li, "ticked-02-way");
            li.click("form[action='/drafts/selection'] .btn-primary");
            shown(li, "ticked-03-draft");
            li.navigate("/coupon-allocations/new?account=" + payable().get(3).id());
            li.locator("input[name='coupon']").first().check();
            li.fill("#amount", "2.50");
            li.fill("#reason", "Trial of the new service");
            shown(li, "coupon-01-new");
            li.click("form[action='/coupon-allocations/confirmation'] .btn-primary");
            shown(li, "coupon-02-confirm");
            li.click("form[action='/coupon-allocations'] .btn-primary");
            assertThat(li.locator(".page-head")).containsText("R-");
            shown(li, "coupon-03-submitted");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void shown(Page page, String name) {
        Browser.screenshot(page, "maker-" + name);
        assertThat(Browser.overflow(page))
                .as(name + " is wider than its window")
                .isZero();
    }

    private List<Account> payable() {
        return directory
                .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 200))
                .rows()
                .stream()
                .map(Listing.Row::account)
                .toList();
    }
}
