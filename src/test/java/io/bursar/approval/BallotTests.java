package io.bursar.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.delegation.Delegated;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.Instructions;
import io.bursar.money.Money;
import io.bursar.rule.Route;
import io.bursar.rule.Step;

import static org.assertj.core.api.Assertions.assertThat;

class BallotTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final UserId maker = user();
    private final UserId wang = user();
    private final UserId zhao = user();
    private final UserId chen = user();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Delegated> delegations = new ArrayList<>();
    private Set<UserId> approvers = Set.of(maker, wang, zhao, chen);
    private Route route = new Route(1, List.of("r"), List.of(Step.anyApprover(), new Step(List.of(zhao), 1)));

    @Test
    void goesStepByStep() {
        assertThat(ballot().step()).isEqualTo(1);
        assertThat(ballot().awaited()).containsExactlyInAnyOrder(wang, zhao, chen);

        approve(1, wang, null);

        assertThat(ballot().step()).isEqualTo(2);
        assertThat(ballot().awaited()).containsExactly(zhao);

        approve(2, zhao, null);

        assertThat(ballot().step()).isNull();
    }

    @Test
    void theMakerHasNoVoiceEvenAsAnApprover() {
        assertThat(ballot().voiceOf(maker)).isNull();
    }

    @Test
    void nobodyIsHeardTwice() {
        route = new Route(1, List.of("r"), List.of(Step.anyApprover(), Step.anyApprover()));
        approve(1, wang, null);

        assertThat(ballot().voiceOf(wang)).isNull();
        assertThat(ballot().voiceOf(chen)).isEqualTo(new Voice(chen, null));
    }

    @Test
    void aDelegateSpeaksWithTheRightOfAnother() {
        UserId outsider = user();
        delegations.add(new Delegated(zhao, outsider));
        approve(1, wang, null);

        assertThat(ballot().voiceOf(outsider)).isEqualTo(new Voice(outsider, zhao));
    }

    @Test
    void aRightOnceUsedIsSpentForBoth() {
        route = new Route(1, List.of("r"), List.of(Step.anyApprover(), Step.anyApprover()));
        UserId outsider = user();
        delegations.add(new Delegated(zhao, outsider));
        approve(1, outsider, zhao);

        assertThat(ballot().voiceOf(zhao)).isNull();
        assertThat(ballot().voiceOf(outsider)).isNull();
    }

    @Test
    void theMakersRightCannotBeBorrowed() {
        UserId outsider = user();
        delegations.add(new Delegated(maker, outsider));

        assertThat(ballot().voiceOf(outsider)).isNull();
    }

    @Test
    void theMakerCannotBorrowARight() {
        delegations.add(new Delegated(wang, maker));

        assertThat(ballot().voiceOf(maker)).isNull();
    }

    @Test
    void isBlockedWhenALaterStepCanNeverBeCompleted() {
        approvers = Set.of(wang, chen);

        assertThat(ballot().blockedStep()).isEqualTo(2);
    }

    @Test
    void isBlockedWhenTooFewAreLeft() {
        route = new Route(1, List.of("r"), List.of(new Step(List.of(), 3)));
        approvers = Set.of(maker, wang, zhao);

        assertThat(ballot().blockedStep()).isEqualTo(1);
    }

    @Test
    void isBlockedFromTheBeginningWhenALaterStepNeedsWhoIsNeededEarlier() {
        route = new Route(1, List.of("r"), List.of(new Step(List.of(zhao), 1), new Step(List.of(zhao), 1)));

        assertThat(ballot().blockedStep()).isEqualTo(2);
    }

    @Test
    void isNotBlockedWhileEnoughAreLeft() {
        assertThat(ballot().blockedStep()).isNull();
    }

    private Ballot ballot() {
        return new Ballot(maker, route, decisions, approvers, delegations);
    }

    private void approve(int step, UserId person, @org.jspecify.annotations.Nullable UserId onBehalfOf) {
        decisions.add(new Decision(request(), step, new Voice(person, onBehalfOf), Verdict.APPROVE, "", NOW));
    }

    private Request request() {
        MoneyOrder order = new MoneyOrder.AllocateFunds(
                TransId.fresh(), CustomerId.of("a"), Money.yuan("1.00"), new Ledger.Cash());
        NewRequest asked = new NewRequest(
                UUID.randomUUID(),
                InstructionKind.ALLOCATE_FUNDS,
                "why",
                List.of(new Instructions.Line(order, Money.yuan("1.00"))));
        RequestNumber number = RequestNumber.of("R-20261122-0001");
        return new Request(new Request.Identity(new RequestId(UUID.randomUUID()), number), asked, maker, "{}", NOW);
    }

    private static UserId user() {
        return new UserId(UUID.randomUUID());
    }
}
