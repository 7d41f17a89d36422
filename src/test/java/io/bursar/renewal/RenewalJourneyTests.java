package io.bursar.renewal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;

import io.bursar.bss.BssConnection;
import io.bursar.support.Browser;
import io.bursar.support.PortalTest;
import io.bursar.support.SandboxOrders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.bursar.support.Browser.screenshot;

/** Renewing three resources and paying with a discount and a coupon; and an order that someone paid outside. */
@PortalTest
class RenewalJourneyTests {

    private static final int MOST_LOOKS = 600;
    private static final Pattern ORDER = Pattern.compile("/orders/(CS[A-Z0-9]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private BssConnection connection;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, 成功, 20", "390, en, Succeeded, 26"})
    void threeResourcesAreRenewedAndPaidWithADiscountAndACoupon(int width, String language, String done, int from) {
        String name = "renewal-" + width + "-" + language + "-";
        try (Browser browser = Browser.onPort(port)) {
            Page maker = browser.signedIn("li", width, language);
            maker.navigate("/renewals?within=all&service=hws.service.type.ec2");
            shown(maker, name + "01-list");
            for (int no = 0; no < 3; no++) {
                maker.locator("input[name=resource]:enabled").nth(from + no).check();
            }
            maker.click("form[action='/renewals/price'] .btn-primary");
            maker.selectOption("#period", "M3");
            maker.selectOption("#other", "Y1");
            maker.click("form.filters .btn-primary");
            shown(maker, name + "02-price");
            maker.locator("form[action='/renewals/orders/confirmation'] .btn-primary")
                    .first()
                    .click();
            maker.fill("#reason", "续订三台服务器");
            shown(maker, name + "03-confirm");
            maker.click("form[action='/renewals/orders'] .btn-primary");
            String placing = maker.url();
            agree(browser, placing, width, language, done);
            maker.navigate(placing);
            shown(maker, name + "04-placed");

            String order =
                    order(maker.locator("main a[href^='/orders/']").first().getAttribute("href"));
            sandbox().giveCoupon(order, "25.00");
            maker.navigate("/orders/" + order);
            shown(maker, name + "05-order");
            maker.navigate("/orders/" + order + "/payment");
            assertThat(maker.locator("input[name=coupon]:checked")).not().hasCount(0);
            shown(maker, name + "06-pay");
            maker.fill("#reason", "支付续订订单");
            maker.click("form[action$='/payment/confirmation'] .btn-primary");
            shown(maker, name + "07-confirm");
            maker.click("form[action$='/payment'] .btn-primary");
            String paying = maker.url();
            agree(browser, paying, width, language, done);
            maker.navigate(paying);
            shown(maker, name + "08-paid");
            org.assertj.core.api.Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, zh-CN, 已取消, 订单已在别处支付", "390, en, Cancelled, The order was paid elsewhere"})
    void anOrderThatSomeonePaidOutsideIsNotPaidAgain(int width, String language, String end, String why) {
        String name = "paid-outside-" + width + "-" + language + "-";
        String order = sandbox().order("33.00");
        try (Browser browser = Browser.onPort(port)) {
            Page maker = browser.signedIn("li", width, language);
            maker.navigate("/orders/" + order + "/payment");
            maker.fill("#reason", "支付订单 " + order);
            maker.click("form[action$='/payment/confirmation'] .btn-primary");
            maker.click("form[action$='/payment'] .btn-primary");
            String request = maker.url();
            sandbox().payInTheConsole(order);
            agree(browser, request, width, language, end);
            maker.navigate(request);
            shown(maker, name + "01-request");
            assertThat(maker.locator("main")).containsText(why);
            maker.navigate("/orders/" + order);
            shown(maker, name + "02-order");
            maker.navigate("/orders");
            shown(maker, name + "03-orders");
            org.assertj.core.api.Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    private SandboxOrders sandbox() {
        return new SandboxOrders(connection.endpoint());
    }

    private static void agree(Browser browser, String request, int width, String language, String end) {
        Page approver = browser.signedIn("wang", width, language);
        approver.navigate(request);
        approver.click("form[action$='/approval'] .btn-primary");
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (approver.locator(".page-head .state").innerText().contains(end)) {
                return;
            }
            approver.reload();
        }
        assertThat(approver.locator(".page-head .state")).hasText(end);
    }

    private static String order(String address) {
        Matcher order = ORDER.matcher(address);
        org.assertj.core.api.Assertions.assertThat(order.find()).isTrue();
        return order.group(1);
    }

    private static void shown(Page page, String name) {
        screenshot(page, name);
        org.assertj.core.api.Assertions.assertThat(Browser.overflow(page))
                .as(name + " is wider than its window")
                .isZero();
    }
}
