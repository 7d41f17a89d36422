package io.bursar.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.identity.NewUser;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserChange;
import io.bursar.identity.UserDesk;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.SecondAdministrator;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator does to people, and what those people notice on their next request. */
@PortalTest
class UsersPagesTests {

    private static final String PASSWORD = "a long sentence nobody guesses";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc portal;

    @Autowired
    private UserDesk desk;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetEarlierFailures() {
        jdbc.sql("delete from sign_in_throttle").update();
    }

    @Test
    void makesAUserWhoMustChooseAPasswordBeforeAnythingElse() {
        String username = "new" + COUNTER.incrementAndGet();
        String temporary = createdByAdmin(username);
        try (Visitor person = Visitor.at(port)) {
            HtmlPage forced = person.signIn(username, temporary);
            assertThat(forced.getUrl()).hasPath("/account/password");
            assertThat(person.open("/users").getUrl()).hasPath("/account/password");

            assertThat(changed(person, temporary, "short", "short").asNormalizedText())
                    .contains("至少需要 12 个字符");
            assertThat(changed(person, "wrong password", PASSWORD, PASSWORD).asNormalizedText())
                    .contains("密码不正确");
            assertThat(changed(person, temporary, PASSWORD, PASSWORD).getUrl()).hasPath("/");
            assertThat(person.open("/account").asNormalizedText()).contains(username, "审批人");
        }
        try (Visitor other = Visitor.at(port)) {
            assertThat(other.signIn(username, temporary).asNormalizedText()).contains("用户名或密码不正确");
        }
    }

    @Test
    void refusesAFormThatIsIncompleteAndKeepsWhatWasTyped() {
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlForm form = Visitor.form(admin.open("/users/new"), "/users");
            Visitor.type(form, "username", "Ab c");
            Visitor.type(form, "displayName", "  ");
            HtmlPage again = admin.submit(form);
            assertThat(again.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(again.asNormalizedText()).contains("请填写此项", "请至少选择一项", "小写字母");
            assertThat(((org.htmlunit.html.HtmlInput) again.getElementById("username")).getValue())
                    .isEqualTo("ab c");
            assertThat(again.getElementById("username").getAttribute("aria-invalid"))
                    .isEqualTo("true");
        }
    }

    @Test
    void endsTheSessionOfADisabledPersonAtOnce() {
        Person person = made(Set.of(Role.FINANCE));
        try (Visitor disabled = signedIn(person);
                Visitor admin = Visitor.of(portal, "admin")) {
            assertThat(disabled.open("/account").getUrl()).hasPath("/account");
            HtmlPage page = admin.open("/users/" + person.id());
            HtmlPage done = admin.submit(Visitor.form(page, "/users/" + person.id() + "/disabling"));
            assertThat(done.asNormalizedText()).contains("已停用");
            assertThat(disabled.open("/account").getUrl()).hasPath("/sign-in");
            assertThat(disabled.signIn(person.username(), PASSWORD).asNormalizedText())
                    .contains("用户名或密码不正确");
            assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                            .param(person.username())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void takesARoleAwayFromTheNextRequestOn() {
        Person person = made(Set.of(Role.AUDITOR, Role.FINANCE));
        try (Visitor auditor = signedIn(person);
                Visitor admin = Visitor.of(portal, "admin")) {
            assertThat(auditor.open("/users").getWebResponse().getStatusCode()).isEqualTo(200);
            HtmlPage page = admin.open("/users/" + person.id());
            HtmlForm form = Visitor.form(page, "/users/" + person.id() + "/roles");
            box(form, "AUDITOR").setChecked(false);
            assertThat(admin.submit(form).asNormalizedText()).contains("的角色已更改");
            assertThat(auditor.client()
                            .getPage("http://localhost:" + port + "/users")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(403);
            assertThat(payload("user.changed", person)).contains("\"before\"", "\"AUDITOR\"", "\"after\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsTheUnitOfAPersonAndShowsItsHistoryToAuditors() {
        Person person = made(Set.of(Role.FINANCE));
        try (Visitor admin = Visitor.of(portal, "admin");
                Visitor auditor = Visitor.of(portal, "zhao")) {
            HtmlForm form = Visitor.form(admin.open("/users/" + person.id()), "/users/" + person.id() + "/unit");
            Visitor.type(form, "unit", " 采购部 ");
            assertThat(admin.submit(form).asNormalizedText()).contains("部门已更新", "采购部");
            assertThat(payload("user.changed", person)).contains("{\"unit\":\"\"}", "{\"unit\":\"采购部\"}");
            HtmlPage seen = auditor.open("/users/" + person.id());
            assertThat(seen.asNormalizedText()).contains("历史记录");
            assertThat(seen.asXml()).contains("— → 采购部").doesNotContain("/unit\"");
        }
    }

    @Test
    void showsAnAuditorNoButtons() {
        try (Visitor auditor = Visitor.of(portal, "zhao")) {
            Person person = made(Set.of(Role.FINANCE));
            assertThat(auditor.open("/users").asNormalizedText()).doesNotContain("新建用户");
            assertThat(auditor.open("/users/" + person.id()).asXml()).doesNotContain("/disabling", "/roles");
        }
    }

    @Test
    void asksForThePasswordAgainAfterFiveMinutesAndReturnsToThePage() {
        Person person = made(Set.of(Role.FINANCE));
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlPage page = admin.open("/users/" + person.id());
            clock.advance(Duration.ofMinutes(5).plusSeconds(1));
            HtmlPage asked = admin.submit(Visitor.form(page, "/users/" + person.id() + "/disabling"));
            assertThat(asked.getUrl()).hasPath("/confirm-password");
            assertThat(isActive(person)).isTrue();

            HtmlForm form = Visitor.form(asked, "/confirm-password");
            Visitor.type(form, "password", "wrong");
            HtmlForm again = Visitor.form(admin.submit(form), "/confirm-password");
            Visitor.type(again, "password", Visitor.PASSWORD);
            HtmlPage back = admin.submit(again);
            assertThat(back.getUrl()).hasPath("/users/" + person.id());
            assertThat(isActive(person)).isTrue();

            admin.submit(Visitor.form(back, "/users/" + person.id() + "/disabling"));
            assertThat(isActive(person)).isFalse();
        }
    }

    @Test
    void letsNobodyDisableOrDemoteThemselves() {
        try (Visitor admin = Visitor.of(portal, "admin")) {
            String id = jdbc.sql("select id from app_user where username = 'admin'")
                    .query(String.class)
                    .single();
            HtmlPage own = admin.open("/users/" + id);
            assertThat(own.asXml()).doesNotContain("/disabling");
            HtmlForm roles = Visitor.form(own, "/users/" + id + "/roles");
            box(roles, "ADMIN").setChecked(false);
            box(roles, "FINANCE").setChecked(true);
            assertThat(admin.submit(roles).asNormalizedText()).contains("您不能取消自己的管理员角色");
        }
    }

    private Person made(Set<Role> roles) {
        String username = "made" + COUNTER.incrementAndGet();
        UserChange change = desk.create(new NewUser(username, "测试" + username, roles), PASSWORD, false);
        return ((UserChange.Done) change).person();
    }

    private Visitor signedIn(Person person) {
        Visitor visitor = Visitor.at(port);
        visitor.signIn(person.username(), PASSWORD);
        return visitor;
    }

    private String createdByAdmin(String username) {
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlForm form = Visitor.form(admin.open("/users/new"), "/users");
            Visitor.type(form, "username", username);
            Visitor.type(form, "displayName", "新人");
            box(form, "APPROVER").setChecked(true);
            assertThat(admin.submit(form).asNormalizedText()).contains("待另一位管理员确认后生效", username);
        }
        try (Visitor sun = Visitor.of(portal, "sun")) {
            HtmlPage made = SecondAdministrator.confirms(sun, username);
            return made.getElementById("temporary-password").getTextContent();
        }
    }

    private static HtmlPage changed(Visitor person, String current, String wanted, String again) {
        HtmlForm form = Visitor.form(person.open("/account/password"), "/account/password");
        Visitor.type(form, "current", current);
        Visitor.type(form, "wanted", wanted);
        Visitor.type(form, "again", again);
        return person.submit(form);
    }

    private static HtmlCheckBoxInput box(HtmlForm form, String value) {
        return (HtmlCheckBoxInput) form.getInputByValue(value);
    }

    private boolean isActive(Person person) {
        return jdbc.sql("select active from app_user where id = ?")
                .param(person.id().value())
                .query(Boolean.class)
                .single();
    }

    private String payload(String action, Person person) {
        return jdbc.sql("select payload from audit.event where action = ? and object_id = ? order by seq desc limit 1")
                .param(action)
                .param(person.id().toString())
                .query(String.class)
                .single();
    }
}
