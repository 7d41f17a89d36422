package io.bursar.bss.huawei;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.model.EmChildNodeV2;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerAccountChangeRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseOrganizationsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseSubCustomersRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;

import io.bursar.bss.Accounts;
import io.bursar.bss.AllPages;
import io.bursar.bss.ChangeRecord;
import io.bursar.bss.ChangeRecords;
import io.bursar.bss.ChangeRecords.Book;
import io.bursar.bss.ChangeRecords.CouponSelection;
import io.bursar.bss.ChangeRecords.CouponTrade;
import io.bursar.bss.ChangeRecords.Days;
import io.bursar.bss.ChangeRecords.Selection;
import io.bursar.bss.ChangeRecords.Trade;
import io.bursar.bss.CouponRecord;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.OrganisationUnit;
import io.bursar.bss.OwnBalances;
import io.bursar.bss.SubAccount;
import io.bursar.money.Money;
import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Accounts, own balances and statements: we read from the sandbox what Huawei's own client reads. */
class AccountsContractTests {

    private static final Days DAYS = Days.around(LocalDate.of(2026, 1, 15));

    private final Stand stand = new Stand();

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void readsTheSubAccounts() {
        Accounts accounts = new HuaweiAccounts(stand.reads());
        var theirs = stand.sdk
                .listEnterpriseSubCustomers(
                        new ListEnterpriseSubCustomersRequest().withOffset(0).withLimit(100))
                .getSubCustomerInfos();
        assertThat(Stand.known(AllPages.read(accounts::subAccounts, SubAccount::id, 1000)))
                .hasSize(60)
                .extracting(
                        it -> it.id().value(),
                        SubAccount::name,
                        SubAccount::displayName,
                        SubAccount::unitId,
                        SubAccount::unitName)
                .containsExactlyElementsOf(theirs.stream()
                        .map(it -> tuple(it.getId(), it.getName(), it.getDisplayName(), it.getOrgId(), it.getOrgName()))
                        .toList());
    }

    @Test
    void readsTheOrganisation() {
        Accounts accounts = new HuaweiAccounts(stand.reads());
        var theirs =
                stand.sdk.listEnterpriseOrganizations(new ListEnterpriseOrganizationsRequest().withRecursiveQuery(1));
        String name = theirs.getRootName();
        assertThat(Stand.known(accounts.organisation()))
                .isEqualTo(new OrganisationUnit(
                        theirs.getRootId(), name == null ? "" : name, units(theirs.getChildNodes())));
    }

    private static List<OrganisationUnit> units(List<EmChildNodeV2> nodes) {
        return nodes.stream()
                .map(it -> new OrganisationUnit(it.getId(), it.getName(), units(it.getChildNodes())))
                .toList();
    }

    @Test
    void readsTheOwnBalances() {
        var theirs = stand.sdk.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
        OwnBalances port = new HuaweiOwnBalances(stand.reads());
        OwnBalances.Statement ours = Stand.known(port.statement());
        assertThat(ours.debt()).isEqualTo(Money.yuan(theirs.getDebtAmount()));
        assertThat(ours.balances())
                .extracting(OwnBalances.Balance::id, OwnBalances.Balance::amount)
                .containsExactlyElementsOf(theirs.getAccountBalances().stream()
                        .map(it -> tuple(it.getAccountId(), Money.yuan(it.getAmount())))
                        .toList());
    }

    @Test
    void readsTheStatementOfFunds() {
        assertThat(stand.world.moves().prepare(allocation()).send()).isInstanceOf(MoveAnswer.Accepted.class);
        var theirs = stand.sdk
                .listCustomerAccountChangeRecords(new ListCustomerAccountChangeRecordsRequest()
                        .withBalanceType("BALANCE_TYPE_DEBIT")
                        .withTradeType("BEADJUST")
                        .withTradeTimeBegin(DAYS.from().toString())
                        .withTradeTimeEnd(DAYS.to().toString())
                        .withOffset(0)
                        .withLimit(100))
                .getRecords();
        ChangeRecords records = new HuaweiChangeRecords(stand.reads());
        List<ChangeRecord> ours = Stand.known(
                        records.ofFunds(new Selection(Book.CASH, DAYS, Trade.ALLOCATION, null), 0))
                .rows();
        assertThat(ours).isNotEmpty();
        assertThat(ours)
                .extracting(
                        ChangeRecord::id,
                        ChangeRecord::tradeId,
                        it -> it.direction().name(),
                        it -> it.tradedAt().toString(),
                        ChangeRecord::balanceAfter)
                .containsExactlyElementsOf(theirs.stream()
                        .map(it -> tuple(
                                it.getAccountChangeId(),
                                it.getTradeId(),
                                it.getRevenueExpenseType(),
                                it.getTradeTime(),
                                Money.yuan(it.getBalanceAfterChange())))
                        .toList());
        assertThat(ours).anySatisfy(it -> assertThat(it.amount()).isEqualTo(Money.yuan("100")));
    }

    /** The SDK does not know this operation. */
    @Test
    void readsTheStatementOfCoupons() {
        stand.sandbox.post(
                "/v2/enterprises/multi-accounts/transfer-coupon",
                Examples.text("ClaimEnterpriseMultiAccountCoupon.request.json"));
        ChangeRecords records = new HuaweiChangeRecords(stand.reads());
        List<CouponRecord> ours = Stand.known(
                        records.ofCoupons(new CouponSelection(DAYS, CouponTrade.ALLOCATION, null, null), 0))
                .rows();
        assertThat(ours).anySatisfy(it -> assertThat(it.coupon().value()).isEqualTo(WellKnown.COUPON_ID));
    }

    private static MoneyOrder allocation() {
        return new MoneyOrder.AllocateFunds(
                World.TRANS, CustomerId.of(WellKnown.SUB_ID), Money.yuan("100"), new Ledger.Cash());
    }
}
