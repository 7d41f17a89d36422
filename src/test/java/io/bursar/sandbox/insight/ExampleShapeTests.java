package io.bursar.sandbox.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.sandbox.api.Json;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every example request of the dossier; the answer's keys and JSON types are compared with the example answer's.
 * Filters by ids that only the example knows are taken out first, so that there are rows to compare.
 */
class ExampleShapeTests {

    private final Asking asking = Asking.at("2025-10-14T03:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ListFreeResourcesUsageRecords",
                "ListUsageTypes",
                "ListResourceUsage",
                "ListResourceUsageSummary",
                "ListServiceTypes",
                "ListResourceTypes",
                "ListMeasureUnits",
                "ListConversions",
                "ListCustomerselfResourceRecords",
                "LegacyQueryResFeeRecords",
                "ShowCustomerMonthlySum"
            })
    void answersQueriesInTheShapeOfTheExample(String example) {
        String line =
                Asking.example(example + ".request.txt").lines().findFirst().orElseThrow();
        String target = line.substring("GET ".length())
                .replace("free_resource_id=e61f93ab-70c8-4d25-b3f4-52a8c7d90e1b&", "")
                .replace("f08bb4d1cdn95peak", anyLine());
        assertSameShape(example, asking.get(target));
    }

    @ParameterizedTest
    @CsvSource({
        "ListFreeResourceInfos, /v3/payments/free-resources/query",
        "LegacyListFreeResources, /v2/payments/free-resources/query",
        "ListCosts, /v4/costs/cost-analysed-bills/query",
    })
    void answersBodiesInTheShapeOfTheExample(String example, String path) {
        String body = Asking.example(example + ".request.json")
                .replace("\"region_code\": \"cn-north-4\"", "\"region_code\": null");
        assertSameShape(example, asking.post(path, body));
    }

    @Test
    void answersTheUseOfItemsInTheShapeOfTheExample() {
        List<String> ids = new ArrayList<>();
        asking.post("/v3/payments/free-resources/query", "{\"limit\":100}")
                .rows("free_resource_packages")
                .forEach(each ->
                        ids.add(each.at("/free_resources/0/free_resource_id").asString()));
        String body = "{\"free_resource_ids\":[\"" + String.join("\",\"", ids.subList(0, 40)) + "\"]}";
        assertSameShape(
                "ListFreeResourceUsages", asking.post("/v2/payments/free-resources/usages/details/query", body));
        assertSameShape("LegacyListResourceUsages", asking.post("/v2/payments/free-resources/usages/query", "{}"));
    }

    private String anyLine() {
        return asking.get("/v2/bills/customer-bills/resources/usage/summary?bill_cycle=2025-09"
                        + "&service_type_code=hws.service.type.cdn&resource_type_code=hws.resource.type.cdn"
                        + "&usage_type=95peak_1000")
                .json()
                .at("/summary_usage_info_list/0/resource_id")
                .asString();
    }

    private static void assertSameShape(String example, Asking.Reply reply) {
        Set<String> differences = new TreeSet<>();
        compare("", Json.read(Asking.example(example + ".response.json")), reply.json(), differences);
        assertThat(differences)
                .as("%s: differences from the example; HTTP %d %s", example, reply.status(), cut(reply))
                .isEmpty();
    }

    /** Where either side has a null the type is unknown and nothing is said. */
    private static void compare(String path, JsonNode expected, JsonNode actual, Set<String> differences) {
        if (expected.isNull() || actual.isNull()) {
            return;
        }
        if (!kind(expected).equals(kind(actual))) {
            differences.add(path + ": " + kind(expected) + " expected, but " + kind(actual) + " " + actual);
        } else if (expected.isObject()) {
            Set<String> names = new HashSet<>(expected.propertyNames());
            names.addAll(actual.propertyNames());
            for (String name : names) {
                compare(path + "/" + name, expected.path(name), actual.path(name), differences);
            }
        } else if (expected.isArray() && !expected.isEmpty()) {
            if (actual.isEmpty()) {
                differences.add(path + ": entries expected, but there are none");
            }
            actual.forEach(entry -> compare(path + "/*", expected.get(0), entry, differences));
        }
    }

    private static String kind(JsonNode node) {
        return node.isMissingNode()
                ? "nothing"
                : node.isNumber() ? "number" : node.getNodeType().name();
    }

    private static String cut(Asking.Reply reply) {
        String text = Json.write(reply.json());
        return text.substring(0, Math.min(text.length(), 1500));
    }
}
