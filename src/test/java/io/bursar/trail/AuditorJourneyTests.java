package io.bursar.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import com.microsoft.playwright.Page;

import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.support.Browser;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.bursar.support.Browser.screenshot;
import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** An auditor's afternoon: a movement, its voucher, what its square code says, its case file, an export, the chain. */
@PortalTest
class AuditorJourneyTests {

    private static final int MOST_LOOKS = 600;

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc portal;

    @Autowired
    private AccountDirectory directory;

    @Test
    void aMovementIsFoundProvedTakenAwayAndVerified() throws IOException {
        String reason = "journey " + UUID.randomUUID();
        String number = done(reason);
        try (Browser browser = Browser.onPort(port)) {
            Page zhao = browser.signedIn("zhao", Browser.WIDE, "zh-CN");
            assertThat(zhao.locator("h1")).hasText("资金变动");
            zhao.click(".more-filters > summary");
            zhao.fill("#ref", number);
            zhao.click("form[role=search] .btn-primary");
            shown(zhao, "movement");
            assertThat(zhao.locator("tbody tr")).hasCount(1);
            assertThat(zhao.locator("tbody tr")).containsText(reason);
            Path csv = saved(zhao, "button[value=CSV]");
            assertThat(Files.readString(csv)).contains(number, reason, "1903.00");

            zhao.click("tbody a[href='/requests/" + number + "']");
            shown(zhao, "request");
            assertThat(zhao.locator("main form")).hasCount(0);
            Path bundle = saved(zhao, "a[href='/casefiles/" + number + ".zip']");
            try (ZipFile zip = new ZipFile(bundle.toFile())) {
                assertThat(zip.stream().map(Object::toString).toList())
                        .contains("cover.pdf", "voucher.pdf", "trail.jsonl", "manifest.json");
                Path lines = bundle.resolveSibling("trail.jsonl");
                Files.write(
                        lines, zip.getInputStream(zip.getEntry("trail.jsonl")).readAllBytes());
                assertThat(python("docs/audit/verify.py", "--some", lines.toString()))
                        .containsAnyOf("SOUND up to line", "no python3 here");
            }

            zhao.navigate("/vouchers/requests/" + number);
            shown(zhao, "voucher");
            assertThat(zhao.locator(".voucher, main").first()).containsText("人民币壹仟玖佰零叁元整");
            zhao.click("main a[href*='/verify/']");
            shown(zhao, "verify");
            assertThat(zhao.locator("main")).containsText(number);

            zhao.navigate("/trail");
            zhao.click("form[action='/trail/verification'] button");
            zhao.waitForCondition(() -> {
                zhao.navigate("/trail/verification");
                return zhao.locator(".notice.tone-good").count() == 1;
            });
            shown(zhao, "verified");
            assertThat(zhao.locator(".notice.tone-good")).containsText("校验通过");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Path saved(Page page, String what) {
        var download = page.waitForDownload(() -> page.click(what));
        Path file = Path.of("target", "journey", download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private static void shown(Page page, String name) {
        screenshot(page, "auditor-" + name);
        assertThat(Browser.overflow(page))
                .as(name + " is wider than its window")
                .isZero();
    }

    /** Asked for by one, agreed to by another, sent: the number of the request. */
    private String done(String reason) {
        String account = directory
                .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 1))
                .rows()
                .getFirst()
                .account()
                .id()
                .value();
        try (Visitor li = Visitor.of(portal, "li");
                Visitor wang = Visitor.of(portal, "wang")) {
            var asked = form(li.open("/allocations/new?account=" + account), "/allocations/confirmation");
            type(asked, "amount", "1903");
            type(asked, "reason", reason);
            String path =
                    li.submit(form(li.submit(asked), "/allocations")).getUrl().getPath();
            var page = wang.submit(form(wang.open(path), path + "/approval"));
            for (int look = 0; look < MOST_LOOKS && !page.asNormalizedText().contains("最终状态"); look++) {
                page = wang.open(path);
            }
            assertThat(page.asNormalizedText()).contains("成功");
            return path.replaceFirst(".*/", "");
        }
    }

    private static String python(String... arguments) {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return "no python3 here";
        } catch (UncheckedIOException failed) {
            return failed.toString();
        }
    }
}
