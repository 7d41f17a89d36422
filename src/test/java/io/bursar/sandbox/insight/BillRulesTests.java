package io.bursar.sandbox.insight;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.bursar.sandbox.insight.Bills.Costs;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose bills are shown, what filters mean, and when which figure is out. */
class BillRulesTests {

    private final Asking asking = Asking.at("2025-10-14T03:00:00Z");

    @AfterEach
    void openTheCostCenter() {
        Asking.costCenter = true;
    }

    @Test
    void showsTheMasterItsOwnAndWhoAgreed() {
        assertThat(owners("cycle=2025-09&method=oneself")).containsOnly(Asking.MASTER);
        assertThat(owners("cycle=2025-09&method=all"))
                .contains(Asking.MASTER, "sub-1")
                .doesNotContain(Asking.SECRETIVE);
        assertThat(owners("cycle=2025-09")).isEqualTo(owners("cycle=2025-09&method=all"));
        assertThat(owners("cycle=2025-09&method=sub_customer&sub_customer_id="))
                .contains("sub-1")
                .doesNotContain(Asking.MASTER);
        assertThat(owners("cycle=2025-09&method=sub_customer&sub_customer_id=sub-3"))
                .containsOnly("sub-3");
        assertThat(owners("cycle=2025-09&method=sub_customer&sub_customer_id=" + Asking.SECRETIVE))
                .isEmpty();
        assertThat(owners("cycle=2025-09&method=oneself&sub_customer_id=sub-3")).containsOnly(Asking.MASTER);
    }

    @Test
    void showsASubAccountItselfOnly() {
        assertThat(Bills.records(asking.as("sub-1"), "cycle=2025-09"))
                .isNotEmpty()
                .allMatch(row -> row.path("customer_id").asString().equals("sub-1"));
    }

    @Test
    void takesABlankFilterAtItsWord() {
        assertThat(Bills.records(asking, "cycle=2025-09&region=")).isEmpty();
        assertThat(Bills.records(asking, "cycle=2025-09&cloud_service_type=\"\""))
                .isEmpty();
        for (String uncollected : List.of("", "\"\"", "null")) {
            assertThat(Bills.records(asking, "cycle=2025-09&enterprise_project_id=" + uncollected))
                    .isNotEmpty()
                    .allMatch(row -> row.path("enterprise_project_id").isNull());
        }
        assertThat(Bills.monthlySum(asking, "bill_cycle=2025-09&enterprise_project_id=-1")
                        .json())
                .isEqualTo(Bills.monthlySum(asking, "bill_cycle=2025-09&enterprise_project_id=null")
                        .json());
    }

    @Test
    void leavesZeroRecordsOutOnRequest() {
        List<JsonNode> all = Bills.records(asking, "cycle=2025-09");
        assertThat(all)
                .anyMatch(row -> row.path("amount").decimalValue().signum() == 0
                        && row.path("free_resource_usage").decimalValue().signum() > 0);
        assertThat(Bills.records(asking, "cycle=2025-09&include_zero_record=true"))
                .hasSameSizeAs(all);
        assertThat(Bills.records(asking, "cycle=2025-09&include_zero_record=false"))
                .hasSizeLessThan(all.size())
                .noneMatch(row -> row.path("amount").decimalValue().signum() == 0);
    }

    @Test
    void sumsACycleUpWithoutWhatBelongsToSingleRecords() {
        List<JsonNode> details = Bills.records(asking, "cycle=2025-09");
        List<JsonNode> cycle = Bills.records(asking, "cycle=2025-09&statistic_type=1");
        assertThat(cycle)
                .hasSizeLessThan(details.size() / 2)
                .allMatch(row -> row.path("id").isNull()
                        && row.path("formula").isNull()
                        && row.path("unit_price").isNull()
                        && row.path("consume_time").isNull());
        assertThat(sum(cycle)).isEqualByComparingTo(sum(details));
    }

    @Test
    void givesOneDayWhenBothDaysAreNamed() {
        assertThat(Bills.records(asking, "cycle=2025-09&bill_date_begin=2025-09-12&bill_date_end=2025-09-12"))
                .isNotEmpty()
                .allMatch(row -> row.path("bill_date").asString().equals("2025-09-12"));
        assertThat(Bills.records(asking, "cycle=2025-09&bill_date_begin=2025-09-12"))
                .hasSameSizeAs(Bills.records(asking, "cycle=2025-09"));
    }

    @Test
    void bringsWhatIsSettledByTheMonthOnTheFourth() {
        String query = "cycle=2025-09&method=oneself&cloud_service_type=hws.service.type.iec";
        assertThat(Bills.records(Asking.at("2025-10-04T01:59:59Z"), query)).isEmpty();
        assertThat(Bills.records(Asking.at("2025-10-04T02:00:00Z"), query)).isNotEmpty();
    }

    @Test
    void hidesTheMonthBeforeFromCostAnalysisUntilItIsBilled() {
        Costs byService = Costs.original("2025-09", "CLOUD_SERVICE_TYPE");
        assertThat(Bills.costs(Asking.at("2025-09-30T15:59:59Z"), byService)).isNotEmpty();
        assertThat(Bills.costs(Asking.at("2025-10-03T01:59:59Z"), byService)).isEmpty();
        Asking billed = Asking.at("2025-10-03T02:00:00Z");
        assertThat(Bills.costs(billed, byService)).isNotEmpty().doesNotContainKey("hws.service.type.iec");
        assertThat(Bills.costs(Asking.at("2025-10-04T04:00:00Z"), byService)).containsKey("hws.service.type.iec");
    }

    @Test
    void knowsAmortisedCostUpToTheDayBeforeYesterday() {
        Costs days = new Costs(
                true, "2025-10-01", "2025-10-31", Costs.dimension("BE_ID"), "AMORTIZED_COST", "PAYMENT_AMOUNT");
        JsonNode costs = asking.post("/v4/costs/cost-analysed-bills/query", days.body(0))
                .rows("cost_data")
                .getFirst()
                .path("costs");
        assertThat(costs.get(costs.size() - 1).path("time_dimension_value").asString())
                .isEqualTo("2025-10-12");
    }

    @Test
    void groupsByTagsAndCostUnits() {
        Costs byTag = new Costs(
                false, "2025-09", "2025-09", "{\"type\":\"tag\",\"key\":\"env\"}", "ORIGINAL_COST", "PAYMENT_AMOUNT");
        assertThat(Bills.costs(asking, byTag)).containsKeys("env:prod", "env:test", "env:noTagKey");
        Costs byUnit = new Costs(
                false,
                "2025-09",
                "2025-09",
                "{\"type\":\"cost_unit\",\"key\":\"部门\"}",
                "ORIGINAL_COST",
                "PAYMENT_AMOUNT");
        assertThat(Bills.costs(asking, byUnit)).containsKeys("部门:总部", "部门:部门1");
    }

    @Test
    void filtersIncludingAndExcluding() {
        String body = Costs.original("2025-09", "CHARGING_MODE").body(0);
        String filter =
                "\"filters\":[{\"operator\":%s,\"filter_factor\":{\"key\":\"CHARGING_MODE\",\"value\":[\"3\"]}}],";
        assertThat(asking.post("/v4/costs/cost-analysed-bills/query", with(body, filter.formatted("0")))
                        .rows("cost_data"))
                .hasSize(1)
                .allMatch(row -> row.at("/dimensions/0/value").asString().equals("3"));
        assertThat(asking.post("/v4/costs/cost-analysed-bills/query", with(body, filter.formatted("1")))
                        .rows("cost_data"))
                .isNotEmpty()
                .noneMatch(row -> row.at("/dimensions/0/value").asString().equals("3"));
    }

    @Test
    void refusesCostsWithoutACostCenter() {
        Asking.costCenter = false;
        assertThat(asking.post(
                                "/v4/costs/cost-analysed-bills/query",
                                Costs.original("2025-09", "AZ_CODE").body(0))
                        .verdict())
                .isEqualTo("400 CBC.18000014");
    }

    @Test
    void numbersThePagesOfTheRetiredRecords() {
        String path = "/v1.0/" + Asking.MASTER
                + "/customer/account-mgr/bill/res-fee-records?startTime=2025-09-01&endTime=2025-09-30&payMethod=1";
        List<JsonNode> all = asking.get(path + "&limit=20").rows("feeRecords");
        assertThat(asking.get(path + "&limit=10&offset=2").rows("feeRecords")).isEqualTo(all.subList(10, 20));
        assertThat(asking.get(path + "&enterpriseProjectId=-1&limit=100").rows("feeRecords"))
                .isNotEmpty()
                .allMatch(row -> row.path("enterpriseProjectId").isNull());
    }

    private List<String> owners(String query) {
        return Bills.records(asking, query).stream()
                .map(row -> row.path("customer_id").asString())
                .distinct()
                .sorted()
                .toList();
    }

    private static BigDecimal sum(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("amount").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String with(String body, String field) {
        return body.replace("\"offset\"", field + "\"offset\"");
    }
}
