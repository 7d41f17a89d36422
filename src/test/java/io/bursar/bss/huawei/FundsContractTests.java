package io.bursar.bss.huawei;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseMultiAccountRequest;
import com.huaweicloud.sdk.bss.v2.model.ReclaimSubEnterpriseAmountRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowMultiAccountTransferAmountRequest;
import com.huaweicloud.sdk.bss.v2.model.UpdateSubEnterpriseAmountRequest;
import com.huaweicloud.sdk.core.exception.ClientRequestException;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Funds;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.MoneyOrder.AllocateFunds;
import io.bursar.bss.MoneyOrder.ReclaimFunds;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.Moves;
import io.bursar.bss.TransId;
import io.bursar.money.Money;
import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Funds: what can be moved is read as Huawei's own client reads it, and what we move it sees moved. */
class FundsContractTests {

    private static final String CASH = "BALANCE_TYPE_DEBIT";
    private static final String CREDIT = "BALANCE_TYPE_CREDIT";
    private static final CustomerId SUB = CustomerId.of(WellKnown.SUB_ID);

    private final Stand stand = new Stand();
    private final Funds funds = new HuaweiFunds(stand.reads());
    private final Moves moves = stand.world.moves();

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void readsWhatTheMasterCanGive() {
        assertThat(List.of(Stand.known(funds.transferableCash()))).isEqualTo(transferable(CASH));
        assertThat(Stand.known(funds.transferableCredit())).hasSize(3).isEqualTo(transferable(CREDIT));
    }

    @Test
    void readsWhatCanBeTakenBack() {
        assertThat(List.of(Stand.known(funds.reclaimableCash(SUB)))).isEqualTo(reclaimable(CASH));
        assertThat(Stand.known(funds.reclaimableCredit(SUB))).hasSize(2).isEqualTo(reclaimable(CREDIT));
    }

    @Test
    void movesMoneyThereAndBackAsTheirClientDoes() {
        Money before = Stand.known(funds.transferableCash()).available();
        assertThat(moves.prepare(new AllocateFunds(TransId.fresh(), SUB, Money.yuan("100"), new Ledger.Cash()))
                        .send())
                .isInstanceOf(MoveAnswer.Accepted.class);
        stand.sdk.reclaimSubEnterpriseAmount(new ReclaimSubEnterpriseAmountRequest()
                .withBody(body ->
                        body.withCustomerId(SUB.value()).withAmount("100.00").withTransId("theirs1")));
        stand.sdk.updateSubEnterpriseAmount(new UpdateSubEnterpriseAmountRequest()
                .withBody(body ->
                        body.withCustomerId(SUB.value()).withAmount("40.00").withTransId("theirs2")));
        assertThat(moves.prepare(new ReclaimFunds(TransId.fresh(), SUB, Money.yuan("40"), new Ledger.Cash()))
                        .send())
                .isInstanceOf(MoveAnswer.Accepted.class);
        assertThat(Stand.known(funds.transferableCash()).available()).isEqualTo(before);
        assertThat(List.of(Stand.known(funds.transferableCash()))).isEqualTo(transferable(CASH));
    }

    @Test
    void movesEachCreditLedgerThereAndBack() {
        for (LedgerBalance ledger : Stand.known(funds.transferableCredit())) {
            assertThat(moves.prepare(new AllocateFunds(TransId.fresh(), SUB, Money.yuan("5"), ledger.ledger()))
                            .send())
                    .isInstanceOf(MoveAnswer.Accepted.class);
            assertThat(moves.prepare(new ReclaimFunds(TransId.fresh(), SUB, Money.yuan("5"), ledger.ledger()))
                            .send())
                    .isInstanceOf(MoveAnswer.Accepted.class);
        }
        assertThat(Stand.known(funds.transferableCredit())).isEqualTo(transferable(CREDIT));
    }

    @Test
    void isRefusedInTheSameWords() {
        TransId id = TransId.fresh();
        var theirs = catchThrowableOfType(
                ClientRequestException.class,
                () -> stand.sdk.updateSubEnterpriseAmount(new UpdateSubEnterpriseAmountRequest()
                        .withBody(body -> body.withCustomerId(SUB.value())
                                .withAmount("99999999.00")
                                .withTransId("theirs3"))));
        MoveAnswer ours = moves.prepare(
                        new AllocateFunds(TransId.fresh(), SUB, Money.yuan("99999999"), new Ledger.Cash()))
                .send();
        assertThat(World.word(ours)).isEqualTo("Refused " + theirs.getErrorCode());
        moves.prepare(new AllocateFunds(id, SUB, Money.yuan("1"), new Ledger.Cash()))
                .send();
        assertThat(World.word(moves.prepare(new AllocateFunds(id, SUB, Money.yuan("1"), new Ledger.Cash()))
                        .send()))
                .isEqualTo("Duplicate CBC.99007009");
        assertThat(stand.sandbox.effects(id.value())).isOne();
    }

    private List<LedgerBalance> transferable(String type) {
        return stand
                .sdk
                .showMultiAccountTransferAmount(new ShowMultiAccountTransferAmountRequest()
                        .withBalanceType(type)
                        .withOffset(0)
                        .withLimit(100))
                .getAmountInfos()
                .stream()
                .map(it -> new LedgerBalance(
                        ledger(type, it.getExpireTime()),
                        Money.yuan(it.getAvailTransferAmount()),
                        yuan(it.getAmount()),
                        yuan(it.getCreditAmount())))
                .toList();
    }

    private List<LedgerBalance> reclaimable(String type) {
        return stand
                .sdk
                .listEnterpriseMultiAccount(new ListEnterpriseMultiAccountRequest()
                        .withSubCustomerId(SUB.value())
                        .withBalanceType(type)
                        .withOffset(0)
                        .withLimit(100))
                .getAmountInfos()
                .stream()
                .map(it -> new LedgerBalance(
                        ledger(type, it.getExpireTime()),
                        Money.yuan(it.getAvailRetrieveAmount()),
                        yuan(it.getAmount()),
                        yuan(it.getCreditAmount())))
                .toList();
    }

    private static Ledger ledger(String type, @Nullable String expires) {
        return type.equals(CASH)
                ? new Ledger.Cash()
                : new Ledger.Credit(expires == null ? null : Instant.parse(expires));
    }

    private static @Nullable Money yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.yuan(amount);
    }
}
