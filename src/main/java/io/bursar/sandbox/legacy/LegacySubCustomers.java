package io.bursar.sandbox.legacy;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.accounts.NameFilter;
import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Paging;
import io.bursar.sandbox.api.Query;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.Customer;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Section 11.5. Only the fields whose names were seen are answered, unless a switch adds likely ones. */
final class LegacySubCustomers implements Operation {

    private static final int LAST_PAGE = 200_000;

    private final World world;

    LegacySubCustomers(World world) {
        this.world = world;
    }

    @Override
    public Route route() {
        return Route.read("LegacySubCustomers", "GET", OwnDomain.ROOT + "/customer-mgr/enterprise-customers");
    }

    @Override
    public Answer handle(Call call) {
        OwnDomain.check(call);
        Query query = call.query();
        boolean fuzzy = query.integer("fuzzy_query", 0, 1, 0) == 1;
        Predicate<String> name = NameFilter.of(query.text("sub_customer_name", 64), fuzzy);
        Predicate<String> displayName = NameFilter.of(query.text("display_name", 64), fuzzy);
        @Nullable String unit = query.text("org_party_id", 20);
        if (unit != null && (unit.isEmpty() || unit.equals("null"))) {
            throw Refusal.parameter("org_party_id", "is empty");
        }
        List<Customer> matches = world.company().subs().stream()
                .filter(sub -> name.test(sub.name()) && displayName.test(sub.displayName()))
                .filter(sub -> unit == null || unit.equals(sub.unitId()))
                .toList();
        ObjectNode body = Json.object();
        ArrayNode infos = body.putArray("subCustomerInfos");
        for (Customer sub : Paging.pages(query, LAST_PAGE).of(matches)) {
            ObjectNode info = infos.addObject();
            if (world.switches().is(Switch.LEGACY_FIELDS, "more")) {
                info.put("id", sub.id());
                info.put("name", sub.name());
                info.put("displayName", sub.displayName());
            }
            info.put("status", sub.status());
            info.put("orgPartyId", sub.unitId());
            info.put("orgPartyName", sub.unitName());
        }
        return Answer.ok(body);
    }
}
