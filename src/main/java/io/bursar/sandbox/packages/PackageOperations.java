package io.bursar.sandbox.packages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Endpoint;
import io.bursar.sandbox.scene.Given;
import io.bursar.sandbox.scene.Json;
import io.bursar.sandbox.scene.Language;
import io.bursar.sandbox.scene.Paging;
import io.bursar.sandbox.scene.Paging.PageRange;
import io.bursar.sandbox.scene.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The package list and the use of its items (packages-usage-costs-orders.md 1, 2 and the retired 4). */
public final class PackageOperations {

    private static final int IDS_MAX = 100;
    private static final int ID_LENGTH_MAX = 64;

    private final PackageStore store;

    public PackageOperations(PackageStore store) {
        this.store = store;
    }

    public List<Operation> all() {
        return List.of(
                new Endpoint("ListFreeResourceInfos", "POST", "/v3/payments/free-resources/query", this::list),
                new Endpoint("ListFreeResources", "POST", "/v2/payments/free-resources/query", this::retiredList),
                new Endpoint(
                        "ListFreeResourceUsages",
                        "POST",
                        "/v2/payments/free-resources/usages/details/query",
                        this::usages));
    }

    private ObjectNode list(Question question) {
        Language language = question.language();
        PackageFilter filter = PackageFilter.of(question.bodyParameters(), true);
        Paging page = Paging.byRow(question.bodyParameters(), 999_999, 1000, EmptyValues.NUMBER);
        List<ResourcePackage> found = found(question, filter);
        var answer = Json.object();
        answer.set("free_resource_packages", Json.array(page.of(found), each -> row(each, question.now(), language)));
        return answer.put("total_count", found.size());
    }

    /** Pages are numbered from 1, 0 is the first too, and amounts are numbers. */
    private ObjectNode retiredList(Question question) {
        PackageFilter filter = PackageFilter.of(question.bodyParameters(), false);
        question.languageOr(Language.ZH);
        Paging page = Paging.byPage(question.bodyParameters(), new PageRange(0, 9999), 1000, EmptyValues.BODY);
        List<ResourcePackage> found = found(question, filter);
        var answer = Json.object().put("total_count", found.size());
        answer.set("free_resource_packages", Json.array(page.of(found), each -> retiredRow(each, question.now())));
        return answer;
    }

    private List<ResourcePackage> found(Question question, PackageFilter filter) {
        return store.visibleTo(question.caller(), question.now()).stream()
                .filter(each -> filter.accepts(each, question.now()))
                .toList();
    }

    private static ObjectNode row(ResourcePackage each, Instant now, Language language) {
        ObjectNode row = common(each, now);
        row.put("service_type_name", each.plan().service().name().in(language));
        row.set(
                "free_resources",
                Json.array(
                        each.termAt(now).items(),
                        item -> itemRow(item, language)
                                .put("amount", Json.text(item.remainingAt(now)))
                                .put("original_amount", Json.text(item.plan().amount()))
                                .put("measure_id", item.plan().measureId())));
        return row;
    }

    private static ObjectNode retiredRow(ResourcePackage each, Instant now) {
        ObjectNode row = common(each, now);
        row.set(
                "free_resources",
                Json.array(
                        each.termAt(now).items(),
                        item -> itemRow(item, Language.ZH)
                                .put("amount", Json.plain(item.remainingAt(now)))
                                .put("original_amount", Json.plain(item.plan().amount()))
                                .put("measure_id", item.plan().measureId())));
        return row;
    }

    private static ObjectNode itemRow(Item item, Language language) {
        return Json.object()
                .put("free_resource_id", item.id())
                .put("usage_type_name", item.plan().usage().name().in(language));
    }

    private static ObjectNode common(ResourcePackage each, Instant now) {
        Term term = each.termAt(now);
        return Json.object()
                .put("order_instance_id", each.instanceId())
                .put("order_id", term.orderId())
                .put("product_id", each.plan().productId())
                .put("product_name", each.plan().name())
                .put(
                        "enterprise_project_id",
                        each.project() == null ? null : each.project().id())
                .put("enterprise_project_scope", each.project() == null ? 0 : 1)
                .put("effective_time", Json.instant(term.life().start()))
                .put("expire_time", Json.instant(term.life().lastSecond()))
                .put("status", each.statusAt(now))
                .put("service_type_code", each.plan().service().code())
                .put("region_code", each.region().code())
                .put("source_type", each.plan().isGift() ? 1 : 0)
                .put("bundle_type", each.plan().items().size() > 1 ? "BUNDLE_PKG" : "ATOMIC_PKG")
                .put("quota_reuse_mode", each.plan().renewal() == null ? 2 : 1);
    }

    /** Ids that the caller does not own are left out, as the dossier assumes (16.3). */
    private ObjectNode usages(Question question) {
        Language language = question.language();
        Set<String> ids = ids(question.bodyParameters().given("free_resource_ids"));
        List<ResourcePackage> visible = store.visibleTo(question.caller(), question.now());
        List<Item> found = ids.stream()
                .flatMap(id -> visible.stream().flatMap(each -> each.itemAt(id, question.now()).stream()))
                .distinct()
                .toList();
        var answer = Json.object();
        answer.set("free_resources", Json.array(found, item -> usageRow(item, question.now(), language)));
        return answer;
    }

    private static ObjectNode usageRow(Item item, Instant now, Language language) {
        Window cycle = item.cycleAt(now);
        Renewal renewal = item.renewal();
        BigDecimal left = item.remainingAt(now);
        return Json.object()
                .put("free_resource_id", item.id())
                .put(
                        "free_resource_type_name",
                        item.plan().usage().resourceType().name().in(language))
                .put("quota_reuse_cycle", renewal == null ? null : (Integer) renewal.cycle())
                .put("quota_reuse_cycle_type", renewal == null ? null : (Integer) renewal.type())
                .put("usage_type_name", item.plan().usage().name().in(language))
                .put("start_time", Json.instant(cycle.start()))
                .put("end_time", Json.instant(cycle.lastSecond()))
                .put("amount", Json.plain(left))
                .put("original_amount", Json.plain(item.plan().amount()))
                .put("measure_id", item.plan().measureId());
    }

    private static Set<String> ids(Given given) {
        if (given.shape() != Given.Shape.VALUE
                || !given.node().isArray()
                || given.node().isEmpty()
                || given.node().size() > IDS_MAX) {
            throw Refusal.parameter("free_resource_ids", "is not a list of 1 to " + IDS_MAX);
        }
        var ids = new LinkedHashSet<String>();
        for (JsonNode id : given.node()) {
            if (!id.isString() || id.stringValue().isEmpty() || id.stringValue().length() > ID_LENGTH_MAX) {
                throw Refusal.parameter("free_resource_ids", "holds something other than ids");
            }
            ids.add(id.stringValue());
        }
        return ids;
    }
}
