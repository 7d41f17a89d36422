package io.bursar.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.delegation.Delegated;
import io.bursar.delegation.Delegations;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.rule.EditionOutcome;
import io.bursar.rule.RuleBook;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** A right to decide that is lent: on pages, in use, and taken back. */
@PortalTest
class LentRightTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private ApplicationContext context;

    private RequestFixtures requests;

    @BeforeEach
    void fixtures() {
        requests = new RequestFixtures(context);
    }

    @Test
    void aLentRightIsNamedWhereverItIsUsed() {
        Person wang = requests.approver("wang");
        Person chen = requests.approver("chen");
        Instant now = Instant.parse("2026-11-22T16:00:00Z");
        Delegations delegations = context.getBean(Delegations.class);
        var lent = (Delegations.LendOutcome.Lent)
                delegations.lend(wang, chen.id(), now, now.plus(Duration.ofDays(300)), "休假");
        onlyWang(() -> {
            RequestNumber number = requests.allocation(1, "6.02");
            try (Visitor visitor = Visitor.of(portal, "chen")) {
                assertThat(html(visitor.open("/approvals")).text()).contains("代 王磊 审批");
                assertThat(html(visitor.open("/requests/" + number))
                                .select(".steps")
                                .text())
                        .contains("等待：王磊、陈芳代王磊");
                visitor.submit(form(visitor.open("/requests/" + number), "/requests/" + number + "/approval"));
                assertThat(html(visitor.open("/requests/" + number))
                                .select(".track")
                                .text())
                        .contains("陈芳代王磊");
            }
            try (Visitor zhao = Visitor.of(portal, "zhao")) {
                assertThat(html(zhao.open("/trail?type=request&subject=" + number))
                                .text())
                        .contains("陈芳代王磊");
                assertThat(html(zhao.open("/trail?type=user&subject=" + wang.id()))
                                .text())
                        .contains("2026-11-23 00:00:00")
                        .doesNotContain("T16:00:00Z");
            }
        });
        assertThat(delegations.takeBack(lent.id(), wang)).isTrue();
        assertThat(delegations.now()).doesNotContain(new Delegated(wang.id(), chen.id()));
    }

    @Test
    void approversLendTheirRightOnAPage() {
        String chen = requests.approver("chen").id().value().toString();
        try (Visitor wang = Visitor.of(portal, "wang")) {
            var form = form(wang.open("/delegations"), "/delegations");
            form.getSelectByName("to").setSelectedAttribute(chen, true);
            type(form, "until", "2020-01-01");
            HtmlPage refused = wang.submit(form);
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(html(refused).expectFirst("#reason-help .field-error").text())
                    .isNotBlank();

            form = form(wang.open("/delegations"), "/delegations");
            form.getSelectByName("to").setSelectedAttribute(chen, true);
            type(form, "reason", "出差");
            HtmlPage lent = wang.submit(form);
            assertThat(html(lent).text()).contains("陈芳代王磊", "出差", "有效");

            HtmlPage over = wang.submit(lent.getForms().stream()
                    .filter(it -> it.getActionAttribute().endsWith("/end"))
                    .findFirst()
                    .orElseThrow());
            assertThat(html(over).text()).contains("已收回");
        }
    }

    private void onlyWang(Runnable what) {
        RuleBook book = context.getBean(RuleBook.class);
        List<Person> administrators = context.getBean(People.class).in(Role.ADMIN);
        var before = book.inForce();
        var rule = new io.bursar.rule.Rule(
                "王磊",
                List.of(InstructionKind.values()),
                null,
                BigDecimal.ZERO,
                List.of(new io.bursar.rule.Step(
                        List.of(requests.approver("wang").id()), 1)));
        put(book, List.of(rule), administrators);
        try {
            what.run();
        } finally {
            put(book, before.rules(), administrators);
        }
    }

    private static void put(RuleBook book, List<io.bursar.rule.Rule> rules, List<Person> administrators) {
        int no = ((EditionOutcome.Done) book.propose(rules, "试验", administrators.get(0))).edition();
        book.confirm(no, administrators.get(1));
    }

    private static Document html(HtmlPage page) {
        return Jsoup.parse(page.getWebResponse().getContentAsString());
    }
}
