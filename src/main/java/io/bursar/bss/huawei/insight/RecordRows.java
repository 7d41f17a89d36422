package io.bursar.bss.huawei.insight;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CustomerId;
import io.bursar.bss.OrderId;
import io.bursar.bss.cost.Consumer;
import io.bursar.bss.cost.ConsumptionRecord;
import io.bursar.bss.cost.ConsumptionRecord.Amounts;
import io.bursar.bss.cost.ConsumptionRecord.Charging;
import io.bursar.bss.cost.ConsumptionRecord.Part;
import io.bursar.bss.cost.ConsumptionRecord.Price;
import io.bursar.bss.cost.ConsumptionRecord.Resource;
import io.bursar.bss.cost.ConsumptionRecord.Subject;
import io.bursar.bss.cost.ConsumptionRecord.Trade;
import io.bursar.bss.cost.ConsumptionRecord.Use;
import io.bursar.bss.huawei.Json;

/** Reads consumption records (packages-usage-costs-orders.md 13.2). */
final class RecordRows {

    private RecordRows() {}

    static ConsumptionRecord record(Json row) {
        Fields.inYuan(row, "measure_id");
        return new ConsumptionRecord(
                row.filledOrNull("id"),
                new Trade(
                        CostWords.billType(row.countOrNull("bill_type")),
                        row.dayOrNull("bill_date"),
                        row.filledOrNull("trade_id"),
                        row.instantOrNull("trade_time"),
                        row.instantOrNull("consume_time"),
                        orderOrNull(row, "order_id"),
                        orderOrNull(row, "relative_order_id")),
                new Consumer(
                        CustomerId.of(row.text("customer_id")),
                        row.filledOrNull("account_name"),
                        Fields.namedOrNull(row, "enterprise_project_id", "enterprise_project_name")),
                subject(row),
                new Charging(
                        CostWords.mode(row.countOrNull("charge_mode")),
                        row.instantOrNull("effective_time"),
                        row.instantOrNull("expire_time"),
                        CostWords.periodOrNull(row.countOrNull("period_type")),
                        row.countOrNull("period_num")),
                new Use(
                        row.filledOrNull("usage_type"),
                        Fields.quantityOrNull(row, "usage", "usage_measure_id"),
                        Fields.quantityOrNull(row, "free_resource_usage", "free_resource_measure_id"),
                        Fields.quantityOrNull(row, "ri_usage", "ri_usage_measure_id")),
                new Price(row.decimalOrNull("unit_price"), row.filledOrNull("unit"), row.filledOrNull("formula")),
                new Amounts(
                        row.billAmountOrNull("official_amount"),
                        row.billAmountOrNull("discount_amount"),
                        row.billAmount("amount"),
                        Payments.payment(row, "stored_card_amount")));
    }

    private static Subject subject(Json row) {
        return new Subject(
                Fields.namedOrNull(row, "region", "region_name"),
                Fields.named(row, "cloud_service_type", "cloud_service_type_name"),
                Fields.named(row, "resource_type", "resource_type_name"),
                new Resource(
                        row.filledOrNull("resource_id"),
                        row.filledOrNull("resource_name"),
                        row.filledOrNull("resource_tag")),
                Fields.namedOrNull(row, "product_id", "product_name"),
                row.filledOrNull("product_spec_desc"),
                row.filledOrNull("sku_code"),
                Fields.quantityOrNull(row, "spec_size", "spec_size_measure_id"),
                partOrNull(row));
    }

    private static @Nullable Part partOrNull(Json row) {
        Part part = new Part(
                Fields.namedOrNull(row, "sub_service_type_code", "sub_service_type_name"),
                Fields.namedOrNull(row, "sub_resource_type_code", "sub_resource_type_name"),
                new Resource(row.filledOrNull("sub_resource_id"), row.filledOrNull("sub_resource_name"), null));
        return part.equals(new Part(null, null, new Resource(null, null, null))) ? null : part;
    }

    static @Nullable OrderId orderOrNull(Json row, String name) {
        String order = row.filledOrNull(name);
        return order == null ? null : OrderId.of(order);
    }
}
