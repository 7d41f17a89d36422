package io.bursar.playground;

import java.math.BigDecimal;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.bss.OwnBalances;
import io.bursar.bss.ReadAnswer;
import io.bursar.money.Money;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator does to the stand-in from the portal. */
@PortalTest
class PlaygroundPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Knobs knobs;

    @Autowired
    private OwnBalances balances;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void moneyPaidInFromOutsideArrivesAndIsInTheTrail() {
        try (Visitor admin = visitor("admin")) {
            HtmlForm form = form(admin.open("/sandbox"), "/sandbox/money");
            Money before = cash();
            type(form, "amount", "1.2万");
            HtmlPage after = admin.submit(form);
            assertThat(after.asNormalizedText()).contains("已生效");
            assertThat(cash()).isEqualTo(before.plus(Money.yuan(new BigDecimal("12000"))));
        }
        assertThat(recorded("funds")).contains("\"amount\":\"12000.00\"").contains("\"direction\":\"in\"");
    }

    @Test
    void aWrongAmountIsSaidBesideItsFieldAndNothingElseIsLost() {
        try (Visitor admin = visitor("admin")) {
            HtmlForm form = form(admin.open("/sandbox"), "/sandbox/money");
            type(form, "account", "nobody-of-that-name");
            type(form, "amount", "1.005");
            HtmlPage again = admin.submit(form);
            assertThat(again.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(again.asNormalizedText()).contains("没有这个账号");
            assertThat(form(again, "/sandbox/money").getInputByName("amount").getValue())
                    .isEqualTo("1.005");
        }
    }

    @Test
    void aFaultIsArmedShownAndDisarmed() {
        try (Visitor admin = visitor("admin")) {
            HtmlForm form = form(admin.open("/sandbox"), "/sandbox/faults");
            form.getSelectByName("kind").setSelectedAttribute("STATUS", true);
            form.getSelectByName("operation").setSelectedAttribute("PayOrders", true);
            type(form, "status", "503");
            type(form, "aim.count", "3");
            assertThat(admin.submit(form).asNormalizedText()).contains("PayOrders");
            assertThat(knobs.faults()).containsExactly(new Knobs.Armed("PayOrders", "STATUS", true, 3));
            admin.submit(form(admin.open("/sandbox"), "/sandbox/faults/disarming"));
        }
        assertThat(knobs.faults()).isEmpty();
    }

    @Test
    void onlySwitchesThatWereTurnedAreSent() {
        try (Visitor admin = visitor("admin")) {
            HtmlForm form = form(admin.open("/sandbox"), "/sandbox/switches");
            form.getInputByName("switch.record.delay-seconds").setValue("7");
            admin.submit(form);
            assertThat(recorded("switches")).contains("{\"record.delay-seconds\":\"7\"}");
            HtmlForm back = form(admin.open("/sandbox"), "/sandbox/switches");
            assertThat(back.getInputByName("switch.record.delay-seconds").getValue())
                    .isEqualTo("7");
            back.getInputByName("switch.record.delay-seconds").setValue("0");
            admin.submit(back);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-number", "-1"})
    void whatTheStandInRefusesIsSaidInItsOwnWords(String seconds) {
        try (Visitor admin = visitor("admin")) {
            HtmlForm form = form(admin.open("/sandbox"), "/sandbox/switches");
            form.getInputByName("switch.record.delay-seconds").setValue(seconds);
            assertThat(admin.submit(form).asNormalizedText()).contains("沙箱没有接受");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"li", "wang", "zhao"})
    void nobodyButAdministratorsGetsIn(String username) {
        try (Visitor visitor = visitor(username)) {
            assertThat(visitor.open("/sandbox").getWebResponse().getStatusCode())
                    .isEqualTo(403);
        }
    }

    private Money cash() {
        if (balances.statement() instanceof ReadAnswer.Known<OwnBalances.Statement> known) {
            return known.value().balances().stream()
                    .filter(each -> each.kind() == OwnBalances.Kind.CASH)
                    .map(OwnBalances.Balance::amount)
                    .findFirst()
                    .orElseThrow();
        }
        throw new AssertionError("the sandbox does not tell its balances");
    }

    private Visitor visitor(String username) {
        Visitor visitor = Visitor.at(port);
        visitor.signIn(username, Visitor.PASSWORD);
        return visitor;
    }

    private String recorded(String path) {
        return jdbc.sql("""
                        select payload from audit.event where action = 'sandbox.controlled' and object_id = ?
                         order by seq desc limit 1""").param(path).query(String.class).single();
    }
}
