package io.bursar.sandbox.accounts;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Query;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.Customer;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Section 1. */
final class ListEnterpriseSubCustomers implements Operation {

    private final World world;

    ListEnterpriseSubCustomers(World world) {
        this.world = world;
    }

    @Override
    public Route route() {
        return Route.read("ListEnterpriseSubCustomers", "GET", "/v2/enterprises/multi-accounts/sub-customers");
    }

    @Override
    public Answer handle(Call call) {
        Query query = call.query();
        boolean fuzzy = query.integer("fuzzy_query", 0, 1, 0) == 1;
        Predicate<String> name = NameFilter.of(query.text("sub_customer_account_name", 64), fuzzy);
        Predicate<String> displayName = NameFilter.of(query.text("sub_customer_display_name", 64), fuzzy);
        @Nullable String unit = query.text("org_id", 20);
        Paging paging = Paging.rows(query);
        List<Customer> matches = world.company().subs().stream()
                .filter(sub -> name.test(sub.name()) && displayName.test(sub.displayName()))
                .filter(sub -> unit == null || unit.equals(sub.unitId()))
                .toList();
        ObjectNode body = Json.object();
        body.put("total_count", matches.size());
        ArrayNode infos = body.putArray("sub_customer_infos");
        paging.of(matches).forEach(sub -> infos.add(info(sub)));
        return Answer.ok(body);
    }

    private static ObjectNode info(Customer sub) {
        ObjectNode info = Json.object();
        info.put("id", sub.id());
        info.put("name", sub.name());
        info.put("display_name", sub.displayName());
        info.put("status", sub.status());
        info.put("org_id", sub.unitId());
        info.put("org_name", sub.unitName());
        return info;
    }
}
