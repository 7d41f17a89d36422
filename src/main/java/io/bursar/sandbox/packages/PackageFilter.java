package io.bursar.sandbox.packages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Given;
import io.bursar.sandbox.scene.Parameters;
import io.bursar.sandbox.scene.TextFilter;
import tools.jackson.databind.JsonNode;

/**
 * Which packages are asked for. Without a project only those that serve all projects, with one only its own
 * (the page's rule, packages-usage-costs-orders.md 1 and 16.2); the name matches in part.
 */
record PackageFilter(
        TextFilter region,
        TextFilter order,
        TextFilter product,
        TextFilter name,
        TextFilter project,
        @Nullable Integer status,
        List<String> services) {

    private static final int SERVICES_MAX = 10;

    /** Reads the fields that both lists have. */
    static PackageFilter of(Parameters body, boolean withServices) {
        return new PackageFilter(
                body.filter("region_code", 64, EmptyValues.BODY),
                body.filter("order_id", 64, EmptyValues.BODY),
                body.filter("product_id", 64, EmptyValues.BODY),
                body.filter("product_name", 256, EmptyValues.BODY),
                body.filter("enterprise_project_id", 64, EmptyValues.BODY),
                body.integer("status", 0, 4, EmptyValues.NUMBER),
                withServices ? services(body.given("service_type_code_list")) : List.of());
    }

    boolean accepts(ResourcePackage each, Instant now) {
        String ownProject = each.project() == null ? null : each.project().id();
        boolean ofProject = project.isSet() ? project.accepts(ownProject) : ownProject == null;
        return ofProject
                && region.accepts(each.region().code())
                && order.accepts(each.termAt(now).orderId())
                && product.accepts(each.plan().productId())
                && each.plan().name().contains(Objects.requireNonNullElse(name.wanted(), ""))
                && (status == null || each.statusAt(now) == status)
                && (services.isEmpty()
                        || services.contains(each.plan().service().code()));
    }

    private static List<String> services(Given given) {
        if (given.shape() == Given.Shape.ABSENT || given.shape() == Given.Shape.NULL) {
            return List.of();
        }
        if (!given.node().isArray() || given.node().size() > SERVICES_MAX) {
            throw Refusal.parameter("service_type_code_list", "is not a list of at most " + SERVICES_MAX);
        }
        var codes = new ArrayList<String>();
        for (JsonNode code : given.node()) {
            if (!code.isString()) {
                throw Refusal.parameter("service_type_code_list", "holds something other than strings");
            }
            codes.add(code.stringValue().toLowerCase(Locale.ROOT));
        }
        return codes;
    }
}
