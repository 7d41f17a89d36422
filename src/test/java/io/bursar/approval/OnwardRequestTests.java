package io.bursar.approval;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.account.AccountDirectory;
import io.bursar.bss.CouponId;
import io.bursar.bss.CustomerId;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;
import io.bursar.rule.Edition;
import io.bursar.rule.Finding;
import io.bursar.rule.Question;
import io.bursar.rule.Rule;
import io.bursar.rule.RuleBook;
import io.bursar.rule.Step;
import io.bursar.support.PortalTest;
import io.bursar.support.SamplePeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

/** A request that takes a coupon back and gives it on: one sum of money, two movements that both need their rules. */
@PortalTest
class OnwardRequestTests {

    private static final Money AMOUNT = Money.yuan("63.50");

    @Autowired
    private Requests requests;

    @Autowired
    private Decisions decisions;

    @Autowired
    private RequestFile file;

    @Autowired
    private Instructions instructions;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private Approvers approvers;

    @Autowired
    private RequestJournal journal;

    @Autowired
    private ApprovalSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private final RuleBook book = Mockito.mock(RuleBook.class);

    @Test
    void countsItsMoneyOnce() {
        RequestFile.Contents contents = submitted();

        assertThat(contents.overview().total()).isEqualTo(AMOUNT);
        assertThat(contents.overview().rows().all()).isEqualTo(2);
        assertThat(contents.overview().kinds())
                .containsExactly(InstructionKind.RECLAIM_COUPON, InstructionKind.ALLOCATE_COUPON);
        assertThat(rows(contents)).extracting(InstructionSummary::follows).containsExactly(null, 1);
    }

    @Test
    void bothMovementsGoTheWayOfTheRequest() {
        RequestFile.Contents contents = submitted();

        decisions.decide(
                contents.overview().number(),
                Verdict.REJECT,
                "不需要",
                contents.request().contentHash(),
                people.in(Role.APPROVER).getFirst());

        assertThat(rows(contents)).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(InstructionState.WITHDRAWN);
            assertThat(row.ending().code()).isEqualTo("REJECTED");
        });
    }

    @Test
    void asksForTheRulesOfBothMovementsAndCountsTheDayOfEach() {
        when(book.ask(any())).thenReturn(new Finding.NoRule(List.of()));
        List<Question> before = questions();

        submitted();
        List<Question> after = questions();

        assertThat(before)
                .extracting(Question::kind)
                .containsExactly(InstructionKind.RECLAIM_COUPON, InstructionKind.ALLOCATE_COUPON);
        for (int i = 0; i < 2; i++) {
            assertThat(after.get(i).amount()).isEqualTo(before.get(i).amount().plus(AMOUNT));
        }
    }

    @Test
    void cannotBeAskedForWhereNoRuleCoversTheGiving() {
        Edition onlyBack = new Edition(
                1,
                List.of(new Rule(
                        "back",
                        List.of(InstructionKind.RECLAIM_COUPON),
                        null,
                        java.math.BigDecimal.ZERO,
                        List.of(Step.anyApprover()))));
        when(book.ask(any())).thenAnswer(asked -> onlyBack.answer(asked.<List<Question>>getArgument(0)));

        assertThat(routes().forRequest(asked(), li())).isInstanceOf(Finding.NoRule.class);
        assertThat(routes().forRequest(
                                new NewRequest(
                                        UUID.randomUUID(),
                                        InstructionKind.RECLAIM_COUPON,
                                        "试验",
                                        List.of(asked().lines().getFirst())),
                                li()))
                .isInstanceOf(Finding.Found.class);
    }

    private List<Question> questions() {
        ArgumentCaptor<List<Question>> asked = ArgumentCaptor.captor();
        routes().forRequest(asked(), li());
        Mockito.verify(book, Mockito.atLeastOnce()).ask(asked.capture());
        return asked.getValue();
    }

    private Routes routes() {
        return new Routes(book, directory, approvers, journal, jdbc, settings);
    }

    private RequestFile.Contents submitted() {
        SubmitOutcome outcome = requests.submit(asked(), li());
        return file.find(((SubmitOutcome.Submitted) outcome).number()).orElseThrow();
    }

    private List<InstructionSummary> rows(RequestFile.Contents contents) {
        return instructions.of(contents.request().id().batch());
    }

    private static NewRequest asked() {
        CouponId coupon = CouponId.of("K-" + UUID.randomUUID());
        MoneyOrder back = new MoneyOrder.ReclaimCoupon(
                TransId.fresh(), somebody(), coupon, CouponId.of("S-" + UUID.randomUUID()));
        MoneyOrder on = new MoneyOrder.AllocateCoupon(TransId.fresh(), somebody(), coupon, AMOUNT);
        return new NewRequest(
                UUID.randomUUID(),
                InstructionKind.RECLAIM_COUPON,
                "试验",
                List.of(new Instructions.Line(back, AMOUNT), new Instructions.Line(on, AMOUNT, true)));
    }

    private static CustomerId somebody() {
        return CustomerId.of("nobody-" + UUID.randomUUID());
    }

    private Person li() {
        return SamplePeople.li(people);
    }
}
