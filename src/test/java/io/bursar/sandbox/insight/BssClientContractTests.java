package io.bursar.sandbox.insight;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.GroupBy;
import com.huaweicloud.sdk.bss.v2.model.ListConversionsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCostsReq;
import com.huaweicloud.sdk.bss.v2.model.ListCostsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerselfResourceRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosReq;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceUsagesReq;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceUsagesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourcesUsageRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMeasureUnitsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListResourceTypesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListResourceUsageRequest;
import com.huaweicloud.sdk.bss.v2.model.ListResourceUsageSummaryRequest;
import com.huaweicloud.sdk.bss.v2.model.ListServiceTypesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListUsageTypesRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerMonthlySumRequest;
import com.huaweicloud.sdk.bss.v2.model.TimeCondition;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;

import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Huawei's own client, as published, talks to the sandbox over the wire and reads every answer. */
class BssClientContractTests {

    private final RunningSandbox sandbox = RunningSandbox.fresh();
    private final BssClient client = BssClient.newBuilder()
            .withCredential(new GlobalCredentials()
                    .withDomainId(WellKnown.MASTER_ID)
                    .withAk(WellKnown.MASTER_ACCESS_KEY)
                    .withSk(WellKnown.MASTER_SECRET_KEY))
            .withEndpoint(sandbox.endpoint().toString())
            .build();

    @Test
    void readsPackagesAndWhatTheyCovered() {
        var list = client.listFreeResourceInfos(
                new ListFreeResourceInfosRequest().withBody(new ListFreeResourceInfosReq().withLimit(100)));
        assertThat(list.getTotalCount()).isGreaterThan(50);
        assertThat(list.getFreeResourcePackages()).hasSize(Math.min(100, list.getTotalCount()));
        String id = list.getFreeResourcePackages()
                .getFirst()
                .getFreeResources()
                .getFirst()
                .getFreeResourceId();
        var usages = client.listFreeResourceUsages(new ListFreeResourceUsagesRequest()
                .withBody(new ListFreeResourceUsagesReq().withFreeResourceIds(List.of(id))));
        assertThat(usages.getFreeResources().getFirst().getFreeResourceId()).isEqualTo(id);
        var records = client.listFreeResourcesUsageRecords(new ListFreeResourcesUsageRecordsRequest()
                .withDeductTimeBegin("2025-12-01")
                .withDeductTimeEnd("2026-01-15")
                .withLimit(50));
        assertThat(records.getFreeResourceRecords()).hasSize(50);
    }

    @Test
    void readsWithoutABodyAndInTheRetiredWay() {
        assertThat(sandbox.post("/v3/payments/free-resources/query", "").status())
                .isEqualTo(200);
        assertThat(sandbox.post("/v2/payments/free-resources/usages/query", "").status())
                .isEqualTo(200);
        assertThat(sandbox.get("/v1.0/" + WellKnown.MASTER_ID + "/customer/account-mgr/bill/res-fee-records"
                                + "?startTime=2025-12-01&endTime=2025-12-31&payMethod=1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void readsThe95thPercentile() {
        var summary = client.listResourceUsageSummary(new ListResourceUsageSummaryRequest()
                .withBillCycle("2025-12")
                .withServiceTypeCode("hws.service.type.cdn")
                .withResourceTypeCode("hws.resource.type.cdn")
                .withUsageType("95peak_1000"));
        String id = summary.getSummaryUsageInfoList().getFirst().getResourceId();
        var details = client.listResourceUsage(new ListResourceUsageRequest()
                .withBillCycle("2025-12")
                .withServiceTypeCode("hws.service.type.cdn")
                .withResourceTypeCode("hws.resource.type.cdn")
                .withUsageType("95peak_1000")
                .withResourceId(id)
                .withLimit(1000));
        assertThat(details.getUsageInfoList()).hasSize(1000);
        assertThat(details.getBandWidth())
                .isEqualTo(summary.getSummaryUsageInfoList().getFirst().getBandWidth());
    }

    @Test
    void readsBillsAndCosts() {
        var records = client.listCustomerselfResourceRecords(new ListCustomerselfResourceRecordsRequest()
                .withCycle("2025-12")
                .withLimit(1000));
        assertThat(records.getFeeRecords()).hasSize(1000);
        var sum = client.showCustomerMonthlySum(
                new ShowCustomerMonthlySumRequest().withBillCycle("2025-12").withLimit(1000));
        var costs = client.listCosts(new ListCostsRequest()
                .withBody(new ListCostsReq()
                        .withTimeCondition(new TimeCondition()
                                .withTimeMeasureId(2)
                                .withBeginTime("2025-12")
                                .withEndTime("2025-12"))
                        .withGroupby(List.of(new GroupBy().withType("dimension").withKey("BE_ID")))
                        .withCostType("ORIGINAL_COST")
                        .withAmountType("PAYMENT_AMOUNT")));
        assertThat(costs.getCostData().getFirst().getAmountByCosts())
                .isEqualTo(sum.getConsumeAmount().setScale(2).toPlainString());
    }

    @Test
    void readsTheLookUps() {
        assertThat(client.listServiceTypes(new ListServiceTypesRequest().withXLanguage("en_US"))
                        .getServiceTypes())
                .anyMatch(type -> type.getServiceTypeName().equals("Elastic Cloud Server"));
        assertThat(client.listResourceTypes(new ListResourceTypesRequest()).getResourceTypes())
                .hasSize(10);
        assertThat(client.listUsageTypes(new ListUsageTypesRequest().withResourceTypeCode("hws.resource.type.cdn"))
                        .getUsageTypes())
                .isNotEmpty();
        assertThat(client.listMeasureUnits(new ListMeasureUnitsRequest()).getMeasureUnits())
                .anyMatch(unit -> unit.getMeasureId() == 1);
        assertThat(client.listConversions(new ListConversionsRequest().withMeasureType(77))
                        .getConversions())
                .isEmpty();
    }

    @Test
    void readsRefusals() {
        assertThatExceptionOfType(ClientRequestException.class)
                .isThrownBy(() ->
                        client.showCustomerMonthlySum(new ShowCustomerMonthlySumRequest().withBillCycle("2025-13")))
                .satisfies(refusal -> assertThat(refusal.getErrorCode()).isEqualTo("CBC.0100"));
        sandbox.set("cost-center", "off");
        assertThat(sandbox.post(
                                "/v4/costs/cost-analysed-bills/query",
                                Bills.Costs.original("2025-12", "AZ_CODE").body(0))
                        .verdict())
                .isEqualTo("400 CBC.18000014");
    }
}
