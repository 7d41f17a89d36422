package io.bursar.transfer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.support.Browser;
import io.bursar.support.PortalTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.bursar.support.Browser.screenshot;
import static org.assertj.core.api.Assertions.assertThat;

/** The first thread, as three people: asked for, approved, sent to BSS over HTTP, found in the trail. */
@PortalTest
class AllocationJourneyTests {

    private static final int MOST_LOOKS = 600;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountDirectory directory;

    @Test
    void leavingAPageThatStillAsksIsNoError() {
        try (Browser browser = Browser.onPort(port)) {
            Page li = browser.signedIn("li", Browser.WIDE, "zh-CN");
            li.route("**/outlook", _ -> {
                // Never answered.
            });
            li.waitForRequest(
                    "**/outlook",
                    () -> li.navigate("/allocations/new?account=" + payable().id()));
            li.navigate("/accounts");
            li.waitForLoadState();

            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, 成功, 1001", "390, en, Succeeded, 1002"})
    void anAllocationIsAskedForApprovedAndDone(int width, String language, String succeeded, String amount) {
        String name = "journey-" + width + "-" + language + "-";
        Account account = payable();
        try (Browser browser = Browser.onPort(port)) {
            Page maker = browser.signedIn("li", width, language);
            shown(maker, name + "01-home");
            maker.navigate("/accounts");
            shown(maker, name + "02-accounts");
            maker.navigate("/accounts/" + account.id());
            shown(maker, name + "03-account");
            maker.navigate("/allocations/new?account=" + account.id());
            maker.fill("#amount", amount);
            maker.fill("#reason", "十一月云资源费用");
            shown(maker, name + "04-new");
            maker.click("form[action='/allocations/confirmation'] .btn-primary");
            shown(maker, name + "05-confirm");
            maker.click("form[action='/allocations'] .btn-primary");
            shown(maker, name + "06-submitted");
            String request = maker.url();

            Page approver = browser.signedIn("wang", width, language);
            shown(approver, name + "07-approver");
            approver.navigate("/approvals");
            shown(approver, name + "08-inbox");
            approver.navigate(request);
            shown(approver, name + "09-decide");
            approver.click("form[action$='/approval'] .btn-primary");
            waitUntilFinal(approver, succeeded);
            shown(approver, name + "10-done");
            maker.navigate(request);
            assertThat(maker.locator(".page-head .state")).hasText(succeeded);

            Page auditor = browser.signedIn("zhao", width, language);
            auditor.navigate("/trail");
            shown(auditor, name + "11-trail");
            assertThat(auditor.locator("main")).containsText("R-");
            auditor.navigate(request);
            shown(auditor, name + "12-auditor");
            assertThat(auditor.locator("main form")).hasCount(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Looks again and again, as a person would; the lane needs a moment. */
    private static void waitUntilFinal(Page page, String words) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (page.locator(".page-head .state").innerText().contains(words)) {
                return;
            }
            page.reload();
        }
        assertThat(page.locator(".page-head .state")).hasText(words);
    }

    private static void shown(Page page, String name) {
        screenshot(page, name);
        assertThat(Browser.overflow(page))
                .as(name + " is wider than its window")
                .isZero();
    }

    private Account payable() {
        return directory
                .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 1))
                .rows()
                .getFirst()
                .account();
    }
}
