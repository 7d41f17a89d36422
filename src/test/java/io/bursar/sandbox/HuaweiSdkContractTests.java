package io.bursar.sandbox;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ClaimEnterpriseMultiAccountCouponRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerAccountChangeRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseMultiAccountRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseOrganizationsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListEnterpriseSubCustomersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMultiAccountRetrieveCouponsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMultiAccountTransferCouponsRequest;
import com.huaweicloud.sdk.bss.v2.model.ReclaimEnterpriseMultiAccountCouponRequest;
import com.huaweicloud.sdk.bss.v2.model.ReclaimSubEnterpriseAmountRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerAccountBalancesRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowMultiAccountTransferAmountRequest;
import com.huaweicloud.sdk.bss.v2.model.UpdateSubEnterpriseAmountRequest;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.exception.ClientRequestException;

import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Huawei's own, untouched client accepts every answer: its models are strict about JSON types. */
class HuaweiSdkContractTests {

    private static final String CASH = "BALANCE_TYPE_DEBIT";
    private static final String CREDIT = "BALANCE_TYPE_CREDIT";
    private static final String SUB = WellKnown.SUB_ID;

    private final RunningSandbox sandbox = RunningSandbox.fresh();
    private final BssClient bss = client();

    @Test
    void readsTheCompany() {
        var subs = bss.listEnterpriseSubCustomers(
                new ListEnterpriseSubCustomersRequest().withOffset(0).withLimit(100));
        assertThat(subs.getTotalCount()).isEqualTo(60);
        assertThat(subs.getSubCustomerInfos()).hasSize(60);
        var one = bss.listEnterpriseSubCustomers(
                new ListEnterpriseSubCustomersRequest().withSubCustomerDisplayName("O'Brien 外包测试组"));
        assertThat(one.getTotalCount()).as("a name with a space is never found").isZero();
        var fuzzy = bss.listEnterpriseSubCustomers(new ListEnterpriseSubCustomersRequest()
                .withSubCustomerDisplayName("研发二组")
                .withFuzzyQuery(1));
        assertThat(fuzzy.getTotalCount()).isEqualTo(3);
        assertThat(bss.listEnterpriseSubCustomers(
                                new ListEnterpriseSubCustomersRequest().withSubCustomerAccountName(""))
                        .getTotalCount())
                .as("an empty name is a filter")
                .isZero();
        var tree = bss.listEnterpriseOrganizations(new ListEnterpriseOrganizationsRequest().withRecursiveQuery(1));
        assertThat(tree.getRootId()).isEqualTo("65400");
        assertThat(tree.getChildNodes().getFirst().getChildNodes()).hasSize(4);
        var part = bss.listEnterpriseOrganizations(new ListEnterpriseOrganizationsRequest().withParentId("65419"));
        assertThat(part.getRootId()).isNull();
        assertThat(part.getChildNodes()).hasSize(4);
    }

    @Test
    void movesMoneyThereAndBack() {
        assertThat(bss.updateSubEnterpriseAmount(new UpdateSubEnterpriseAmountRequest()
                                .withBody(body -> body.withCustomerId(SUB)
                                        .withAmount("100.00")
                                        .withTransId("sdk1")
                                        .withBalanceType(CASH)))
                        .getHttpStatusCode())
                .isEqualTo(204);
        assertThat(bss.reclaimSubEnterpriseAmount(new ReclaimSubEnterpriseAmountRequest()
                                .withBody(body -> body.withCustomerId(SUB)
                                        .withAmount("100.00")
                                        .withTransId("sdk2")))
                        .getHttpStatusCode())
                .isEqualTo(204);
        assertThat(bss.showMultiAccountTransferAmount(new ShowMultiAccountTransferAmountRequest().withBalanceType(CASH))
                        .getAmountInfos()
                        .getFirst()
                        .getAvailTransferAmount())
                .isEqualByComparingTo(new BigDecimal("1250000.37"));
        assertThat(bss.listEnterpriseMultiAccount(new ListEnterpriseMultiAccountRequest()
                                .withSubCustomerId(SUB)
                                .withBalanceType(CREDIT))
                        .getTotalCount())
                .isEqualTo(2);
        var records = bss.listCustomerAccountChangeRecords(new ListCustomerAccountChangeRecordsRequest()
                .withBalanceType(CASH)
                .withTradeTimeBegin("2026-01-15")
                .withTradeTimeEnd("2026-01-15"));
        assertThat(records.getRecords()).hasSize(2);
        var balances = bss.showCustomerAccountBalances(new ShowCustomerAccountBalancesRequest());
        assertThat(balances.getAccountBalances()).hasSize(2);
        assertThat(balances.getDebtAmount()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void movesCouponsThereAndBack() {
        String made = bss.claimEnterpriseMultiAccountCoupon(new ClaimEnterpriseMultiAccountCouponRequest()
                        .withBody(body -> body.withCustomerId(SUB)
                                .withCouponId(WellKnown.COUPON_ID)
                                .withAmount("40.00")
                                .withTransId("sdk3")))
                .getSubCouponId();
        assertThat(bss.listMultiAccountRetrieveCoupons(
                                new ListMultiAccountRetrieveCouponsRequest().withSubCustomerId(SUB))
                        .getAvailRetrieveCoupons())
                .anySatisfy(coupon -> assertThat(coupon.getSubCouponId()).isEqualTo(made));
        assertThat(bss.reclaimEnterpriseMultiAccountCoupon(new ReclaimEnterpriseMultiAccountCouponRequest()
                                .withBody(body -> body.withCustomerId(SUB)
                                        .withCouponId(WellKnown.COUPON_ID)
                                        .withSubCouponId(made)))
                        .getRealRetrieveAmout())
                .isEqualTo("40.00");
        assertThat(bss.listMultiAccountTransferCoupons(new ListMultiAccountTransferCouponsRequest())
                        .getAvailTransferCoupons())
                .hasSize(5);
    }

    @Test
    void tellsRefusalsApart() {
        var refusal = catchThrowableOfType(ClientRequestException.class, () -> allocate("99999999.00", "sdk4"));
        assertThat(refusal.getErrorCode()).isEqualTo("CBC.99005003");
        assertThat(refusal.getHttpStatusCode()).isEqualTo(400);
        assertThat(refusal.getRequestId()).hasSize(32);
    }

    /** The reason why Bursar does not use this client's transport: multi-account.md 14.9, reliability.md 0. */
    @Test
    void sendsTwiceWhenAPooledConnectionDiesAfterTheEffect() {
        allocate("1.00", "first");
        sandbox.arm("{\"kind\":\"DROP\",\"effect\":true,\"connection\":\"POOLED\","
                + "\"operation\":\"UpdateSubEnterpriseAmount\"}");
        var refusal = catchThrowableOfType(ClientRequestException.class, () -> allocate("1.00", "second"));
        assertThat(refusal.getErrorCode()).isEqualTo("CBC.99007009");
        assertThat(sandbox.effects("second")).isEqualTo(1);
        assertThat(sandbox.arrivals("second")).isEqualTo(2);
    }

    private void allocate(String amount, String transId) {
        bss.updateSubEnterpriseAmount(new UpdateSubEnterpriseAmountRequest()
                .withBody(body -> body.withCustomerId(SUB).withAmount(amount).withTransId(transId)));
    }

    private BssClient client() {
        ICredential credential = new GlobalCredentials()
                .withDomainId(WellKnown.MASTER_ID)
                .withAk(WellKnown.MASTER_ACCESS_KEY)
                .withSk(WellKnown.MASTER_SECRET_KEY);
        return BssClient.newBuilder()
                .withCredential(credential)
                .withEndpoint(sandbox.endpoint().toString())
                .build();
    }
}
