package io.bursar.bss.huawei.insight;

import java.time.YearMonth;

import io.bursar.bss.CustomerId;
import io.bursar.bss.cost.Consumer;
import io.bursar.bss.cost.MonthlySum;
import io.bursar.bss.cost.MonthlySums;
import io.bursar.bss.huawei.Json;

/** Reads monthly sums (packages-usage-costs-orders.md 14.10). */
final class SumRows {

    private static final String CARD = "stored_value_card_amount";

    private SumRows() {}

    static MonthlySums.Totals totals(Json json) {
        Fields.inYuan(json, "measure_id");
        return new MonthlySums.Totals(
                json.billAmount("consume_amount"),
                Payments.part(json, "writeoff_amount"),
                Payments.payment(json, CARD));
    }

    static MonthlySum sum(Json row) {
        Fields.inYuan(row, "measure_id");
        YearMonth cycle = row.monthOrNull("bill_cycle");
        if (cycle == null) {
            throw new Json.Unreadable("bill_cycle is missing");
        }
        return new MonthlySum(
                cycle,
                CostWords.sumKind(row.countOrNull("bill_type")),
                new Consumer(CustomerId.of(row.text("customer_id")), row.filledOrNull("account_name"), null),
                Fields.named(row, "service_type_code", "service_type_name"),
                Fields.named(row, "resource_type_code", "resource_type_name"),
                CostWords.mode(row.countOrNull("charging_mode")),
                new MonthlySum.Amounts(
                        row.billAmount("official_amount"),
                        Payments.part(row, "official_discount_amount"),
                        Payments.part(row, "truncated_amount"),
                        row.billAmount("consume_amount"),
                        Payments.part(row, "writeoff_amount"),
                        Payments.payment(row, CARD)));
    }
}
