package io.bursar.bss.huawei.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.FilterFactor;
import com.huaweicloud.sdk.bss.v2.model.FilterV2;
import com.huaweicloud.sdk.bss.v2.model.GroupBy;
import com.huaweicloud.sdk.bss.v2.model.ListCostsReq;
import com.huaweicloud.sdk.bss.v2.model.ListCostsRequest;
import com.huaweicloud.sdk.bss.v2.model.TimeCondition;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.cost.CostFilter;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostRow;
import io.bursar.bss.cost.CostSpan;
import io.bursar.bss.cost.CostStep;
import io.bursar.bss.cost.Costs;
import io.bursar.bss.huawei.Json;
import io.bursar.bss.huawei.Reads;

/** Cost analysis (packages-usage-costs-orders.md 12). */
final class HuaweiCosts implements Costs {

    private static final int BY_DAY = 1;
    private static final int BY_MONTH = 2;

    private final Reads reads;

    HuaweiCosts(Reads reads) {
        this.reads = reads;
    }

    @Override
    public ReadAnswer<Page<CostRow>> analysis(CostQuestion question, Slice slice) {
        return reads.read(
                new ListCostsRequest()
                        .withBody(new ListCostsReq()
                                .withTimeCondition(times(question.span()))
                                .withGroupby(question.groupings().stream()
                                        .map(HuaweiCosts::groupBy)
                                        .toList())
                                .withCostType(
                                        switch (question.basis()) {
                                            case ORIGINAL -> "ORIGINAL_COST";
                                            case AMORTISED -> "AMORTIZED_COST";
                                        })
                                .withAmountType(
                                        switch (question.amount()) {
                                            case PAYABLE -> "PAYMENT_AMOUNT";
                                            case PAID -> "NET_AMOUNT";
                                        })
                                .withFilters(filters(question.filters()))
                                .withOffset(slice.offset())
                                .withLimit(slice.size())),
                BssMeta.listCosts,
                json -> Fields.page(Fields.inYuan(json, "measure_id"), "cost_data", slice, HuaweiCosts::row));
    }

    private static TimeCondition times(CostSpan span) {
        return switch (span) {
            case CostSpan.Days(LocalDate from, LocalDate to) -> times(BY_DAY, from.toString(), to.toString());
            case CostSpan.Months(YearMonth from, YearMonth to) -> times(BY_MONTH, from.toString(), to.toString());
        };
    }

    private static TimeCondition times(int measure, String from, String to) {
        return new TimeCondition()
                .withTimeMeasureId(measure)
                .withBeginTime(from)
                .withEndTime(to);
    }

    private static GroupBy groupBy(CostGrouping grouping) {
        return switch (grouping) {
            case CostGrouping.ByDimension it ->
                new GroupBy().withType("dimension").withKey(CostWords.word(it.dimension()));
            case CostGrouping.ByTag it -> new GroupBy().withType("tag").withKey(it.key());
            case CostGrouping.ByCostUnit it ->
                new GroupBy().withType("cost_unit").withKey(it.key());
        };
    }

    private static @Nullable List<FilterV2> filters(List<CostFilter> filters) {
        return filters.isEmpty()
                ? null
                : filters.stream()
                        .map(it -> new FilterV2()
                                .withOperator(it.excluded() ? 1 : 0)
                                .withFilterFactor(new FilterFactor()
                                        .withKey(CostWords.word(it.dimension()))
                                        .withValue(it.values())))
                        .toList();
    }

    private static CostRow row(Json row) {
        return new CostRow(
                Fields.list(row, "dimensions", HuaweiCosts::value),
                Fields.list(row, "costs", HuaweiCosts::period),
                row.billAmount("amount_by_costs"),
                row.billAmount("official_amount_by_costs"));
    }

    private static CostRow.Value value(Json row) {
        String key = row.text("key");
        return new CostRow.Value(key, CostWords.dimensionOrNull(key), row.textOrNull("value"));
    }

    private static CostRow.Period period(Json row) {
        boolean monthly = row.count("time_measure_id") == BY_MONTH;
        return new CostRow.Period(
                start(row, monthly),
                monthly ? CostStep.MONTH : CostStep.DAY,
                row.billAmount("amount"),
                row.billAmount("official_amount"));
    }

    private static LocalDate start(Json row, boolean monthly) {
        String name = "time_dimension_value";
        YearMonth month = monthly ? row.monthOrNull(name) : null;
        LocalDate day = monthly ? null : row.dayOrNull(name);
        if (month != null) {
            return month.atDay(1);
        }
        if (day != null) {
            return day;
        }
        throw new Json.Unreadable(name + " is missing");
    }
}
