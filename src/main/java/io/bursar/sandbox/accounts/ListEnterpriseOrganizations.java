package io.bursar.sandbox.accounts;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.world.Unit;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Section 2. */
final class ListEnterpriseOrganizations implements Operation {

    private static final BssError BAD_REQUEST = new BssError(400, "CBC.0199", "Request parameter error.");

    private final World world;

    ListEnterpriseOrganizations(World world) {
        this.world = world;
    }

    @Override
    public Route route() {
        return Route.read(
                "ListEnterpriseOrganizations", "GET", "/v2/enterprises/multi-accounts/enterprise-organizations");
    }

    @Override
    public Answer handle(Call call) {
        boolean recursive = call.query().integer("recursive_query", 0, 1, 0) == 1;
        String parent = call.query().text("parent_id", 20);
        if (parent != null && !parent.matches("[0-9]+")) {
            throw Refusal.parameter("parent_id", "must be digits");
        }
        List<Unit> units = world.company().units();
        Unit start = units.stream()
                .filter(unit ->
                        parent == null ? unit.parentId() == null : unit.id().equals(parent))
                .findFirst()
                .orElseThrow(() -> new Refusal(BAD_REQUEST));
        ObjectNode body = Json.object();
        // Who asks for a part of the tree is not told the root.
        body.put("root_id", parent == null ? start.id() : null);
        body.put("root_name", parent == null ? start.name() : null);
        addChildren(body.putArray("child_nodes"), units, start.id(), recursive);
        return Answer.ok(body);
    }

    private static void addChildren(ArrayNode nodes, List<Unit> units, @Nullable String parent, boolean recursive) {
        for (Unit unit : units) {
            if (unit.parentId() != null && unit.parentId().equals(parent)) {
                ObjectNode node = nodes.addObject();
                node.put("relation_id", unit.relationId());
                node.put("id", unit.id());
                node.put("name", unit.name());
                ArrayNode children = node.putArray("child_nodes");
                if (recursive) {
                    addChildren(children, units, unit.id(), true);
                }
            }
        }
    }
}
