package io.bursar.sandbox.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.time.Beijing;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Packages of the fixed company over the years: sums, growth, and what of them can be seen. */
class PackageTests {

    private static final String LIST = "/v3/payments/free-resources/query";
    private static final String RETIRED_LIST = "/v2/payments/free-resources/query";
    private static final String USAGES = "/v2/payments/free-resources/usages/details/query";

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-30T15:00:00Z", "2025-10-14T03:00:00Z", "2026-11-23T01:00:00Z"})
    void useEqualsTheSumOfDeductions(String now) {
        Asking asking = Asking.at(now);
        int checked = 0;
        for (JsonNode usage : usages(asking)) {
            Instant start = Instant.parse(usage.path("start_time").asString());
            if (start.isBefore(asking.now()) && checked < 40) {
                BigDecimal used = number(usage, "original_amount").subtract(number(usage, "amount"));
                assertThat(deducted(asking, usage)).as(usage.toString()).isEqualByComparingTo(used);
                checked += used.signum();
            }
        }
        assertThat(checked).isEqualTo(40);
    }

    @Test
    void listsTheSameAmountsAsTheItems() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        Map<String, String> listed = new HashMap<>();
        packages(asking)
                .forEach(each -> each.path("free_resources")
                        .forEach(item -> listed.put(
                                item.path("free_resource_id").asString(),
                                item.path("amount").asString())));
        assertThat(usages(asking))
                .hasSize(listed.size())
                .allSatisfy(usage -> assertThat(number(usage, "amount"))
                        .isEqualByComparingTo(
                                listed.get(usage.path("free_resource_id").asString())));
    }

    @Test
    void recordsGoDownWithoutGaps() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        String query = "/v2/bills/customer-bills/free-resources-usage-records?deduct_time_begin=2025-07-20"
                + "&deduct_time_end=2025-10-14&limit=1000&free_resource_id=";
        for (JsonNode usage : usages(asking).subList(0, 30)) {
            for (JsonNode record : asking.get(
                            query + usage.path("free_resource_id").asString())
                    .rows("free_resource_records")) {
                BigDecimal used = text(record, "used_amount");
                assertThat(used).isPositive();
                assertThat(text(record, "remaining_amount"))
                        .isNotNegative()
                        .isEqualByComparingTo(text(record, "available_amount").subtract(used));
                assertThat(record.path("deduct_time").asString()).isLessThanOrEqualTo("2025-10-14T03:00:00Z");
            }
        }
    }

    @Test
    void isTheSameEveryTimeAndGrowsWithTheCalendar() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        assertThat(asking.post(LIST, "{\"limit\":1000}").json())
                .isEqualTo(asking.post(LIST, "{\"limit\":1000}").json());
        String query = "/v2/bills/customer-bills/free-resources-usage-records?deduct_time_begin=2025-10-01"
                + "&deduct_time_end=2025-10-31&limit=1000";
        Set<JsonNode> before = new HashSet<>(
                asking.get(query + "&resource_type_code=hws.resource.type.obs").rows("free_resource_records"));
        Set<JsonNode> after = new HashSet<>(Asking.at("2025-10-16T03:00:00Z")
                .get(query + "&resource_type_code=hws.resource.type.obs")
                .rows("free_resource_records"));
        assertThat(before).isNotEmpty();
        assertThat(after).containsAll(before).hasSizeGreaterThan(before.size());
    }

    @Test
    void holdsAboutAHundredAndTwentyOfEveryKind() {
        List<JsonNode> packages = packages(Asking.at("2026-11-23T01:00:00Z"));
        assertThat(packages).hasSizeBetween(80, 160);
        assertThat(packages).extracting(each -> each.path("status").asInt()).contains(0, 1, 2, 3, 4);
        assertThat(packages)
                .extracting(each -> each.path("source_type").asInt())
                .contains(0, 1);
        assertThat(packages)
                .extracting(each -> each.path("quota_reuse_mode").asInt())
                .contains(1, 2);
        assertThat(packages)
                .extracting(each -> each.path("bundle_type").asString())
                .contains("ATOMIC_PKG", "BUNDLE_PKG");
        assertThat(packages)
                .filteredOn(each -> each.path("status").asInt() == 1)
                .extracting(each -> each.path("expire_time").asString())
                .anyMatch(expires -> expires.compareTo("2026-12-23") < 0);
        assertThat(packages)
                .extracting(each -> each.path("expire_time").asString())
                .allMatch(expires -> expires.compareTo("2025-05-22") > 0)
                .anyMatch(expires -> expires.compareTo("2025-08-01") < 0);
    }

    @Test
    void showsAProjectsPackagesOnlyToWhoNamesIt() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        assertThat(packages(asking, "\"limit\":1000"))
                .isNotEmpty()
                .allMatch(each -> each.path("enterprise_project_id").isNull());
        String project = Asking.FIRM.projects().get(1).id();
        assertThat(packages(asking, "\"limit\":1000,\"enterprise_project_id\":\"" + project + "\""))
                .isNotEmpty()
                .allMatch(each -> each.path("enterprise_project_id").asString().equals(project)
                        && each.path("enterprise_project_scope").asInt() == 1);
    }

    @Test
    void filtersByNameStatusAndServiceInAnyCase() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        assertThat(packages(
                        asking,
                        "\"limit\":1000,\"product_name\":\"流量包\",\"status\":3,"
                                + "\"service_type_code_list\":[\"HWS.service.type.CDN\"]"))
                .isNotEmpty()
                .allMatch(each -> each.path("status").asInt() == 3
                        && each.path("service_type_code").asString().equals("hws.service.type.cdn"));
    }

    @Test
    void numbersRowsNowAndNumberedPagesBefore() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        List<String> rows = ids(asking.post(LIST, "{\"limit\":20}"));
        assertThat(ids(asking.post(LIST, "{\"offset\":1,\"limit\":10}"))).isEqualTo(rows.subList(1, 11));
        assertThat(ids(asking.post(RETIRED_LIST, "{\"offset\":0}"))).isEqualTo(rows.subList(0, 10));
        assertThat(ids(asking.post(RETIRED_LIST, "{\"offset\":1}"))).isEqualTo(rows.subList(0, 10));
        assertThat(ids(asking.post(RETIRED_LIST, "{\"offset\":2}"))).isEqualTo(rows.subList(10, 20));
    }

    @Test
    void speaksEnglishWhereTheOldOverviewIsAskedNothing() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        String path = "/v2/payments/free-resources/usages/query";
        assertThat(asking.post(path, "{}").rows("package_usage_infos"))
                .extracting(each -> each.path("resource_type_name").asString())
                .contains("Object Storage");
        assertThat(asking.in("zh_CN").post(path, "{}").rows("package_usage_infos"))
                .extracting(each -> each.path("resource_type_name").asString())
                .contains("对象存储");
        assertThat(asking.in("\"\"").post(path, "{}").verdict()).isEqualTo("400 CBC.0100");
    }

    @Test
    void leavesForeignItemsOut() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        String mine = usages(asking).getFirst().path("free_resource_id").asString();
        String body = "{\"free_resource_ids\":[\"" + mine + "\",\"unknown\",\"" + mine + "\"]}";
        assertThat(asking.post(USAGES, body).rows("free_resources")).hasSize(1);
        assertThat(asking.as("sub-1").post(USAGES, body).rows("free_resources")).isEmpty();
    }

    private static BigDecimal deducted(Asking asking, JsonNode usage) {
        BigDecimal sum = BigDecimal.ZERO;
        Instant start = Instant.parse(usage.path("start_time").asString());
        LocalDate day = Beijing.dayOf(start);
        LocalDate today = Beijing.dayOf(asking.now());
        while (!day.isAfter(today)) {
            String query = "/v2/bills/customer-bills/free-resources-usage-records?deduct_time_begin=" + day
                    + "&deduct_time_end=" + day.plusDays(89) + "&limit=1000&free_resource_id="
                    + usage.path("free_resource_id").asString();
            for (JsonNode record : asking.get(query).rows("free_resource_records")) {
                boolean inCycle =
                        !Instant.parse(record.path("deduct_time").asString()).isBefore(start);
                sum = inCycle ? sum.add(text(record, "used_amount")) : sum;
            }
            day = day.plusDays(90);
        }
        return sum;
    }

    private static List<JsonNode> usages(Asking asking) {
        List<JsonNode> usages = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        packages(asking)
                .forEach(each -> each.path("free_resources")
                        .forEach(item -> ids.add(item.path("free_resource_id").asString())));
        for (int i = 0; i < ids.size(); i += 100) {
            List<String> some = ids.subList(i, Math.min(i + 100, ids.size()));
            String body = "{\"free_resource_ids\":[\"" + String.join("\",\"", some) + "\"]}";
            usages.addAll(asking.post(USAGES, body).rows("free_resources"));
        }
        return usages;
    }

    /** All of them, of every project. */
    private static List<JsonNode> packages(Asking asking) {
        List<JsonNode> all = new ArrayList<>(packages(asking, "\"limit\":1000"));
        Asking.FIRM
                .projects()
                .forEach(project -> all.addAll(
                        packages(asking, "\"limit\":1000,\"enterprise_project_id\":\"" + project.id() + "\"")));
        return all;
    }

    private static List<JsonNode> packages(Asking asking, String fields) {
        return asking.post(LIST, "{" + fields + "}").rows("free_resource_packages");
    }

    private static List<String> ids(Asking.Reply reply) {
        return reply.rows("free_resource_packages").stream()
                .map(each -> each.path("order_instance_id").asString())
                .toList();
    }

    private static BigDecimal number(JsonNode node, String field) {
        return node.path(field).decimalValue();
    }

    private static BigDecimal text(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asString());
    }
}
