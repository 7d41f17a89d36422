package io.bursar.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.rule.EditionOutcome;
import io.bursar.rule.RuleBook;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static org.assertj.core.api.Assertions.assertThat;

/** What waits for whom, what is flagged, agreed to together, blocked and over. */
@PortalTest
class InboxTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Sweep sweep;

    private RequestFixtures requests;

    @BeforeEach
    void fixtures() {
        requests = new RequestFixtures(context);
    }

    @Test
    void oldestComesFirstAndFiltersNarrow() {
        RequestNumber small = requests.allocation(1, "3.01");
        RequestNumber large = requests.allocation(1, "3003.01");
        Person wang = requests.approver("wang");

        List<RequestNumber> all = numbers(inbox.open(wang, filter("mine", "", "")));
        List<RequestNumber> above = numbers(inbox.open(wang, filter("mine", "3000", "")));
        List<RequestNumber> below = numbers(inbox.open(wang, filter("all", "", "100")));

        assertThat(all.indexOf(small)).isLessThan(all.indexOf(large));
        assertThat(above).contains(large).doesNotContain(small);
        assertThat(below).contains(small).doesNotContain(large);
        assertThat(inbox.open(wang, new InboxFilter("mine", InstructionKind.PAY_ORDER, "", "", "", "", "")))
                .isEmpty();
        assertThat(numbers(inbox.open(wang, new InboxFilter("mine", null, "", "no-such-unit", "", "", ""))))
                .doesNotContain(small);
    }

    @Test
    void whatApproversHaveDecidedOnIsTheirsToSee() {
        RequestNumber mine = requests.allocation(1, "3.02");
        RequestNumber larger = requests.allocation(1, "3003.02");
        RequestNumber hers = requests.allocation(1, "3.03");
        requests.decide(mine, Verdict.REJECT, requests.approver("wang"));
        requests.decide(larger, Verdict.REJECT, requests.approver("wang"));
        requests.decide(hers, Verdict.REJECT, requests.approver("chen"));

        try (Visitor wang = Visitor.of(portal, "wang")) {
            assertThat(html(wang.open("/approvals?tab=done")).text())
                    .contains(mine.value(), larger.value())
                    .doesNotContain(hers.value());
            assertThat(html(wang.open("/approvals?tab=done&from=3000")).text())
                    .contains(larger.value())
                    .doesNotContain(mine.value());
        }
    }

    @Test
    void whatWasAskedForTwiceIsFlagged() {
        requests.allocation(1, "4.44");
        RequestNumber again = requests.allocation(1, "4.44");

        Inbox.Line line = inbox.waitingFor(requests.approver("wang")).stream()
                .filter(it -> it.overview().number().equals(again))
                .findFirst()
                .orElseThrow();

        assertThat(java.util.Objects.requireNonNull(line.turn()).flags()).contains(Flags.Flag.DUPLICATE);
    }

    @Test
    void severalAreAgreedToTogetherUpToTheLimit() {
        allowInBulk("50.00");
        RequestNumber one = requests.allocation(1, "50.00");
        RequestNumber two = requests.allocation(1, "7.31");
        RequestNumber tooLarge = requests.allocation(1, "50.01");
        try (Visitor wang = Visitor.of(portal, "wang")) {
            HtmlPage asked = wang.open("/approvals/bulk?n=" + one + "&n=" + two + "&n=" + tooLarge);
            assertThat(html(asked).text()).contains("¥57.31", "2 份申请", "逐份处理：" + tooLarge);

            HtmlPage after = wang.submit(form(asked, "/approvals/bulk"));

            assertThat(html(after).text()).contains("已同意 2 份，共 ¥57.31");
            assertThat(html(wang.open("/approvals/bulk?n=" + one + "&n=" + tooLarge))
                            .text())
                    .contains("逐份处理：" + tooLarge, "不再等待您审批（期间已有结论或被撤回）：" + one);
            assertThat(requests.overview(one).state().isOpen()).isFalse();
            assertThat(requests.overview(two).state().isOpen()).isFalse();
            assertThat(requests.overview(tooLarge).state()).isEqualTo(RequestState.IN_APPROVAL);
        }
    }

    @Test
    void theLimitHoldsForForgedFormsToo() {
        allowInBulk("50.00");
        RequestNumber tooLarge = requests.allocation(1, "50.02");

        BulkApprovals.Result result = context.getBean(BulkApprovals.class)
                .approve(
                        List.of(new BulkApprovals.Chosen(tooLarge, requests.hashOf(tooLarge))),
                        "",
                        requests.approver("wang"));

        assertThat(result.approved()).isZero();
        assertThat(result.left()).containsExactly(tooLarge);
    }

    @Test
    void manyApprovalsAtOnceCountOnce() throws InterruptedException {
        RequestNumber number = requests.allocation(1, "5.01");
        String hash = requests.hashOf(number);
        Decisions decisions = context.getBean(Decisions.class);
        List<Callable<DecisionOutcome>> presses = IntStream.range(0, 50)
                .<Callable<DecisionOutcome>>mapToObj(press -> () -> decisions.decide(
                        number, Verdict.APPROVE, "", hash, requests.approver(press % 2 == 0 ? "wang" : "chen")))
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(presses).stream()
                            .map(future -> future.resultNow())
                            .filter(DecisionOutcome.Decided.class::isInstance))
                    .hasSize(1);
        }
        assertThat(jdbc.sql("select count(*) from decision d join request r on r.id = d.request_id where r.number = :n")
                        .param("n", number.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatNobodyIsLeftToDecideOnIsShownToAdministrators() {
        RequestNumber number = requests.allocation(1, "8.01");
        withoutApprovers(() -> {
            sweep.run();
            assertThat(requests.overview(number).state()).isEqualTo(RequestState.BLOCKED);
            try (Visitor admin = Visitor.of(portal, "admin")) {
                HtmlPage page = admin.open("/requests?state=BLOCKED");
                assertThat(html(page).text()).contains(number.value());
                assertThat(html(page).select(".top-counters").text()).contains("无人可批");
            }
        });
        sweep.run();
        assertThat(requests.overview(number).state()).isEqualTo(RequestState.IN_APPROVAL);
        assertThat(requests.recall(number)).isEqualTo(new DecisionOutcome.Decided());
    }

    @Test
    void whatNobodyDecidedInTimeIsOver() {
        RequestNumber number = requests.allocation(1, "9.01");
        Request request =
                context.getBean(RequestFile.class).find(number).orElseThrow().request();
        Instant end = java.util.Objects.requireNonNull(request.expiresAt());

        assertThat(end).isEqualTo(request.submittedAt().plus(Duration.ofDays(7)));
        assertThat(request.isExpiredAt(end.minusMillis(1))).isFalse();
        assertThat(request.isExpiredAt(end)).isTrue();
        assertThat(context.getBean(Expiry.class).expire(number)).isFalse();

        context.getBean(MutableClock.class).advance(Duration.ofDays(2));
        Flags flags = context.getBean(Flags.class);
        assertThat(flags.of(List.of(requests.overview(number))).get(number)).contains(Flags.Flag.OVERDUE);
        context.getBean(MutableClock.class).advance(Duration.ofDays(5));
        assertThat(requests.decide(number, Verdict.APPROVE, requests.approver("wang")))
                .isEqualTo(new DecisionOutcome.ClosedAlready(RequestState.EXPIRED));
        sweep.run();
        assertThat(requests.overview(number).state()).isEqualTo(RequestState.EXPIRED);
        assertThat(requests.overview(number).rows().withdrawn()).isEqualTo(1);
    }

    private static InboxFilter filter(String tab, String from, String to) {
        return new InboxFilter(tab, null, "", "", from, to, "");
    }

    private static List<RequestNumber> numbers(List<Inbox.Line> lines) {
        return lines.stream().map(line -> line.overview().number()).toList();
    }

    private void allowInBulk(String limit) {
        RuleBook book = context.getBean(RuleBook.class);
        List<Person> administrators = context.getBean(People.class).in(Role.ADMIN);
        EditionOutcome outcome = book.propose(
                book.inForce().rules(),
                Map.of(InstructionKind.ALLOCATE_FUNDS, new BigDecimal(limit)),
                "试验",
                administrators.get(0));
        book.confirm(((EditionOutcome.Done) outcome).edition(), administrators.get(1));
    }

    private void withoutApprovers(Runnable what) {
        jdbc.sql("delete from app_user_role where role = 'APPROVER'").update();
        try {
            what.run();
        } finally {
            jdbc.sql("insert into app_user_role (user_id, role)"
                            + " select id, 'APPROVER' from app_user where username in ('wang', 'chen')")
                    .update();
        }
    }

    private static Document html(HtmlPage page) {
        return Jsoup.parse(page.getWebResponse().getContentAsString());
    }
}
