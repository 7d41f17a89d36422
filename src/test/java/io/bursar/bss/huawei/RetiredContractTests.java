package io.bursar.bss.huawei;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.bursar.bss.Accounts;
import io.bursar.bss.AllPages;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Funds;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.MoneyOrder.AllocateFunds;
import io.bursar.bss.MoneyOrder.PayOrder;
import io.bursar.bss.MoneyOrder.ReclaimFunds;
import io.bursar.bss.Moves;
import io.bursar.bss.OrderId;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.SubAccount;
import io.bursar.bss.TransId;
import io.bursar.money.Money;
import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;

/** The retired interfaces say the same as the present ones, as far as they say anything. */
class RetiredContractTests {

    private static final CustomerId SUB = CustomerId.of(WellKnown.SUB_ID);
    private static final OrderId ORDER = OrderId.of("CS2510141032QW7LP");

    private final Stand stand = new Stand();
    private final Funds current = new HuaweiFunds(stand.reads());
    private final Funds retired = new RetiredFunds(stand.reads(), () -> WellKnown.MASTER_ID);

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void readsTheSameBalances() {
        assertThat(Stand.known(retired.transferableCash())).isEqualTo(Stand.known(current.transferableCash()));
        assertThat(Stand.known(retired.reclaimableCash(SUB))).isEqualTo(Stand.known(current.reclaimableCash(SUB)));
        assertThat(retired.transferableCredit())
                .as("nobody has seen how a row names its ledger")
                .isInstanceOf(ReadAnswer.Unavailable.class);
        stand.sandbox.set("legacy.fields", "more");
        assertThat(Stand.known(retired.transferableCredit())).isEqualTo(Stand.known(current.transferableCredit()));
        assertThat(Stand.known(retired.reclaimableCredit(SUB)))
                .extracting(LedgerBalance::ledger, LedgerBalance::available)
                .isEqualTo(Stand.known(current.reclaimableCredit(SUB)).stream()
                        .map(it -> org.assertj.core.api.Assertions.tuple(it.ledger(), it.available()))
                        .toList());
    }

    @Test
    void readsTheSameSubAccountsOnceItsFieldsAreKnown() {
        Accounts present = new HuaweiAccounts(stand.reads());
        Accounts old = new RetiredAccounts(present, stand.reads(), () -> WellKnown.MASTER_ID, World.RETIRED.shapes());
        assertThat(old.subAccounts(0)).as("nobody has seen whose row it is").isInstanceOf(ReadAnswer.Unavailable.class);
        stand.sandbox.set("legacy.fields", "more");
        assertThat(Stand.known(AllPages.read(old::subAccounts, SubAccount::id, 1000)))
                .isEqualTo(Stand.known(AllPages.read(present::subAccounts, SubAccount::id, 1000)));
        assertThat(Stand.known(old.organisation())).isEqualTo(Stand.known(present.organisation()));
    }

    @Test
    void movesMoneyThereAndBack() {
        Money before = Stand.known(current.transferableCash()).available();
        Moves moves = stand.world.moves(World.RETIRED);
        assertThat(World.word(moves.prepare(new AllocateFunds(TransId.fresh(), SUB, Money.yuan("7"), new Ledger.Cash()))
                        .send()))
                .isEqualTo("Accepted None[]");
        assertThat(Stand.known(current.transferableCash()).available()).isEqualTo(before.minus(Money.yuan("7")));
        assertThat(World.word(moves.prepare(new ReclaimFunds(TransId.fresh(), SUB, Money.yuan("7"), new Ledger.Cash()))
                        .send()))
                .isEqualTo("Accepted None[]");
        assertThat(Stand.known(current.transferableCash()).available()).isEqualTo(before);
        assertThat(World.word(moves.prepare(
                                new AllocateFunds(TransId.fresh(), SUB, Money.yuan("99999999"), new Ledger.Cash()))
                        .send()))
                .isEqualTo("Refused CBC.99005003");
        stand.sandbox.control(
                "PUT",
                "customers/" + WellKnown.SUB_ID,
                "{\"failing_checks\":[{\"item\":\"SUB_CUSTOMER_NO_OWN_CREDIT\"}]}");
        assertThat(World.word(moves.prepare(new AllocateFunds(TransId.fresh(), SUB, Money.yuan("7"), new Ledger.Cash()))
                        .send()))
                .as("a refusal with HTTP 500")
                .isEqualTo("Refused CBC.7004");
    }

    @Test
    void doesNotKnowWhetherMoneyMovedUntilSomebodyHasSeenASuccess() {
        Money before = Stand.known(current.transferableCash()).available();
        Moves cautious = stand.world.moves(new Retired(World.RETIRED.groups(), RetiredShapes.NOTHING_KNOWN));
        assertThat(World.word(
                        cautious.prepare(new AllocateFunds(TransId.fresh(), SUB, Money.yuan("7"), new Ledger.Cash()))
                                .send()))
                .isEqualTo("Unknown UNEXPECTED_SUCCESS");
        assertThat(Stand.known(current.transferableCash()).available()).isEqualTo(before.minus(Money.yuan("7")));
    }

    @Test
    void paysByV2() {
        Moves moves = stand.world.moves(World.RETIRED);
        PayOrder payment = new PayOrder(ORDER, List.of(), null);
        assertThat(World.word(moves.prepare(payment).send())).isEqualTo("Accepted None[]");
        assertThat(World.word(moves.prepare(payment).send())).isEqualTo("Duplicate CBC.99003106");
        assertPaid();
    }

    @Test
    void paysByTheOldestWayWhichRefusesWithHttp200() {
        Moves moves = stand.world.moves(World.RETIRED_V1);
        PayOrder payment = new PayOrder(ORDER, List.of(), null);
        assertThat(World.word(moves.prepare(payment).send())).isEqualTo("Accepted None[]");
        assertThat(World.word(moves.prepare(payment).send())).isEqualTo("Duplicate CBC.3106");
        assertPaid();
    }

    private void assertPaid() {
        assertThat(Stand.known(new HuaweiOrders(stand.reads()).details(ORDER))
                        .order()
                        .status())
                .isIn(CloudOrder.Status.PROCESSING, CloudOrder.Status.COMPLETED);
    }
}
