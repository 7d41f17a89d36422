package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.orders.Product;
import io.bursar.sandbox.orders.Resource;
import io.bursar.sandbox.orders.Shop;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ListPayPerUseCustomerResources, which lists what is paid by the month or the year (dossier 14.5). */
final class ResourceQueries {

    private static final Set<Integer> STATUSES = Set.of(2, 3, 4, 5);
    private static final int GIGABYTES = 17;
    private static final int MEGABITS = 15;
    private static final String PROJECT_ID = "04f480425980d32a2f04c018d3326097";

    private final Shop shop;

    ResourceQueries(Shop shop) {
        this.shop = shop;
    }

    Answer list(Call call) {
        Body body = call.body();
        Predicate<Resource> wanted = filters(body);
        int offset = body.integer("offset", 0, Integer.MAX_VALUE - 1, 0);
        int limit = body.integer("limit", 1, 500, 10);
        List<Resource> found = shop.resources().of(call.caller().customerId()).stream()
                .filter(wanted)
                .toList();
        OrderJson names = new OrderJson(call.inEnglish());
        ObjectNode answer = Json.object();
        ArrayNode rows = answer.putArray("data");
        new Paging(offset, limit).of(found).forEach(resource -> rows.add(resource(resource, names)));
        answer.put("total_count", found.size());
        return Answer.ok(answer);
    }

    private static Predicate<Resource> filters(Body body) {
        List<String> ids = body.texts("resource_ids", 50, 64);
        String order = Params.filter(body, "order_id", 64);
        boolean onlyMain = body.integer("only_main_resource", 0, 1, 0) == 1;
        List<Integer> statuses = Params.integers(body, "status_list", 10, STATUSES);
        String service = body.text("service_type_code", 64);
        if (service != null && service.isEmpty()) {
            throw Refusal.parameter("service_type_code", "must not be empty");
        }
        Params.Span expires = Params.span(body, "expire_time");
        body.text("customer_id", 64);
        return resource -> named(resource, ids, onlyMain)
                && (order == null || order.equals(resource.place().order()))
                && (statuses.isEmpty() || statuses.contains(resource.state().status()))
                && (service == null
                        || service.equals(resource.product().service().code()))
                && expires.holds(resource.state().expire());
    }

    /** The id of a main resource stands for its slaves too; that of a slave for itself, even with mains only. */
    private static boolean named(Resource resource, List<String> ids, boolean onlyMain) {
        if (ids.isEmpty()) {
            return !onlyMain || resource.isMain();
        }
        String parent = resource.relation().parent();
        return ids.contains(resource.id()) || (!onlyMain && parent != null && ids.contains(parent));
    }

    private static ObjectNode resource(Resource resource, OrderJson names) {
        ObjectNode node = Json.object();
        Resource.State state = resource.state();
        node.put("id", resource.place().internalId());
        node.put("resource_id", resource.id());
        node.put("resource_name", resource.name());
        node.put("region_code", resource.place().region());
        node.put("service_type_code", resource.product().service().code());
        names.named(node, "resource_type", resource.product().resource());
        names.named(node, "service_type", resource.product().service());
        node.put("resource_spec_code", resource.spec().code());
        node.put("project_id", PROJECT_ID);
        node.put("product_id", resource.product().productId());
        node.put("parent_resource_id", resource.relation().parent());
        node.put("is_main_resource", resource.isMain() ? 1 : 0);
        node.put("status", state.status());
        node.put("effective_time", Json.time(state.effective()));
        node.put("expire_time", Json.time(state.expire()));
        node.put("expire_policy", state.policy());
        node.put("product_spec_desc", resource.spec().text());
        size(node, resource.spec().size(), resource.product());
        node.put("update_time", Json.time(state.updated()));
        String[] project = resource.place().project().split("\\|", 2);
        node.putObject("enterprise_project").put("id", project[0]).put("name", project[project.length - 1]);
        return node;
    }

    private static void size(ObjectNode node, @Nullable BigDecimal size, Product product) {
        if (size == null) {
            node.putNull("spec_size");
            node.putNull("spec_size_measure_id");
            return;
        }
        boolean bandwidth = product == Product.BANDWIDTH || product == Product.EIP;
        node.put("spec_size", new BigDecimal(size.stripTrailingZeros().toPlainString()));
        node.put("spec_size_measure_id", bandwidth ? MEGABITS : GIGABYTES);
    }
}
