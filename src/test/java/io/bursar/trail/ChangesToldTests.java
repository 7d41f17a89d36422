package io.bursar.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlRadioButtonInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.audit.Actor;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.support.PortalTest;
import io.bursar.support.SecondAdministrator;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** Changes of how the house is run: the trail says what was before and what is afterwards, and who changed it. */
@PortalTest
class ChangesToldTests {

    private static final String PAGE = "/operations/live-check";

    @Autowired
    private MockMvc portal;

    @Autowired
    private TrailReader trail;

    @Autowired
    private JdbcClient jdbc;

    private long before;

    @BeforeEach
    void fromHereOn() {
        before = trail.newest(TrailQuery.ALL, 1).lines().getFirst().seq();
    }

    @Test
    void tellsOfRules() {
        try (Visitor admin = Visitor.of(portal, "admin");
                Visitor sun = Visitor.of(portal, "sun")) {
            propose(admin, "年底甲");
            propose(admin, "年底乙");
            HtmlPage asked = sun.open("/rules");
            HtmlForm refusal = asked.getForms().stream()
                    .filter(form -> form.getActionAttribute().endsWith("/refusal"))
                    .findFirst()
                    .orElseThrow();
            type(refusal, "note", "不需要");
            sun.submit(refusal);
        }

        assertThat(told("rules.proposed"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.payload()).contains("\"before\":{", "\"after\":{", "年底"));
        assertThat(told("rules.turned_down"))
                .extracting(TrailLine::payload)
                .anyMatch(payload -> payload.contains("replaced_by"))
                .anyMatch(payload -> payload.contains("不需要"));
    }

    @Test
    void tellsOfDelegationsWithTheirEnds() {
        try (Visitor chen = Visitor.of(portal, "chen")) {
            HtmlForm form = form(chen.open("/delegations"), "/delegations");
            form.getSelectByName("to")
                    .setSelectedAttribute(
                            form.getSelectByName("to").getOptions().stream()
                                    .filter(option -> option.getText().contains("王磊"))
                                    .findFirst()
                                    .orElseThrow(),
                            true);
            type(form, "reason", "休假");
            HtmlPage list = chen.submit(form);
            chen.submit(list.getForms().stream()
                    .filter(end -> end.getActionAttribute().endsWith("/end"))
                    .findFirst()
                    .orElseThrow());
        }

        assertThat(one("delegation.given").payload()).contains("\"after\":{", "\"ends\":", "休假");
        assertThat(one("delegation.ended").payload()).contains("\"before\":{\"ends\":\"", "\"after\":{\"ends\":\"");
    }

    @Test
    void tellsOfPausesAndOfTheSandbox() {
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlForm pause = form(admin.open("/operations/lane"), "/operations/lane/pause");
            type(pause, "reason", "核对余额");
            admin.submit(pause);
            HtmlForm resume = form(admin.open("/operations/lane"), "/operations/lane/resumption");
            type(resume, "note", "已核对");
            admin.submit(resume);
            turned(admin, "3");
            turned(admin, "0");
        }

        assertThat(one("lane.paused").payload()).contains("\"before\":\"RUNNING\"", "\"after\":\"PAUSED\"", "核对余额");
        assertThat(one("lane.resume_agreed").payload()).contains("已核对");
        assertThat(one("lane.resumed").payload()).contains("\"before\":\"PAUSED\"", "\"after\":\"RUNNING\"");
        assertThat(one("sandbox.controlled").payload()).contains("\"method\":", "record.delay-seconds");
    }

    @Test
    void tellsOfTheLiveCheckAndOfHowUnknownsAreSettled() {
        try (Visitor admin = Visitor.of(portal, "admin");
                Visitor sun = Visitor.of(portal, "sun")) {
            HtmlForm seen = form(admin.open(PAGE), PAGE + "/E1/entries");
            type(seen, "seen", "与文档一致");
            admin.submit(seen);
            submitTo(sun, PAGE, "/rejection");
            HtmlForm choice = form(admin.open(PAGE), PAGE + "/settling");
            choice.getInputsByName("policy").stream()
                    .filter(HtmlRadioButtonInput.class::isInstance)
                    .map(HtmlRadioButtonInput.class::cast)
                    .findFirst()
                    .ifPresent(radio -> radio.setChecked(true));
            type(choice, "reason", "试验");
            admin.submit(choice);
            submitTo(sun, PAGE, "/rejection");
        }

        assertThat(one("live.check_recorded").payload()).contains("与文档一致");
        assertThat(one("live.check_confirmed").payload()).contains("\"confirmed\":false");
        assertThat(one("settling.proposed").payload()).contains("\"policy\":\"", "试验");
        assertThat(one("settling.confirmed").payload()).contains("\"confirmed\":false");
    }

    @Test
    void tellsOfRolesUnitsAndWhoMaySignIn() {
        String username = "told" + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlForm form = form(admin.open("/users/new"), "/users");
            type(form, "username", username);
            type(form, "displayName", "变更");
            form.<HtmlCheckBoxInput>getInputByValue("FINANCE").setChecked(true);
            admin.submit(form);
            SecondAdministrator.confirms(portal, username);
            String path = "/users/"
                    + jdbc.sql("select id from app_user where username = ?")
                            .param(username)
                            .query(UUID.class)
                            .single();
            HtmlForm unit = form(admin.open(path), path + "/unit");
            type(unit, "unit", "财务部");
            admin.submit(unit);
            admin.submit(form(admin.open(path), path + "/disabling"));
            admin.submit(form(admin.open(path), path + "/enabling"));
        }
        SecondAdministrator.confirms(portal, username);

        assertThat(told("user.changed"))
                .extracting(TrailLine::payload)
                .anyMatch(payload -> payload.contains("\"before\":{\"unit\":\"\"}")
                        && payload.contains("\"after\":{\"unit\":\"财务部\"}"))
                .anyMatch(payload -> payload.contains("\"after\":{\"active\":false}"))
                .anyMatch(payload -> payload.contains("\"before\":{\"active\":false}"));
    }

    private static void turned(Visitor admin, String seconds) {
        HtmlForm switches = form(admin.open("/sandbox"), "/sandbox/switches");
        type(switches, "switch.record.delay-seconds", seconds);
        admin.submit(switches);
    }

    private void propose(Visitor admin, String name) {
        HtmlForm rule = form(admin.open("/rules/draft/rules/new"), "/rules/draft/rules");
        type(rule, "name", name);
        type(rule, "above", "9,000,000");
        type(rule, "steps[0].howMany", "1");
        rule.<HtmlCheckBoxInput>getInputByValue("PAY_ORDER").setChecked(true);
        HtmlForm proposal = form(admin.submit(rule), "/rules/draft/proposal");
        type(proposal, "reason", "试验");
        admin.submit(proposal);
    }

    private static void submitTo(Visitor visitor, String page, String ending) {
        Optional<HtmlForm> found = visitor.open(page).getForms().stream()
                .filter(form -> form.getActionAttribute().endsWith(ending))
                .findFirst();
        visitor.submit(found.orElseThrow());
    }

    private TrailLine one(String action) {
        List<TrailLine> lines = told(action);
        assertThat(lines).as(action).isNotEmpty();
        return lines.getLast();
    }

    /** Since this test began, oldest first; each by a person, from an address, in a session. */
    private List<TrailLine> told(String action) {
        List<TrailLine> lines = new ArrayList<>();
        trail.each(new TrailQuery(null, action, null, null, null, null), line -> {
            if (line.seq() > before) {
                lines.add(line);
            }
        });
        assertThat(lines).as(action).allSatisfy(line -> {
            assertThat(line.actor().kind()).isEqualTo(Actor.Kind.USER);
            assertThat(line.actor().address()).isNotBlank();
            assertThat(line.origin().sessionRef()).hasSize(32);
        });
        return lines;
    }
}
