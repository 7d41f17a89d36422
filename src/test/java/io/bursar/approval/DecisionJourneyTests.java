package io.bursar.approval;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.rule.Edition;
import io.bursar.rule.EditionOutcome;
import io.bursar.rule.RuleBook;
import io.bursar.support.Browser;
import io.bursar.support.PortalTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Rules changed by two administrators, several requests approved together, and a right that is lent. */
@PortalTest
class DecisionJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void rulesChangeThenSeveralAreApprovedTogetherAndARightIsLent() {
        RuleBook book = context.getBean(RuleBook.class);
        Edition before = book.inForce();
        RequestFixtures requests = new RequestFixtures(context);
        try (Browser browser = Browser.onPort(port)) {
            rulesChange(browser, "旅程 " + before.no());
            Page wang = browser.signedIn("wang", Browser.WIDE, "zh-CN");
            severalTogether(wang, List.of(requests.allocation(1, "61.07"), requests.allocation(1, "62.08")));
            lent(wang, browser.signedIn("chen", Browser.NARROW, "en"), requests.allocation(1, "63.09"));
            assertThat(browser.complaints()).isEmpty();
        } finally {
            putBack(book, before);
        }
    }

    private static void rulesChange(Browser browser, String name) {
        Page admin = browser.signedIn("admin", Browser.WIDE, "zh-CN");
        admin.navigate("/rules");
        shown(admin, "rules-01-in-force");
        if (admin.locator("form[action='/rules/draft'] button").count() > 0) {
            admin.click("form[action='/rules/draft'] button");
        } else {
            admin.navigate("/rules/draft");
        }
        admin.fill("[name='allocateFunds']", "100.00");
        admin.click("form[action='/rules/draft/bulk'] button");
        admin.click("a[href$='/rules/draft/rules/new']");
        admin.fill("#name", name);
        admin.fill("#above", "5,000,000");
        admin.check("input[name='kinds'][value='ALLOCATE_FUNDS']");
        admin.fill("#step-0", "2");
        shown(admin, "rules-02-rule");
        admin.click("form[action='/rules/draft/rules'] .btn-primary");
        admin.fill("form[action='/rules/draft/proposal'] textarea", "年底大额拨款由两人审批");
        shown(admin, "rules-03-draft");
        admin.click("form[action='/rules/draft/proposal'] .btn-primary");
        assertThat(admin.locator("form[action$='/confirmation']")).hasCount(0);
        shown(admin, "rules-04-proposed");

        Page sun = browser.signedIn("sun", Browser.WIDE, "zh-CN");
        sun.navigate("/rules");
        assertThat(sun.locator("main")).containsText(name);
        shown(sun, "rules-05-confirm");
        sun.click("form[action$='/confirmation'] .btn-primary");
        assertThat(sun.locator("main")).containsText(name);
        shown(sun, "rules-06-in-force");
    }

    private static void severalTogether(Page wang, List<RequestNumber> numbers) {
        wang.navigate("/approvals");
        shown(wang, "bulk-01-inbox");
        numbers.forEach(number -> wang.check("input[name='n'][value='" + number + "']"));
        wang.click("form[action='/approvals/bulk'] .btn");
        assertThat(wang.locator("main")).containsText("¥123.15");
        shown(wang, "bulk-02-together");
        wang.click("form[action='/approvals/bulk'] .btn-primary");
        assertThat(wang.locator("body")).containsText("已同意 2 份");
        shown(wang, "bulk-03-done");
    }

    private static void lent(Page wang, Page chen, RequestNumber number) {
        wang.navigate("/delegations");
        wang.selectOption("form[action='/delegations'] select[name='to']", new SelectOption().setLabel("陈芳"));
        wang.fill("form[action='/delegations'] [name='reason']", "出差");
        wang.click("form[action='/delegations'] .btn-primary");
        assertThat(wang.locator("main")).containsText("陈芳代王磊");
        shown(wang, "lent-01-delegations");
        chen.navigate("/approvals");
        shown(chen, "lent-02-inbox-390");
        chen.navigate("/requests/" + number);
        shown(chen, "lent-03-decide-390");
        chen.click("form[action$='/approval'] .btn-primary");
        shown(chen, "lent-04-decided-390");
        wang.click("form[action$='/end'] .btn");
        assertThat(wang.locator("main")).containsText("已收回");
    }

    private static void shown(Page page, String name) {
        Browser.screenshot(page, "decision-" + name);
        assertThat(Browser.overflow(page))
                .as(name + " is wider than its window")
                .isZero();
    }

    private void putBack(RuleBook book, Edition before) {
        List<Person> administrators = context.getBean(People.class).in(Role.ADMIN);
        var again = (EditionOutcome.Done) book.propose(before.rules(), before.bulk(), "恢复", administrators.get(0));
        book.confirm(again.edition(), administrators.get(1));
    }
}
