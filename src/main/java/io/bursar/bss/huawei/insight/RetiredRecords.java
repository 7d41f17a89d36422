package io.bursar.bss.huawei.insight;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.core.http.HttpRequestDef;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Named;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.cost.BillScope;
import io.bursar.bss.cost.ChargeMode;
import io.bursar.bss.cost.Consumer;
import io.bursar.bss.cost.ConsumptionRecord;
import io.bursar.bss.cost.ConsumptionRecord.Amounts;
import io.bursar.bss.cost.ConsumptionRecord.Charging;
import io.bursar.bss.cost.ConsumptionRecord.Price;
import io.bursar.bss.cost.ConsumptionRecord.Resource;
import io.bursar.bss.cost.ConsumptionRecord.Subject;
import io.bursar.bss.cost.ConsumptionRecord.Trade;
import io.bursar.bss.cost.ConsumptionRecord.Use;
import io.bursar.bss.cost.RecordFilter;
import io.bursar.bss.huawei.Json;
import io.bursar.bss.huawei.OwnRequest;
import io.bursar.bss.huawei.Reads;

/** Consumption records through the retired interface (packages-usage-costs-orders.md 13.1 and 13.3). */
final class RetiredRecords {

    private static final int MOST_ROWS = 100;
    private static final List<ChargeMode> BOTH = List.of(ChargeMode.PAY_PER_USE, ChargeMode.YEARLY_MONTHLY);

    private static final HttpRequestDef<OwnRequest, Void> RECORDS = OwnRequest.get(
            "QueryResFeeRecords",
            "/v1.0/{domain_id}/customer/account-mgr/bill/res-fee-records",
            "startTime",
            "endTime",
            "payMethod",
            "cloudServiceTypeCode",
            "regionCode",
            "orderId",
            "resourceId",
            "enterpriseProjectId",
            "offset",
            "limit");

    private final Reads reads;

    RetiredRecords(Reads reads) {
        this.reads = reads;
    }

    ReadAnswer<Page<ConsumptionRecord>> records(RecordFilter filter, Slice slice) {
        ChargeMode mode = filter.why().mode();
        if (!canAsk(filter)) {
            return Reads.notInRetired();
        }
        return mode == null ? ofBoth(filter, slice) : page(filter, mode, slice);
    }

    /** Whether leaving nothing out is possible: only own, single records, all bill types, the zeros too. */
    private static boolean canAsk(RecordFilter filter) {
        ChargeMode mode = filter.why().mode();
        return filter.scope() instanceof BillScope.Own
                && filter.statistic() == RecordFilter.Statistic.DETAIL
                && filter.withZero()
                && filter.why().type() == null
                && (mode == null || BOTH.contains(mode));
    }

    /** The interface wants one way of charging: two lists, one behind the other. */
    private ReadAnswer<Page<ConsumptionRecord>> ofBoth(RecordFilter filter, Slice slice) {
        ReadAnswer<Page<ConsumptionRecord>> first = page(filter, BOTH.getFirst(), slice);
        if (!(first instanceof ReadAnswer.Known<Page<ConsumptionRecord>> known)) {
            return first;
        }
        Page<ConsumptionRecord> rows = known.value();
        int before = rows.total();
        Slice rest = slice.offset() < before ? Slice.first(1) : new Slice(slice.offset() - before, slice.size());
        return page(filter, BOTH.getLast(), rest)
                .map(others -> new Page<>(
                        slice.offset() < before ? rows.rows() : others.rows(),
                        slice.offset(),
                        before + others.total()));
    }

    private ReadAnswer<Page<ConsumptionRecord>> page(RecordFilter filter, ChargeMode mode, Slice slice) {
        RetiredPage page = RetiredPage.of(slice, MOST_ROWS);
        RecordFilter.What what = filter.what();
        LocalDate first =
                filter.days() == null ? filter.cycle().atDay(1) : filter.days().from();
        LocalDate last = filter.days() == null
                ? filter.cycle().atEndOfMonth()
                : filter.days().to();
        return reads.read(
                new OwnRequest()
                        .withLate("domain_id", reads::domainId)
                        .with("startTime", first)
                        .with("endTime", last)
                        .with("payMethod", mode == ChargeMode.YEARLY_MONTHLY ? 0 : 1)
                        .with("cloudServiceTypeCode", what.service())
                        .with("regionCode", what.region())
                        .with("orderId", filter.why().tradeId())
                        .with("resourceId", what.resource())
                        .with(
                                "enterpriseProjectId",
                                HuaweiConsumption.project(what.project(), HuaweiConsumption.NO_PROJECT))
                        .with("offset", page.number())
                        .with("limit", page.size()),
                RECORDS,
                json -> page.cut(
                        Fields.list(Fields.inYuan(json, "measureId"), "feeRecords", this::record),
                        json.count("totalCount")));
    }

    private ConsumptionRecord record(Json row) {
        Fields.inYuan(row, "measureId");
        String project = row.filledOrNull("enterpriseProjectId");
        return new ConsumptionRecord(
                row.filledOrNull("feeId"),
                new Trade(
                        CostWords.billType(row.countOrNull("feeSourceOperation")),
                        null,
                        row.filledOrNull("orderId"),
                        row.instantOrNull("createTime"),
                        null,
                        RecordRows.orderOrNull(row, "orderId"),
                        null),
                new Consumer(
                        CustomerId.of(reads.domainId()),
                        null,
                        project == null || project.equals(HuaweiConsumption.NO_PROJECT)
                                ? null
                                : new Named(project, null)),
                subject(row),
                new Charging(
                        mode(row.filledOrNull("payMethod")),
                        row.instantOrNull("effectiveTime"),
                        row.instantOrNull("expireTime"),
                        CostWords.periodOrNull(row.countOrNull("periodType")),
                        null),
                new Use(
                        null,
                        Fields.quantityOrNull(row, "usageAmount", "usageMeasureId"),
                        Fields.quantityOrNull(row, "freeResourceAmount", "freeResourceMeasureId"),
                        Fields.quantityOrNull(row, "rIAmount", "rIMeasureId")),
                Price.UNKNOWN,
                new Amounts(null, null, row.billAmount("amount"), null));
    }

    private static Subject subject(Json row) {
        // Huawei's older clients spell the tag in both ways.
        String tag = row.filledOrNull("resourcetag");
        String region = row.filledOrNull("regionCode");
        return new Subject(
                region == null ? null : new Named(region, null),
                new Named(row.text("cloudServiceTypeCode"), null),
                new Named(row.text("resourceTypeCode"), null),
                new Resource(
                        row.filledOrNull("resourceId"),
                        row.filledOrNull("resourceName"),
                        tag == null ? row.filledOrNull("resourceTag") : tag),
                Fields.namedOrNull(row, "productId", "productName"),
                null,
                null,
                null,
                null);
    }

    private static ChargeMode mode(@Nullable String payMethod) {
        return switch (payMethod) {
            case "0" -> ChargeMode.YEARLY_MONTHLY;
            case "1" -> ChargeMode.PAY_PER_USE;
            case null, default -> ChargeMode.OTHER;
        };
    }
}
