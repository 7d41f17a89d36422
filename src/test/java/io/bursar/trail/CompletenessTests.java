package io.bursar.trail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.audit.Actor;
import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.checkpoint.Checkpoint;
import io.bursar.checkpoint.CheckpointWritten;
import io.bursar.support.PortalTest;
import io.bursar.support.SecondAdministrator;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** A day in the life of the portal, and what the trail tells of it afterwards: nothing is missing. */
@PortalTest
class CompletenessTests {

    private static final int MOST_LOOKS = 600;

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc portal;

    @Autowired
    private TrailReader trail;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsOfEverythingThatWasChangedOrTakenOut() throws IOException {
        assertThat(trail.newest(word("bursar.started"), 1).lines()).hasSize(1);
        long before = trail.newest(TrailQuery.ALL, 1).lines().getFirst().seq();
        jdbc.sql("delete from sign_in_throttle").update();
        String username = "day" + UUID.randomUUID().toString().substring(0, 8);
        signInsAndUsers(username);
        String done = asked("7.01");
        decided(done, "approval", "");
        untilFinal(done);
        decided(asked("7.02"), "rejection", "预算不足");
        decided(asked("7.03"), "return", "请改金额");
        recalled(asked("7.04"));
        takenOut(done);
        events.publishEvent(new CheckpointWritten(new Checkpoint(1, "0".repeat(64), "a note")));

        List<TrailLine> lines = new ArrayList<>();
        trail.each(TrailQuery.ALL, line -> {
            if (line.seq() > before) {
                lines.add(line);
            }
        });
        assertThat(lines)
                .extracting(TrailLine::action)
                .contains("user.sign_in_failed", "user.signed_in", "user.signed_out", "access.denied")
                .contains("user.created", "user.changed", "user.password_changed")
                .contains("user.change_proposed", "user.change_confirmed")
                .contains("request.submitted", "request.approved", "request.rejected", "request.returned")
                .contains("request.recalled", "instruction.created", "instruction.released", "instruction.withdrawn")
                .contains("attempt.opened", "attempt.closed", "instruction.succeeded")
                .contains("voucher.issued", "voucher.taken", "casefile.taken", "trail.exported")
                .contains("checkpoint.written");
        assertThat(lines)
                .filteredOn(line -> line.actor().kind() == Actor.Kind.USER
                        && !line.action().startsWith("user.sign")
                        && !line.action().equals("user.password_changed"))
                .allSatisfy(line -> {
                    assertThat(line.origin().sessionRef()).as(line.action()).hasSize(32);
                    assertThat(line.origin().requestId()).as(line.action()).hasSize(16);
                    assertThat(line.actor().address()).as(line.action()).isNotBlank();
                });
        assertThat(lines)
                .filteredOn(line -> line.action().equals("attempt.closed"))
                .first()
                .satisfies(line -> assertThat(line.payload()).contains("\"answer\":", "\"http_status\":20"));
        assertThat(lines).noneSatisfy(line -> assertThat(line.payload()).contains(Visitor.PASSWORD));
    }

    private void signInsAndUsers(String username) throws IOException {
        try (Visitor stranger = Visitor.at(port)) {
            stranger.signIn("li", "wrong");
        }
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlForm form = form(admin.open("/users/new"), "/users");
            type(form, "username", username);
            type(form, "displayName", "一日");
            form.<org.htmlunit.html.HtmlCheckBoxInput>getInputByValue("FINANCE").setChecked(true);
            admin.submit(form);
            SecondAdministrator.confirms(portal, username);
            String path = "/users/"
                    + jdbc.sql("select id from app_user where username = ?")
                            .param(username)
                            .query(UUID.class)
                            .single();
            admin.submit(form(admin.open(path), path + "/password"));
            SecondAdministrator.confirms(portal, username);
            admin.submit(form(admin.open(path), path + "/disabling"));
        }
        try (Visitor li = Visitor.of(portal, "li")) {
            assertThat(li.client()
                            .getPage("http://localhost/trail")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(403);
            li.submit(form(li.open("/"), "/sign-out"));
        }
    }

    private String asked(String amount) {
        String account = directory
                .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 1))
                .rows()
                .getFirst()
                .account()
                .id()
                .value();
        try (Visitor li = Visitor.of(portal, "li")) {
            HtmlForm form = form(li.open("/allocations/new"), "/allocations/confirmation");
            Map.of("account", account, "amount", amount, "reason", "试验")
                    .forEach((name, text) -> type(form, name, text));
            return li.submit(form(li.submit(form), "/allocations")).getUrl().getPath();
        }
    }

    private void decided(String request, String how, String note) {
        try (Visitor wang = Visitor.of(portal, "wang")) {
            HtmlForm form = form(wang.open(request), request + "/approval");
            form.setActionAttribute(request + "/" + how);
            type(form, "note", note);
            wang.submit(form);
        }
    }

    private void recalled(String request) {
        try (Visitor li = Visitor.of(portal, "li")) {
            li.submit(form(li.open(request), request + "/recall"));
        }
    }

    private void untilFinal(String request) {
        try (Visitor wang = Visitor.of(portal, "wang")) {
            HtmlPage page = wang.open(request);
            for (int look = 0; look < MOST_LOOKS && !page.asNormalizedText().contains("最终状态"); look++) {
                page = wang.open(request);
            }
            assertThat(page.asNormalizedText()).contains("成功");
        }
    }

    private void takenOut(String request) throws IOException {
        String number = request.replaceFirst(".*/", "");
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            zhao.open("/vouchers/requests/" + number);
            zhao.client().getPage("http://localhost/vouchers/requests/" + number + ".pdf");
            zhao.client().getPage("http://localhost/casefiles/" + number + ".zip");
            form(zhao.open("/trail"), "/exports")
                    .<org.htmlunit.html.HtmlElement>getFirstByXPath(".//button")
                    .click();
        }
    }

    private static TrailQuery word(String action) {
        return new TrailQuery(null, action, null, null, null, null);
    }
}
