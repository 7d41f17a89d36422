package io.bursar.secondfactor;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bouncycastle.util.encoders.Base32;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.identity.NewUser;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserChange;
import io.bursar.identity.UserDesk;
import io.bursar.identity.UserId;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The authenticator as its owner meets it; the test has the secret that the page shows and the clock. */
@PortalTest
class SecondFactorTests {

    private static final String PASSWORD = "a long sentence nobody guesses";
    private static int counter;

    @Autowired
    private MockMvc portal;

    @Autowired
    private UserDesk desk;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Person person = new Person(new UserId(new java.util.UUID(0, 0)), "", "", Set.of(), false);
    private byte[] secret = {};

    @BeforeEach
    void somebodyNew() {
        jdbc.sql("delete from sign_in_throttle").update();
        String username = "factor" + ++counter;
        var made = desk.create(new NewUser(username, "双重" + counter, Set.of(Role.ADMIN)), PASSWORD, false);
        person = ((UserChange.Done) made).person();
    }

    @Test
    void isAskedAfterThePasswordAndLeadsToThePageThatWasWanted() {
        setUp();
        try (Visitor visitor = Visitor.of(portal)) {
            visitor.open("/users?sort=name");
            HtmlPage asked = visitor.signIn(person.username(), PASSWORD);
            assertThat(asked.getUrl()).hasPath("/sign-in/code");
            assertThat(visitor.open("/users").getUrl()).hasPath("/sign-in/code").hasQuery("back=%2Fusers");

            HtmlPage again = given(visitor, "000000");
            assertThat(again.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(again.asNormalizedText()).contains("验证码不正确");
            assertThat(payload("user.sign_in_failed")).contains("\"factor\":\"code\"");

            visitor.open("/users");
            clock.advance(Duration.ofSeconds(30));
            HtmlForm form = Visitor.form(visitor.open("/users"), "/sign-in/code");
            Visitor.type(form, "code", code());
            HtmlPage in = visitor.submit(form);
            assertThat(in.getUrl()).hasPath("/users");
            assertThat(in.asNormalizedText()).contains("新建用户");
            assertThat(payload("user.signed_in")).contains("\"factor\":\"code\"");
        }
    }

    @Test
    void countsOnceOnlyEvenForTwoWhoComeAtOnce() throws Exception {
        setUp();
        clock.advance(Duration.ofSeconds(60));
        String code = code();
        Callable<SecondFactors.Answer> answer = () -> factors.answer(person.id(), code);
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<SecondFactors.Answer> answers = pool.invokeAll(java.util.Collections.nCopies(8, answer)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).containsOnlyOnce(SecondFactors.Answer.RIGHT);
            assertThat(answers.stream().filter(SecondFactors.Answer.USED::equals))
                    .hasSize(7);
        }
        try (Visitor visitor = Visitor.of(portal)) {
            visitor.signIn(person.username(), PASSWORD);
            assertThat(given(visitor, code).asNormalizedText()).contains("已经用过");
        }
    }

    @Test
    void isAskedWithThePasswordBeforeADecision() {
        Person other = ((UserChange.Done)
                        desk.create(new NewUser("other" + counter, "他人", Set.of(Role.FINANCE)), PASSWORD, false))
                .person();
        setUp();
        try (Visitor visitor = signedIn()) {
            HtmlPage page = visitor.open("/users/" + other.id());
            clock.advance(Duration.ofMinutes(5).plusSeconds(1));
            HtmlPage asked = visitor.submit(Visitor.form(page, "/users/" + other.id() + "/disabling"));
            assertThat(asked.getUrl()).hasPath("/confirm-password");

            HtmlForm form = Visitor.form(asked, "/confirm-password");
            Visitor.type(form, "password", PASSWORD);
            Visitor.type(form, "code", "123");
            HtmlPage again = visitor.submit(form);
            assertThat(again.getWebResponse().getStatusCode()).isEqualTo(422);

            HtmlForm right = Visitor.form(again, "/confirm-password");
            Visitor.type(right, "password", PASSWORD);
            Visitor.type(right, "code", code().substring(0, 3) + " " + code().substring(3));
            HtmlPage back = visitor.submit(right);
            assertThat(back.getUrl()).hasPath("/users/" + other.id());
            assertThat(visitor.submit(Visitor.form(back, "/users/" + other.id() + "/disabling"))
                            .asNormalizedText())
                    .contains("已停用");
        }
    }

    @Test
    void isNotGuessedByWhoKnowsThePassword() {
        setUp();
        try (Visitor guesser = Visitor.of(portal)) {
            guesser.signIn(person.username(), PASSWORD);
            for (int guess = 0; guess < 5; guess++) {
                assertThat(given(guesser, "00000" + guess).asNormalizedText()).contains("验证码不正确");
            }
            // The password again does not set the count back.
            try (Visitor elsewhere = Visitor.of(portal)) {
                elsewhere.signIn(person.username(), PASSWORD);
                clock.advance(Duration.ofSeconds(20));
                assertThat(given(elsewhere, code()).asNormalizedText()).contains("请在 10 秒后再试");
                clock.advance(Duration.ofSeconds(10));
                assertThat(given(elsewhere, code()).getUrl()).hasPath("/");
            }
        }
    }

    @Test
    void canBeReplacedByARecoveryCodeEachOnce() {
        List<String> codes = setUp();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select string_agg(code_hash, ' ') from recovery_code where user_id = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(codes.getFirst().substring(3));
        try (Visitor visitor = Visitor.of(portal)) {
            visitor.signIn(person.username(), PASSWORD);
            assertThat(given(visitor, codes.get(6).toUpperCase(java.util.Locale.ROOT))
                            .getUrl())
                    .hasPath("/");
            assertThat(payload("user.signed_in")).contains("recovery code");
            assertThat(visitor.open("/account").asNormalizedText()).contains("还有 9 个恢复码");
        }
        try (Visitor visitor = Visitor.of(portal)) {
            visitor.signIn(person.username(), PASSWORD);
            assertThat(given(visitor, codes.get(6)).asNormalizedText()).contains("验证码不正确");
            assertThat(given(visitor, codes.get(7)).getUrl()).hasPath("/");
            HtmlPage renewed = visitor.submit(
                    Visitor.form(visitor.open("/account/second-factor"), "/account/second-factor/recovery-codes"));
            assertThat(shown(renewed)).hasSize(10).doesNotContainAnyElementsOf(codes);
        }
        assertThat(factors.answer(person.id(), codes.get(8))).isEqualTo(SecondFactors.Answer.WRONG);
    }

    @Test
    void isSetUpOnlyWithACodeMadeOfTheSecretThatIsShown() {
        try (Visitor visitor = Visitor.of(portal)) {
            visitor.signIn(person.username(), PASSWORD);
            HtmlPage offer = offered(visitor);
            HtmlForm form = Visitor.form(offer, "/account/second-factor/confirmation");
            Visitor.type(form, "code", "000000");
            HtmlPage again = visitor.submit(form);
            assertThat(again.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(again.asNormalizedText()).contains("验证码与这个密钥不符");
            assertThat(again.getElementById("secret").getTextContent())
                    .isEqualTo(offer.getElementById("secret").getTextContent());
            clock.advance(SecondFactors.OFFERED_FOR.minusMinutes(1));
            visitor.open("/");
            clock.advance(Duration.ofMinutes(2));
            assertThat(factors.offered(person.id())).isEmpty();
            assertThat(factors.of(person.id())).isEmpty();
        }
        assertThat(jdbc.sql("select count(*) from audit.event where action = 'user.second_factor_set'"
                                + " and object_id = ?")
                        .param(person.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void canBeTurnedOffByItsOwner() {
        setUp();
        try (Visitor visitor = signedIn()) {
            HtmlPage page = visitor.open("/account/second-factor");
            assertThat(visitor.submit(Visitor.form(page, "/account/second-factor/removal"))
                            .asNormalizedText())
                    .contains("两步验证已停用", "未启用");
            assertThat(payload("user.second_factor_removed")).contains("\"own\":true");
        }
        try (Visitor visitor = Visitor.of(portal)) {
            assertThat(visitor.signIn(person.username(), PASSWORD).getUrl()).hasPath("/");
        }
    }

    @Test
    void staysWhenThePasswordIsChangedOrGivenByAnAdministrator() {
        setUp();
        String temporary =
                Objects.requireNonNull(((UserChange.Done) desk.resetPassword(person.id())).temporaryPassword());
        try (Visitor visitor = Visitor.of(portal)) {
            assertThat(visitor.signIn(person.username(), temporary).getUrl()).hasPath("/sign-in/code");
            assertThat(visitor.open("/account/password").getUrl()).hasPath("/sign-in/code");
            clock.advance(Duration.ofSeconds(60));
            assertThat(given(visitor, code()).getUrl()).hasPath("/account/password");
            HtmlForm form = Visitor.form(visitor.open("/account/password"), "/account/password");
            Visitor.type(form, "current", temporary);
            Visitor.type(form, "wanted", PASSWORD + "!");
            Visitor.type(form, "again", PASSWORD + "!");
            assertThat(visitor.submit(form).getUrl()).hasPath("/");
            assertThat(visitor.open("/users").getUrl()).hasPath("/users");
        }
    }

    private List<String> setUp() {
        try (Visitor visitor = Visitor.of(portal)) {
            visitor.signIn(person.username(), PASSWORD);
            HtmlPage offer = offered(visitor);
            secret = Base32.decode(
                    offer.getElementById("secret").getTextContent().replace(" ", ""));
            assertThat(offer.getElementsByTagName("svg")).isNotEmpty();
            HtmlForm form = Visitor.form(offer, "/account/second-factor/confirmation");
            Visitor.type(form, "code", code());
            HtmlPage codes = visitor.submit(form);
            assertThat(codes.asNormalizedText()).contains("两步验证已启用");
            assertThat(visitor.open("/users").getUrl()).hasPath("/users");
            return shown(codes);
        }
    }

    private static HtmlPage offered(Visitor visitor) {
        HtmlPage page = visitor.open("/account/second-factor");
        return visitor.submit(Visitor.form(page, "/account/second-factor/offer"));
    }

    private static List<String> shown(HtmlPage page) {
        return page.querySelectorAll(".recovery-codes code").stream()
                .map(code -> code.getTextContent())
                .toList();
    }

    private Visitor signedIn() {
        Visitor visitor = Visitor.of(portal);
        visitor.signIn(person.username(), PASSWORD);
        clock.advance(Duration.ofSeconds(60));
        assertThat(given(visitor, code()).getUrl()).hasPath("/");
        return visitor;
    }

    private static HtmlPage given(Visitor visitor, String code) {
        HtmlForm form = Visitor.form(visitor.open("/sign-in/code"), "/sign-in/code");
        Visitor.type(form, "code", code);
        return visitor.submit(form);
    }

    private String code() {
        return Totp.code(secret, Totp.stepAt(clock.instant()));
    }

    private String payload(String action) {
        return jdbc.sql("select payload from audit.event where action = ? and object_id = ? order by seq desc limit 1")
                .param(action)
                .param(person.id().toString())
                .query(String.class)
                .single();
    }
}
