package io.bursar.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.TransId;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionKind;
import io.bursar.instruction.InstructionState;
import io.bursar.instruction.InstructionSummary;
import io.bursar.money.Money;
import io.bursar.rule.Route;
import io.bursar.rule.Step;
import io.bursar.web.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a page says that the balances which a movement has changed are still being read. */
class RecountedPageTests {

    private static final Instant ENDED = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant EARLIER = ENDED.minusSeconds(60);
    private static final Instant LATER = ENDED.plusSeconds(3);
    private static final Money ONE = Money.yuan("1.00");

    private RequestState state = RequestState.SUCCEEDED;
    private InstructionState row = InstructionState.SUCCEEDED;
    private Instant looked = ENDED.plusSeconds(1);

    @Test
    void saysSoUntilBothSidesHaveBeenReadSinceTheEnd() {
        assertThat(page(EARLIER, EARLIER).recounts()).isTrue();
        assertThat(page(LATER, EARLIER).recounts()).as("the account").isTrue();
        assertThat(page(EARLIER, LATER).recounts()).as("the master").isTrue();
        assertThat(page(LATER, LATER).recounts()).isFalse();
    }

    @Test
    void doesNotWaitForEver() {
        looked = ENDED.plus(RequestPage.RECOUNT).plus(Duration.ofSeconds(1));
        assertThat(page(EARLIER, EARLIER).recounts()).isFalse();
    }

    @Test
    void saysNothingWhileItRunsOrWhereNothingMoved() {
        state = RequestState.EXECUTING;
        assertThat(page(EARLIER, EARLIER).recounts()).isFalse();
        state = RequestState.FAILED;
        row = InstructionState.REFUSED;
        assertThat(page(EARLIER, EARLIER).recounts()).isFalse();
    }

    private RequestPage page(Instant master, Instant account) {
        Person maker = new Person(new UserId(UUID.randomUUID()), "li", "李静", Set.of(Role.FINANCE), true);
        RequestOverview overview = new RequestOverview(
                RequestNumber.of("R-20261123-0001"),
                InstructionKind.ALLOCATE_FUNDS,
                "试验",
                maker.id(),
                EARLIER,
                state,
                ONE,
                new RequestOverview.Rows(1, 1, 0, 0, 0, 0));
        return new RequestPage(
                overview,
                new RequestPage.Facts(maker, "hash", null, looked),
                List.of(new RequestPage.Pot("approval.ledger.cash", "", seen(EARLIER), seen(master), null)),
                new RowsPage(List.of(row(account)), Paging.of(null, 50, 1), null, List.of(), 0),
                null,
                List.of(),
                List.of(),
                new RequestPage.Turn(
                        new Route(1, List.of("r"), List.of(Step.anyApprover())),
                        false,
                        false,
                        false,
                        true,
                        null,
                        null,
                        null));
    }

    private RowsPage.Row row(Instant account) {
        MoneyOrder order = new MoneyOrder.AllocateFunds(TransId.fresh(), CustomerId.of("a"), ONE, new Ledger.Cash());
        InstructionSummary summary = new InstructionSummary(
                new InstructionId(UUID.randomUUID()),
                1,
                new InstructionSummary.What(
                        InstructionKind.ALLOCATE_FUNDS, CustomerId.of("a"), ONE, TransId.fresh(), order),
                row,
                new InstructionSummary.Ending("", "", ENDED),
                1,
                ENDED);
        return new RowsPage.Row(summary, null, "", new RowsPage.Side(seen(EARLIER), seen(account), null));
    }

    private static Seen seen(Instant at) {
        return new Seen(true, ONE, at);
    }
}
