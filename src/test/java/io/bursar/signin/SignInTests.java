package io.bursar.signin;

import java.time.Duration;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.runtime.InstallationSecret;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in and staying signed in, as a person sees it; the clock is moved by hand. */
@PortalTest
class SignInTests {

    private static final String WRONG = "用户名或密码不正确。";

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc portal;

    @Autowired
    private MutableClock clock;

    @Autowired
    private InstallationSecret secret;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetEarlierFailures() {
        jdbc.sql("delete from sign_in_throttle").update();
    }

    @Test
    void letsAKnownPersonInAndOutAndRecordsBoth() {
        try (Visitor li = Visitor.at(port)) {
            HtmlPage home = li.signIn("li", Visitor.PASSWORD);
            assertThat(home.asNormalizedText()).contains("您好，李静", "沙箱：不会移动真实资金");
            assertThat(lastAction()).isEqualTo("user.signed_in");
            HtmlPage out = li.submit(Visitor.form(home, "/sign-out"));
            assertThat(out.asNormalizedText()).contains("您已退出登录");
            assertThat(lastAction()).isEqualTo("user.signed_out");
            assertThat(li.open("/").getUrl()).hasPath("/sign-in");
        }
    }

    @Test
    void saysTheSameAboutAWrongPasswordAndAnUnknownName() {
        try (Visitor visitor = Visitor.at(port)) {
            HtmlPage wrong = visitor.signIn("li", "not the password");
            assertThat(wrong.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(wrong.asNormalizedText()).contains(WRONG);
            HtmlPage unknown = visitor.signIn("nobody-here", "not the password");
            assertThat(unknown.asNormalizedText()).contains(WRONG);
            assertThat(lastAction()).isEqualTo("user.sign_in_failed");
            assertThat(unknown.asXml()).doesNotContain("not the password");
        }
    }

    @Test
    void comesToThePageThatWasAskedFor() {
        try (Visitor admin = Visitor.at(port)) {
            HtmlPage signIn = admin.open("/users");
            HtmlForm form = Visitor.form(signIn, "/sign-in");
            Visitor.type(form, "username", "admin");
            Visitor.type(form, "password", Visitor.PASSWORD);
            assertThat(admin.submit(form).getUrl()).hasPath("/users");
        }
    }

    @Test
    void slowsGuessingDownWithoutLockingAnybodyOut() {
        try (Visitor guesser = Visitor.at(port)) {
            for (int guess = 0; guess < 5; guess++) {
                assertThat(guesser.signIn("chen", "guess " + guess).asNormalizedText())
                        .contains(WRONG);
            }
            assertThat(guesser.signIn("chen", Visitor.PASSWORD).asNormalizedText())
                    .contains("请在 30 秒后再试");
            clock.advance(Duration.ofSeconds(30));
            assertThat(guesser.signIn("chen", Visitor.PASSWORD).asNormalizedText())
                    .contains("您好，陈芳");
        }
    }

    @Test
    void doublesTheDelayUpToAQuarterOfAnHour() {
        try (Visitor guesser = Visitor.at(port)) {
            for (int guess = 0; guess < 16; guess++) {
                guesser.signIn("nobody-here", "guess");
                clock.advance(Duration.ofMinutes(16));
            }
            assertThat(jdbc.sql("select max(extract(epoch from free_at - last_failure_at)) from sign_in_throttle")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(900);
            clock.advance(Duration.ofDays(2));
            assertThat(guesser.signIn("nobody-here", "guess").asNormalizedText())
                    .contains(WRONG);
            assertThat(jdbc.sql("select max(failures) from sign_in_throttle")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void takesANewSessionIdWhenSomebodySignsIn() {
        try (Visitor li = Visitor.at(port)) {
            li.open("/sign-in");
            String before = session(li);
            li.signIn("li", Visitor.PASSWORD);
            assertThat(session(li)).isNotEqualTo(before);
        }
    }

    @Test
    void endsASessionAfterEightHoursHoweverBusy() {
        try (Visitor li = Visitor.of(portal, "li")) {
            Duration step = Duration.ofMinutes(10);
            for (Duration past = step; past.compareTo(LiveContextRepository.LONGEST) < 0; past = past.plus(step)) {
                clock.advance(step);
                assertThat(li.open("/").getUrl()).hasPath("/");
            }
            clock.advance(step.minusSeconds(1));
            assertThat(li.open("/").getUrl()).hasPath("/");
            clock.advance(Duration.ofSeconds(1));
            assertThat(li.open("/").getUrl()).hasPath("/sign-in");
        }
    }

    @Test
    void endsASessionAfterAQuarterOfAnHourOfRest() {
        try (Visitor li = Visitor.of(portal, "li")) {
            assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = 'li' limit 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(900);
            jdbc.sql("update spring_session set last_access_time = last_access_time - 900001,"
                            + " expiry_time = expiry_time - 900001 where principal_name = 'li'")
                    .update();
            assertThat(li.open("/").getUrl()).hasPath("/sign-in");
        }
    }

    @Test
    void countsOnlyWhatThePersonDoesAsUseAndNotWhatThePageAsks() {
        try (Visitor li = Visitor.of(portal, "li")) {
            Duration step = Duration.ofMinutes(5);
            for (int use = 0; use < 4; use++) {
                clock.advance(step);
                assertThat(li.open("/").getUrl()).hasPath("/");
            }
            for (int poll = 0; poll < 2; poll++) {
                clock.advance(step);
                assertThat(polled(li)).isEqualTo(404);
            }
            clock.advance(step);
            li.client().addRequestHeader("HX-Request", "true");
            assertThat(polled(li)).isEqualTo(401);
            li.client().removeRequestHeader("HX-Request");
            assertThat(li.open("/").getUrl()).hasPath("/sign-in");
        }
    }

    @Test
    void namesSessionsInTheTrailSoThatNobodyCanTryIdsAgainstIt() {
        try (Visitor li = Visitor.of(portal, "li")) {
            li.submit(Visitor.form(li.open("/"), "/sign-out"));
            String signedOut = jdbc.sql("select session_ref from audit.event where action = 'user.signed_out'"
                            + " order by seq desc limit 1")
                    .query(String.class)
                    .single();
            assertThat(signedOut).matches("[0-9a-f]{32}");
            assertThat(new SessionNaming(secret).name("an id"))
                    .isEqualTo(new SessionNaming(secret).name("an id"))
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo(new SessionNaming(secret).name("another id"))
                    .isNotEqualTo(SignInThrottle.hash("session", "an id").substring(0, 32));
        }
    }

    @Test
    void speaksTheLanguageThatWasChosenAndStaysOnThePage() {
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlPage users = admin.open("/users?sort=name");
            HtmlForm switcher = Visitor.form(users, "/language");
            HtmlPage english = click(switcher, "en");
            assertThat(english.getUrl().toString()).endsWith("/users?sort=name");
            assertThat(english.asNormalizedText()).contains("New user", "Administrator", "no real money moves");
            assertThat(english.getDocumentElement().getAttribute("lang")).isEqualTo("en");
            HtmlPage chinese = click(Visitor.form(english, "/language"), "zh");
            assertThat(chinese.asNormalizedText()).contains("新建用户");
        }
    }

    private static HtmlPage click(HtmlForm form, String language) {
        try {
            return form.getButtonByName("to").getValueAttribute().equals(language)
                    ? form.getButtonByName("to").click()
                    : form.getButtonsByName("to").get(1).click();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int polled(Visitor visitor) {
        try {
            return visitor.client()
                    .getPage("http://localhost/requests/R-20200101-0001/progress")
                    .getWebResponse()
                    .getStatusCode();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String session(Visitor visitor) {
        return visitor.client().getCookieManager().getCookie("bursar").getValue();
    }

    private String lastAction() {
        return jdbc.sql("select action from audit.event order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
