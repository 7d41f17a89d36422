package io.bursar.sandbox.packages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.scene.Catalogue;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Endpoint;
import io.bursar.sandbox.scene.Json;
import io.bursar.sandbox.scene.Language;
import io.bursar.sandbox.scene.Paging;
import io.bursar.sandbox.scene.Parameters;
import io.bursar.sandbox.scene.Question;
import io.bursar.sandbox.scene.ResourceType;
import io.bursar.sandbox.scene.TextFilter;
import io.bursar.time.Beijing;
import tools.jackson.databind.node.ObjectNode;

/** What packages covered: single deductions and the retired overview (packages-usage-costs-orders.md 3 and 5). */
public final class DeductionOperations {

    private static final int SPAN_MAX_DAYS = 90;

    private final PackageStore store;

    public DeductionOperations(PackageStore store) {
        this.store = store;
    }

    public List<Operation> all() {
        return List.of(
                new Endpoint(
                        "ListFreeResourcesUsageRecords",
                        "GET",
                        "/v2/bills/customer-bills/free-resources-usage-records",
                        this::records),
                new Endpoint("ListResourceUsages", "POST", "/v2/payments/free-resources/usages/query", this::overview));
    }

    private record Covered(ResourcePackage owner, Item item, Deduction deduction) {}

    private ObjectNode records(Question question) {
        Parameters query = question.queryParameters();
        LocalDate begin = query.requiredDay("deduct_time_begin");
        LocalDate end = query.requiredDay("deduct_time_end");
        long days = ChronoUnit.DAYS.between(begin, end);
        if (days < 0 || days > SPAN_MAX_DAYS) {
            throw Refusal.parameter("deduct_time_end", "is not 0 to " + SPAN_MAX_DAYS + " days after the begin");
        }
        TextFilter item = query.filter("free_resource_id", 64, EmptyValues.QUERY);
        TextFilter product = query.filter("product_id", 64, EmptyValues.QUERY);
        TextFilter type = query.filter("resource_type_code", 64, EmptyValues.QUERY);
        Paging page = Paging.byRow(query, Integer.MAX_VALUE, 1000, EmptyValues.NUMBER);
        List<Covered> found = covered(question, begin, end)
                .filter(each -> item.accepts(each.item().id())
                        && product.accepts(each.owner().plan().productId())
                        && type.accepts(
                                each.item().plan().usage().resourceType().code()))
                .sorted(Comparator.comparing((Covered each) -> each.deduction().time())
                        .reversed()
                        .thenComparing(each -> each.item().id()))
                .toList();
        var answer = Json.object();
        answer.set("free_resource_records", Json.array(page.of(found), DeductionOperations::row));
        return answer.put("total_count", found.size());
    }

    /** Of both days and all between them, in Beijing, as far as they have come. */
    private Stream<Covered> covered(Question question, LocalDate begin, LocalDate end) {
        Instant from = Beijing.startOf(begin);
        Instant asked = Beijing.startOf(end.plusDays(1));
        Instant justNow = question.now().plusNanos(1);
        Instant until = asked.isBefore(justNow) ? asked : justNow;
        return store.boughtBy(question.caller(), question.now()).stream()
                .flatMap(each -> each.terms().stream()
                        .flatMap(term -> term.items().stream())
                        .flatMap(item -> item.between(from, until).stream()
                                .map(deduction -> new Covered(each, item, deduction))));
    }

    private static ObjectNode row(Covered covered) {
        Item item = covered.item();
        Deduction deduction = covered.deduction();
        ResourceType type = item.plan().usage().resourceType();
        return Json.object()
                .put("deduct_time", Json.instant(deduction.time()))
                .put("free_resource_id", item.id())
                .put("resource_id", item.resource().id())
                .put("resource_type_code", type.code())
                .put("resource_type_name", type.name().chinese())
                .put("resource_tag", item.resource().tag())
                .put("product_id", covered.owner().plan().productId())
                .put("product_name", covered.owner().plan().name())
                .put("usage_type_code", item.plan().usage().code())
                .put("available_amount", Json.text(deduction.available()))
                .put("remaining_amount", Json.text(deduction.remaining()))
                .put("used_amount", Json.text(deduction.used()))
                .put("measure_id", item.plan().measureId())
                .put("effective_time", Json.instant(deduction.use().start()))
                .put("expire_time", Json.instant(deduction.use().end()));
    }

    /** One row per package and kind of resource measured in one unit; English unless Chinese is asked for. */
    private ObjectNode overview(Question question) {
        Language language = question.languageOr(Language.EN);
        List<Group> rows = store.visibleTo(question.caller(), question.now()).stream()
                .flatMap(each -> groups(each, question.now()).stream())
                .toList();
        var answer = Json.object();
        answer.set("package_usage_infos", Json.array(rows, row -> overviewRow(row, question.now(), language)));
        return answer;
    }

    private record Group(ResourcePackage owner, List<Item> items) {

        BigDecimal total() {
            return items.stream().map(item -> item.plan().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal balance(Instant now) {
            return items.stream().map(item -> item.remainingAt(now)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private record Kind(ResourceType type, int measureId) {}

    private static List<Group> groups(ResourcePackage each, Instant now) {
        Map<Kind, List<Item>> kinds = new LinkedHashMap<>();
        for (Item item : each.termAt(now).items()) {
            var kind = new Kind(item.plan().usage().resourceType(), item.plan().measureId());
            kinds.merge(
                    kind,
                    List.of(item),
                    (some, more) -> Stream.of(some, more).flatMap(List::stream).toList());
        }
        return kinds.values().stream().map(items -> new Group(each, items)).toList();
    }

    private static ObjectNode overviewRow(Group row, Instant now, Language language) {
        Item first = row.items().getFirst();
        Renewal renewal = first.renewal();
        Window cycle = first.cycleAt(now);
        return Json.object()
                .put("order_instance_id", row.owner().instanceId())
                .put(
                        "resource_type_name",
                        first.plan().usage().resourceType().name().in(language))
                .put("quota_reuse_mode", renewal == null ? 2 : 1)
                .put("quota_reuse_cycle", renewal == null ? null : (Integer) renewal.cycle())
                .put("quota_reuse_cycle_type", renewal == null ? null : (Integer) renewal.type())
                .put("start_time", Json.instant(cycle.start()))
                .put("end_time", Json.instant(cycle.lastSecond()))
                .put("balance", Json.plain(row.balance(now)))
                .put("total", Json.plain(row.total()))
                .put(
                        "measurement_name",
                        Catalogue.unit(first.plan().measureId()).name().in(language))
                .put("region_code", row.owner().region().code());
    }
}
