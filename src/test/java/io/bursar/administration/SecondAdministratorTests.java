package io.bursar.administration;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.identity.NewUser;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserChange;
import io.bursar.identity.UserDesk;
import io.bursar.identity.UserId;
import io.bursar.secondfactor.Authenticator;
import io.bursar.secondfactor.SecondFactorDesk;
import io.bursar.support.Entrusted;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** No administrator makes somebody mightier alone. */
@PortalTest
class SecondAdministratorTests {

    private static final String PASSWORD = "a long sentence nobody guesses";
    private static int counter;

    @Autowired
    private MockMvc portal;

    @Autowired
    private UserDesk desk;

    @Autowired
    private SecondFactorDesk factors;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Person person = new Person(new UserId(new java.util.UUID(0, 0)), "", "", Set.of(), false);

    @BeforeEach
    void somebodyNew() {
        jdbc.sql("delete from sign_in_throttle").update();
        String username = "second" + ++counter;
        var made = desk.create(new NewUser(username, "第二" + counter, Set.of(Role.FINANCE)), PASSWORD, false);
        person = ((UserChange.Done) made).person();
    }

    @Test
    void oneAsksForAnotherRoleAndAnotherGivesIt() {
        try (Visitor admin = Visitor.of(portal, "admin");
                Visitor sun = Visitor.of(portal, "sun")) {
            HtmlPage asked = roles(admin, "APPROVER", true);
            assertThat(asked.asNormalizedText()).contains("待另一位管理员确认后生效", "审批人");
            assertThat(roles()).containsExactly(Role.FINANCE);
            assertThat(roles(admin, "APPROVER", true).asNormalizedText()).contains("同样的变更已经提出");
            assertThat(asked.getForms())
                    .noneMatch(form -> form.getActionAttribute().endsWith("/confirmation"));

            HtmlPage done = sun.submit(answer(sun, "/confirmation"));
            assertThat(done.asNormalizedText()).contains("的变更已确认并生效");
            assertThat(roles()).containsExactlyInAnyOrder(Role.FINANCE, Role.APPROVER);
            assertThat(payload("user.change_confirmed")).contains("\"roles\":[\"FINANCE\",\"APPROVER\"]");
            assertThat(payload("user.changed")).contains("APPROVER");
        }
    }

    /** The sandbox does not wait, so that sun was entrusted in the future stands for a wait that is not over. */
    @Test
    void whoWasOnlyJustMadeAdministratorConfirmsNothingYet() {
        Instant from = clock.instant().plus(Duration.ofHours(5));
        try (Visitor admin = Visitor.of(portal, "admin");
                Visitor sun = Visitor.of(portal, "sun")) {
            roles(admin, "APPROVER", true);
            Entrusted.since(jdbc, "sun", from);

            assertThat(sun.submit(answer(sun, "/confirmation")).asNormalizedText())
                    .contains("起才能确认他人提出的事项");
            assertThat(roles()).containsExactly(Role.FINANCE);

            Entrusted.since(jdbc, "sun", clock.instant());
            assertThat(sun.submit(answer(sun, "/confirmation")).asNormalizedText())
                    .contains("的变更已确认并生效");
        } finally {
            Entrusted.since(jdbc, "sun", clock.instant());
        }
    }

    @Test
    void whoAskedCannotConfirmByAForgedFormEither() {
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlPage asked = roles(admin, "AUDITOR", true);
            HtmlForm form = answer(admin, "/rejection");
            String forged = form.getActionAttribute().replace("/rejection", "/confirmation");
            form.setActionAttribute(forged);
            assertThat(admin.submit(form).asNormalizedText()).contains("提出人和当事人都不能确认");
            assertThat(asked.asNormalizedText()).contains("撤回");
            assertThat(roles()).containsExactly(Role.FINANCE);
            assertThat(admin.submit(answer(admin, "/rejection")).asNormalizedText())
                    .contains("不会执行");
        }
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update user_proposal set state = 'CONFIRMED', decided_by = proposed_by,"
                                + " decided_at = now() where user_id = ?")
                        .param(person.id().value())
                        .update())
                .withMessageContaining("user_proposal_two_people_ck");
    }

    @Test
    void takingARoleAwayWorksAtOnce() {
        desk.changeRoles(person.id(), Set.of(Role.FINANCE, Role.APPROVER));
        try (Visitor admin = Visitor.of(portal, "admin")) {
            assertThat(roles(admin, "APPROVER", false).asNormalizedText()).contains("的角色已更改");
            assertThat(roles()).containsExactly(Role.FINANCE);
        }
    }

    @Test
    void aTemporaryPasswordIsShownToWhoConfirms() {
        try (Visitor admin = Visitor.of(portal, "admin");
                Visitor sun = Visitor.of(portal, "sun")) {
            HtmlPage page = admin.open("/users/" + person.id());
            assertThat(admin.submit(Visitor.form(page, "/users/" + person.id() + "/password"))
                            .asNormalizedText())
                    .contains("待另一位管理员确认后生效");
            HtmlPage shown = sun.submit(answer(sun, "/confirmation"));
            assertThat(shown.getElementById("temporary-password").getTextContent())
                    .hasSize(23);
        }
    }

    @Test
    void aLostSecondFactorIsResetForAReasonByTwo() {
        factors.offer(person.id());
        String code = Authenticator.code(factors.offered(person.id()).orElseThrow(), clock.instant());
        try (Visitor admin = Visitor.of(portal, "admin");
                Visitor sun = Visitor.of(portal, "sun")) {
            assertThat(factors.confirm(person.id(), code)).isPresent();
            HtmlPage page = admin.open("/users/" + person.id());
            HtmlForm form = Visitor.form(page, "/users/" + person.id() + "/second-factor");
            Visitor.type(form, "reason", " ");
            assertThat(admin.submit(form).asNormalizedText()).contains("请填写重置原因");
            HtmlForm again =
                    Visitor.form(admin.open("/users/" + person.id()), "/users/" + person.id() + "/second-factor");
            Visitor.type(again, "reason", "手机丢失，已当面核实");
            assertThat(admin.submit(again).asNormalizedText()).contains("手机丢失，已当面核实");
            assertThat(factors.of(person.id())).isPresent();

            sun.submit(answer(sun, "/confirmation"));
            assertThat(factors.of(person.id())).isEmpty();
            assertThat(payload("user.second_factor_removed")).contains("手机丢失，已当面核实");
        }
    }

    @Autowired
    private io.bursar.support.MutableClock clock;

    private HtmlPage roles(Visitor admin, String role, boolean wanted) {
        HtmlForm form = Visitor.form(admin.open("/users/" + person.id()), "/users/" + person.id() + "/roles");
        HtmlInput box = form.getInputByValue(role);
        box.setChecked(wanted);
        return admin.submit(form);
    }

    private HtmlForm answer(Visitor administrator, String way) {
        return administrator.open("/users/" + person.id()).getForms().stream()
                .filter(form -> form.getActionAttribute().startsWith("/users/proposals/")
                        && form.getActionAttribute().endsWith(way))
                .findFirst()
                .orElseThrow();
    }

    private Set<Role> roles() {
        return people.find(person.id()).orElseThrow().roles();
    }

    private String payload(String action) {
        return jdbc.sql("select payload from audit.event where action = ? and object_id = ? order by seq desc limit 1")
                .param(action)
                .param(person.id().toString())
                .query(String.class)
                .single();
    }
}
