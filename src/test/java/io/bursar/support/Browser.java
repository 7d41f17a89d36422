package io.bursar.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * A real Chromium on the portal's port, for journeys: with JavaScript, style and the Content-Security-Policy in force.
 * The test is skipped, with a notice, where no Chromium is installed. Close it.
 *
 * <p>Screenshots go to target/screenshots. Whatever the browser complains about (a blocked script, a missing file) is
 * in {@link #complaints()}.
 */
public final class Browser implements AutoCloseable {

    /** A desk's screen, in CSS pixels. */
    public static final int WIDE = 1440;

    /** A phone's screen, in CSS pixels. */
    public static final int NARROW = 390;

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String portal;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable, int port) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        this.portal = "http://localhost:" + port;
    }

    /** Starts Chromium (the one of CHROMIUM if that is set), or skips the test. */
    public static Browser onPort(int port) {
        Optional<Path> executable = Stream.concat(
                        Stream.of(System.getenv().getOrDefault("CHROMIUM", "")), PLACES.stream())
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            System.err.println("Skipped: no Chromium here. Install one, or say where it is with CHROMIUM.");
        }
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium installed");
        return new Browser(executable.orElseThrow(), port);
    }

    /** A window of somebody who is not signed in. */
    public Page window(int width, String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale(language)
                .setBaseURL(portal));
        context.setDefaultTimeout(15_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A window of a sample person of the sandbox, signed in and on the page that they open on. */
    public Page signedIn(String username, int width, String language) {
        Page page = window(width, language);
        page.navigate("/sign-in");
        page.fill("#username", username);
        page.fill("#password", Visitor.PASSWORD);
        page.click("form[action='/sign-in'] button[type=submit]");
        page.waitForURL(address -> !address.contains("/sign-in"));
        return page;
    }

    /** The whole page as target/screenshots/{@code name}.png. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** By how many CSS pixels the page is wider than its window; 0 is right. */
    public static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    /** What the browser complained about so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
