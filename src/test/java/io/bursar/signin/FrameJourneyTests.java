package io.bursar.signin;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.microsoft.playwright.Page;

import io.bursar.support.Browser;
import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The frame in a real browser, on a desk and on a phone, in both languages. */
@PortalTest
class FrameJourneyTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"1440, zh-CN", "390, zh-CN", "1440, en", "390, en"})
    void fitsTheScreenAndBreaksNoRuleOfItsOwn(int width, String language) {
        try (Browser browser = Browser.onPort(port)) {
            Page admin = browser.signedIn("admin", width, language);
            for (String path : List.of("/", "/account", "/account/password", "/users", "/users/new")) {
                admin.navigate(path);
                assertThat(Browser.overflow(admin)).as(path).isLessThanOrEqualTo(0);
                Browser.screenshot(admin, "frame" + path.replace('/', '-') + "-" + width + "-" + language);
            }
            assertThat(admin.locator("nav:visible a[aria-current=page]").count())
                    .isEqualTo(width == Browser.WIDE ? 1 : 0);
            if (width == Browser.NARROW) {
                admin.locator("details.menu > summary").click();
                assertThat(admin.locator("details.menu nav a[href='/users']").isVisible())
                        .isTrue();
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
