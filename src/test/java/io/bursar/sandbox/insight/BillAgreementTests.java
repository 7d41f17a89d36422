package io.bursar.sandbox.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.sandbox.insight.Bills.Costs;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Records, monthly sums and cost analysis of the same months agree to the cent. */
class BillAgreementTests {

    private static final Comparator<BigDecimal> VALUE = BigDecimal::compareTo;

    private static final Map<String, Function<JsonNode, String>> DIMENSIONS = Map.of(
            "CLOUD_SERVICE_TYPE", row -> row.path("cloud_service_type").asString(),
            "RESOURCE_TYPE", row -> row.path("resource_type").asString(),
            "ASSOCIATED_ACCOUNT", row -> row.path("customer_id").asString(),
            "REGION_CODE", row -> row.path("region").asString(),
            "ENTERPRISE_PROJECT_ID", row -> row.path("enterprise_project_id").asString("-1"),
            "CHARGING_MODE", row -> row.path("charge_mode").asString(),
            "BILL_TYPE", row -> row.path("bill_type").asString(),
            "RES_SPEC_CODE", row -> row.path("sku_code").asString(),
            "RESOURCE_ID", row -> row.path("resource_id").asString(),
            "USAGE_TYPE", row -> row.path("usage_type").asString(""));

    private final Asking asking = Asking.at("2025-10-14T03:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2024-09", "2025-02", "2025-08", "2025-09"})
    void recordsAddUpToTheMonthlySum(String month) {
        List<JsonNode> records = Bills.records(asking, "cycle=" + month);
        Asking.Reply sum = Bills.monthlySum(asking, "bill_cycle=" + month);
        assertThat(records.size()).isBetween(4_000, 9_000);
        assertThat(sum.rows("bill_sums")).hasSize(sum.total());
        Map.of(
                        "amount", "consume_amount",
                        "cash_amount", "cash_amount",
                        "credit_amount", "credit_amount",
                        "coupon_amount", "coupon_amount",
                        "flexipurchase_coupon_amount", "flexipurchase_coupon_amount",
                        "stored_card_amount", "stored_value_card_amount",
                        "debt_amount", "debt_amount")
                .forEach((ours, theirs) -> {
                    assertThat(total(records, ours))
                            .as(ours)
                            .isEqualByComparingTo(sum.json().path(theirs).decimalValue());
                    assertThat(total(sum.rows("bill_sums"), theirs))
                            .as(theirs)
                            .isEqualByComparingTo(sum.json().path(theirs).decimalValue());
                });
        assertThat(Bills.by(
                        sum.rows("bill_sums"), row -> row.path("customer_id").asString(), "consume_amount"))
                .usingComparatorForType(VALUE, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(Bills.by(records, row -> row.path("customer_id").asString(), "amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11", "2025-09"})
    void costAnalysisAgreesWithTheRecordsByEveryDimension(String month) {
        List<JsonNode> records = Bills.records(asking, "cycle=" + month);
        DIMENSIONS.forEach((dimension, key) -> {
            Costs payable = Costs.original(month, dimension);
            assertSame(dimension, Bills.costs(asking, payable), Bills.by(records, key, "amount"));
            assertSame(
                    dimension + ", paid",
                    Bills.costs(asking, payable.paid()),
                    Bills.by(records, key, "cash_amount", "credit_amount"));
        });
    }

    @Test
    void daysOfCostAddUpToTheirMonth() {
        String grouping = Costs.dimension("CHARGING_MODE");
        for (String type : List.of("ORIGINAL_COST", "AMORTIZED_COST")) {
            Costs days = new Costs(true, "2025-09-01", "2025-09-30", grouping, type, "PAYMENT_AMOUNT");
            Costs month = new Costs(false, "2025-09", "2025-09", grouping, type, "PAYMENT_AMOUNT");
            assertSame(type, Bills.costs(asking, days), Bills.costs(asking, month));
        }
    }

    @Test
    void amortisedCostIsWhatTheOrdersShareOutToTheirDays() {
        Asking later = Asking.at("2026-11-23T01:00:00Z");
        List<JsonNode> bought = Bills.records(later, "cycle=2025-10&charge_mode=1&bill_type=1&method=all");
        int compared = 0;
        for (JsonNode record : bought) {
            String body = new Costs(
                            false,
                            "2025-10",
                            "2026-10",
                            Costs.dimension("RESOURCE_ID"),
                            "AMORTIZED_COST",
                            "PAYMENT_AMOUNT")
                    .body(0)
                    .replace(
                            "\"offset\"",
                            "\"filters\":[{\"operator\":0,\"filter_factor\":{\"key\":\"RESOURCE_ID\",\"value\":[\""
                                    + record.path("resource_id").asString() + "\"]}}],\"offset\"");
            if (compared < 6 && record.path("order_id").isString()) {
                JsonNode row = later.post("/v4/costs/cost-analysed-bills/query", body)
                        .rows("cost_data")
                        .getFirst();
                JsonNode costs = row.path("costs");
                boolean over = costs.get(costs.size() - 1)
                                .path("time_dimension_value")
                                .asString()
                                .compareTo("2026-09")
                        < 0;
                if (over && costs.size() > 1) {
                    BigDecimal orders =
                            ordersOf(later, record.path("resource_id").asString());
                    assertThat(Bills.text(row, "amount_by_costs")).isEqualByComparingTo(orders);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(2);
    }

    /** All that was ordered for a resource from October 2025 on, when all is used up before November 2026. */
    private static BigDecimal ordersOf(Asking later, String resource) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate month = LocalDate.of(2025, 10, 1);
                month.isBefore(LocalDate.of(2026, 11, 1));
                month = month.plusMonths(1)) {
            String cycle = month.toString().substring(0, 7);
            sum = sum.add(total(Bills.records(later, "cycle=" + cycle + "&resource_id=" + resource), "amount"));
        }
        return sum;
    }

    @Test
    void everyRecordsPartsAddUp() {
        List<JsonNode> records = Bills.records(asking, "cycle=2025-08");
        assertThat(records).allSatisfy(row -> {
            assertThat(total(
                            List.of(row),
                            "cash_amount",
                            "credit_amount",
                            "coupon_amount",
                            "flexipurchase_coupon_amount",
                            "stored_card_amount",
                            "bonus_amount",
                            "debt_amount",
                            "adjustment_amount"))
                    .isEqualByComparingTo(row.path("amount").decimalValue());
            assertThat(row.path("official_amount")
                            .decimalValue()
                            .subtract(row.path("discount_amount").decimalValue())
                            .subtract(row.path("amount").decimalValue()))
                    .isBetween(BigDecimal.ZERO, new BigDecimal("0.01"));
            assertThat(row.path("bill_date").asString()).startsWith("2025-08-");
        });
        assertThat(records).extracting(row -> row.path("id").asString()).doesNotHaveDuplicates();
        assertThat(Bills.monthlySum(asking, "bill_cycle=2025-08").rows("bill_sums"))
                .allSatisfy(row -> assertThat(row.path("official_amount")
                                .decimalValue()
                                .subtract(row.path("official_discount_amount").decimalValue())
                                .subtract(row.path("truncated_amount").decimalValue()))
                        .isEqualByComparingTo(row.path("consume_amount").decimalValue()));
    }

    @Test
    void isTheSameEveryTimeAndGrowsWithTheCalendar() {
        List<JsonNode> before = Bills.records(asking, "cycle=2025-10");
        assertThat(Bills.records(asking, "cycle=2025-10")).isEqualTo(before);
        List<JsonNode> after = Bills.records(Asking.at("2025-10-20T03:00:00Z"), "cycle=2025-10");
        // Not with containsAll of the assertions, which compares every pair.
        assertThat(new HashSet<>(after).containsAll(before)).isTrue();
        assertThat(after).hasSizeGreaterThan(before.size());
    }

    @Test
    void knowsEveryKindOfBillAndEveryWayOfCharging() {
        List<String> kinds = new ArrayList<>();
        for (String month : List.of("2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08")) {
            Bills.monthlySum(asking, "bill_cycle=" + month)
                    .rows("bill_sums")
                    .forEach(row -> kinds.add(row.path("charging_mode") + "/" + row.path("bill_type")));
            Bills.records(asking, "cycle=" + month + "&include_zero_record=false")
                    .forEach(row -> kinds.add(row.path("bill_type").toString()));
        }
        assertThat(kinds.stream().distinct().toList())
                .contains("1", "2", "3", "4", "5", "8", "9", "14", "16", "18")
                .contains("1/1", "1/2", "3/1", "3/3", "10/1", "11/1");
    }

    private static BigDecimal total(List<JsonNode> rows, String... fields) {
        return Objects.requireNonNullElse(Bills.by(rows, row -> "", fields).get(""), BigDecimal.ZERO);
    }

    private static void assertSame(String what, Map<String, BigDecimal> actual, Map<String, BigDecimal> expected) {
        assertThat(expected).isNotEmpty();
        assertThat(actual).as(what).containsOnlyKeys(expected.keySet());
        expected.forEach(
                (key, sum) -> assertThat(actual.get(key)).as("%s %s", what, key).isEqualByComparingTo(sum));
    }
}
