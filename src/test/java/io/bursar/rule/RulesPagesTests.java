package io.bursar.rule;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.money.Money;
import io.bursar.support.Entrusted;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules are changed by two administrators, and by nobody else. */
@PortalTest
class RulesPagesTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuleBook book;

    @Autowired
    private Drafts drafts;

    @Autowired
    private People people;

    @BeforeEach
    void withoutDraftsAndProposals() {
        nothingOpen(book, drafts, people);
    }

    /** Other tests leave drafts and proposals behind. */
    static void nothingOpen(RuleBook book, Drafts drafts, People people) {
        people.in(Role.ADMIN).forEach(drafts::discard);
        book.proposed().ifPresent(edition -> book.turnDown(edition.no(), "", administrator(people, "admin")));
    }

    @Test
    void oneAdministratorProposesAndAnotherPutsItIntoForce() {
        int before = book.inForce().no();
        try (Visitor admin = Visitor.of(portal, "admin");
                Visitor sun = Visitor.of(portal, "sun")) {
            HtmlPage draft = admin.submit(ruleForm(admin, "大额订单 " + before, "9,000,000", "1"));
            assertThat(html(draft).select("main").text()).contains("超过 ¥9,000,000.00（正好 ¥9,000,000.00 不适用）");

            HtmlForm proposal = form(draft, "/rules/draft/proposal");
            type(proposal, "reason", "年底大额订单需要明确");
            HtmlPage proposed = admin.submit(proposal);
            assertThat(html(proposed).select("form[action$=/confirmation]")).isEmpty();
            assertThat(book.inForce().no()).isEqualTo(before);

            assertThat(html(sun.open("/")).select(".top-counters").text()).contains("规则待确认");
            assertThat(html(admin.open("/")).select(".top-counters").text()).doesNotContain("规则待确认");
            HtmlPage asked = sun.open("/rules");
            assertThat(html(asked).text()).contains("新增", "年底大额订单需要明确");
            HtmlForm confirmation = asked.getForms().stream()
                    .filter(it -> it.getActionAttribute().endsWith("/confirmation"))
                    .findFirst()
                    .orElseThrow();
            sun.submit(confirmation);

            assertThat(book.inForce().no()).isGreaterThan(before);
            assertThat(book.inForce().rules()).extracting(Rule::name).contains("大额订单 " + before);
            putBack(before);
        }
    }

    @Test
    void nobodyConfirmsAChangeOfHisOwn() {
        Person admin = administrator("admin");
        int no = propose(admin);

        assertThat(book.confirm(no, admin)).isEqualTo(new EditionOutcome.SamePerson());
        assertThat(book.turnDown(no, "", admin)).isEqualTo(new EditionOutcome.Done(no));
        assertThat(book.confirm(no, administrator("sun"))).isEqualTo(new EditionOutcome.Overtaken());
    }

    /** The sandbox does not wait, so that sun was entrusted in the future stands for a wait that is not over. */
    @Test
    void whoWasOnlyJustMadeAdministratorConfirmsNothingYet() {
        int no = propose(administrator("admin"));
        Instant from = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MICROS);
        Entrusted.since(jdbc, "sun", from);
        try (Visitor sun = Visitor.of(portal, "sun")) {
            assertThat(book.confirm(no, administrator("sun"))).isEqualTo(new EditionOutcome.TooEarly(from));
            HtmlPage after = sun.submit(form(sun.open("/rules"), "/rules/editions/" + no + "/confirmation"));
            assertThat(after.asNormalizedText()).contains("起才能确认他人提出的事项");
            assertThat(book.inForce().no()).isNotEqualTo(no);
            assertThat(book.turnDown(no, "", administrator("sun"))).isEqualTo(new EditionOutcome.Done(no));
        } finally {
            Entrusted.since(jdbc, "sun", clock.instant());
        }
    }

    @Test
    void aNewerProposalOvertakesTheOneBefore() {
        int first = propose(administrator("admin"));
        propose(administrator("sun"));

        assertThat(book.confirm(first, administrator("sun"))).isEqualTo(new EditionOutcome.Overtaken());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 5 | 1 | name-help",
                "规则 | 1.005 | 1 | above-help",
                "规则 | abc | 1 | above-help",
                "规则 | '' | 1 | above-help",
                "规则 | 5 | '' | step-0-help",
                "规则 | 5 | 0 | step-0-help",
                "规则 | 5 | 6 | step-0-help",
                "规则 | 5 | x | step-0-help"
            })
    void saysBesideTheFieldWhatIsWrong(String name, String above, String howMany, String help) {
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlPage answer = admin.submit(ruleForm(admin, name, above, howMany));

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(html(answer).expectFirst("#" + help + " .field-error").text())
                    .isNotBlank();
        }
    }

    @Test
    void refusesToNameFewerPeopleThanTheStepNeeds() {
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlForm form = ruleForm(admin, "两人", "7", "2");
            ((HtmlCheckBoxInput) form.getInputsByName("steps[0].people").getFirst()).setChecked(true);

            HtmlPage answer = admin.submit(form);

            assertThat(html(answer).expectFirst("#step-0-help .field-error").text())
                    .contains("只选了 1 位");
        }
    }

    @Test
    void anOldPageDoesNotOverwriteANewerDraft() {
        try (Visitor admin = Visitor.of(portal, "admin")) {
            HtmlForm old = ruleForm(admin, "旧页面", "8", "1");
            admin.submit(ruleForm(admin, "新页面", "9", "1"));

            HtmlPage answer = admin.submit(old);

            assertThat(answer.getWebResponse().getStatusCode()).isEqualTo(409);
            assertThat(answer.asNormalizedText()).contains("草稿已在别处改过");
        }
    }

    @ParameterizedTest
    @CsvSource({"50000, 小额", "50000.01, 大额"})
    void theBoxTriesAProposedEditionWithoutAnyEffect(String amount, String rule) {
        List<InstructionKind> kinds = List.of(InstructionKind.ALLOCATE_FUNDS);
        Rule small = new Rule("小额", kinds, null, BigDecimal.ZERO, List.of(Step.anyApprover()));
        Rule large = new Rule("大额", kinds, null, new BigDecimal("50000"), List.of(new Step(List.of(), 2)));
        int inForce = book.inForce().no();
        book.propose(List.of(small, large), "试算", administrator("admin"));
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            Document answer =
                    html(zhao.open("/rules?kind=ALLOCATE_FUNDS&account=&maker=&by=proposed&already=&amount=" + amount));

            assertThat(answer.expectFirst("#trial [role=status] strong").text()).isEqualTo(rule);
            assertThat(book.inForce().no()).isEqualTo(inForce);
        }
    }

    @Test
    void splittingADayDoesNotHelp() {
        List<InstructionKind> kinds = List.of(InstructionKind.ALLOCATE_FUNDS);
        Edition edition = new Edition(
                9,
                List.of(
                        new Rule("小额", kinds, null, BigDecimal.ZERO, List.of(Step.anyApprover())),
                        new Rule("大额", kinds, null, new BigDecimal("50000"), List.of(new Step(List.of(), 2)))));

        Finding finding = edition.answer(new Question(
                InstructionKind.ALLOCATE_FUNDS, Money.yuan("49000").plus(Money.yuan("1000.01")), List.of(List.of())));

        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        found -> assertThat(found.route().rules()).containsExactly("大额"));
    }

    @Test
    void limitsForBulkApprovalIncludeTheLimit() {
        Edition edition = new Edition(2, List.of(), Map.of(InstructionKind.ALLOCATE_FUNDS, new BigDecimal("100")));

        assertThat(edition.allowsInBulk(InstructionKind.ALLOCATE_FUNDS, Money.yuan("100.00")))
                .isTrue();
        assertThat(edition.allowsInBulk(InstructionKind.ALLOCATE_FUNDS, Money.yuan("100.01")))
                .isFalse();
        assertThat(edition.allowsInBulk(InstructionKind.RECLAIM_FUNDS, Money.yuan("0.01")))
                .isFalse();
    }

    @Test
    void othersReadAndChangeNothing() {
        for (String username : List.of("li", "wang", "zhao")) {
            try (Visitor visitor = Visitor.of(portal, username)) {
                Document page = html(visitor.open("/rules"));

                assertThat(page.select("main form[method=post]")).isEmpty();
            }
        }
    }

    private int propose(Person proposer) {
        Rule any =
                new Rule("任何", List.of(InstructionKind.values()), null, BigDecimal.ZERO, List.of(Step.anyApprover()));
        return ((EditionOutcome.Done) book.propose(List.of(any), "试验", proposer)).edition();
    }

    private void putBack(int edition) {
        Edition before = book.edition(edition).orElseThrow();
        int no = ((EditionOutcome.Done) book.propose(before.rules(), before.bulk(), "恢复", administrator("admin")))
                .edition();
        book.confirm(no, administrator("sun"));
    }

    static HtmlForm ruleForm(Visitor admin, String name, String above, String howMany) {
        HtmlForm form = form(admin.open("/rules/draft/rules/new"), "/rules/draft/rules");
        type(form, "name", name);
        type(form, "above", above);
        type(form, "steps[0].howMany", howMany);
        form.getInputsByName("kinds").stream()
                .filter(input -> input.getValue().equals("PAY_ORDER"))
                .findFirst()
                .map(HtmlCheckBoxInput.class::cast)
                .orElseThrow()
                .setChecked(true);
        return form;
    }

    private Person administrator(String username) {
        return administrator(people, username);
    }

    static Person administrator(People people, String username) {
        return people.in(Role.ADMIN).stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    static Document html(HtmlPage page) {
        return Jsoup.parse(page.getWebResponse().getContentAsString());
    }
}
