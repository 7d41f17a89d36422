package io.bursar.bss.huawei.insight;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerselfResourceRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerMonthlySumRequest;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.Slice;
import io.bursar.bss.cost.BillScope;
import io.bursar.bss.cost.Consumption;
import io.bursar.bss.cost.ConsumptionRecord;
import io.bursar.bss.cost.MonthlySums;
import io.bursar.bss.cost.ProjectChoice;
import io.bursar.bss.cost.RecordFilter;
import io.bursar.bss.cost.SumFilter;
import io.bursar.bss.huawei.Reads;

/** Consumption records (packages-usage-costs-orders.md 13.2) or their retired twin (13.1); monthly sums (14.10). */
final class HuaweiConsumption implements Consumption {

    /** Nothing collected; an id of a project elsewhere. */
    private static final String NO_PROJECT_IN_RECORDS = "null";

    static final String NO_PROJECT = "-1";

    private final Reads reads;
    private final RetiredGroups retired;
    private final RetiredRecords old;

    HuaweiConsumption(Reads reads, RetiredGroups retired) {
        this.reads = reads;
        this.retired = retired;
        this.old = new RetiredRecords(reads);
    }

    @Override
    public ReadAnswer<Page<ConsumptionRecord>> records(RecordFilter filter, Locale language, Slice slice) {
        if (retired.uses(RetiredGroup.RECORDS)) {
            return old.records(filter, slice);
        }
        return reads.read(
                question(filter)
                        .withXLanguage(Tongue.of(language))
                        .withOffset(slice.offset())
                        .withLimit(slice.size()),
                BssMeta.listCustomerselfResourceRecords,
                json -> Fields.page(Fields.inYuan(json, "measure_id"), "fee_records", slice, RecordRows::record));
    }

    private static ListCustomerselfResourceRecordsRequest question(RecordFilter filter) {
        RecordFilter.What what = filter.what();
        RecordFilter.Why why = filter.why();
        return new ListCustomerselfResourceRecordsRequest()
                .withCycle(filter.cycle().toString())
                .withBillDateBegin(
                        filter.days() == null ? null : filter.days().from().toString())
                .withBillDateEnd(
                        filter.days() == null ? null : filter.days().to().toString())
                .withCloudServiceType(what.service())
                .withRegion(what.region())
                .withResourceId(what.resource())
                .withEnterpriseProjectId(project(what.project(), NO_PROJECT_IN_RECORDS))
                .withTradeId(why.tradeId())
                .withChargeMode(why.mode() == null ? null : Integer.toString(CostWords.number(why.mode())))
                .withBillType(why.type() == null ? null : CostWords.number(why.type()))
                .withIncludeZeroRecord(filter.withZero() ? null : false)
                .withMethod(method(filter.scope()))
                .withSubCustomerId(subAccount(filter.scope()))
                .withStatisticType(
                        switch (filter.statistic()) {
                            case CYCLE -> 1;
                            case DETAIL -> 3;
                        });
    }

    @Override
    public ReadAnswer<MonthlySums> sums(SumFilter filter, Slice slice) {
        return reads.read(
                new ShowCustomerMonthlySumRequest()
                        .withBillCycle(filter.cycle().toString())
                        .withServiceTypeCode(filter.service())
                        .withEnterpriseProjectId(project(filter.project(), NO_PROJECT))
                        .withMethod(method(filter.scope()))
                        .withSubCustomerId(subAccount(filter.scope()))
                        .withOffset(slice.offset())
                        .withLimit(slice.size()),
                BssMeta.showCustomerMonthlySum,
                json -> new MonthlySums(SumRows.totals(json), Fields.page(json, "bill_sums", slice, SumRows::sum)));
    }

    static @Nullable String project(@Nullable ProjectChoice choice, String none) {
        return switch (choice) {
            case null -> null;
            case ProjectChoice.One it -> it.id();
            case ProjectChoice.None _ -> none;
        };
    }

    private static String method(BillScope scope) {
        return switch (scope) {
            case BillScope.Everybody _ -> "all";
            case BillScope.Own _ -> "oneself";
            case BillScope.SubAccount _ -> "sub_customer";
        };
    }

    private static @Nullable String subAccount(BillScope scope) {
        return scope instanceof BillScope.SubAccount it ? it.account().value() : null;
    }
}
