package io.bursar.sandbox.lookup;

import java.util.List;
import java.util.Objects;

import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.scene.Catalogue;
import io.bursar.sandbox.scene.Conversion;
import io.bursar.sandbox.scene.EmptyValues;
import io.bursar.sandbox.scene.Endpoint;
import io.bursar.sandbox.scene.Json;
import io.bursar.sandbox.scene.Language;
import io.bursar.sandbox.scene.MeasureUnit;
import io.bursar.sandbox.scene.Paging;
import io.bursar.sandbox.scene.Question;
import io.bursar.sandbox.scene.ResourceType;
import io.bursar.sandbox.scene.ServiceType;
import io.bursar.sandbox.scene.TextFilter;
import io.bursar.sandbox.scene.UsageType;
import tools.jackson.databind.node.ObjectNode;

/** The five look-ups of the product chapter; the language changes names only. */
public final class LookUps {

    private static final int USAGE_TYPES_MAX_OFFSET = 100_000_000;

    private LookUps() {}

    public static List<Operation> all() {
        return List.of(
                new Endpoint("ListServiceTypes", "GET", "/v2/products/service-types", LookUps::serviceTypes),
                new Endpoint("ListResourceTypes", "GET", "/v2/products/resource-types", LookUps::resourceTypes),
                new Endpoint("ListUsageTypes", "GET", "/v2/products/usage-types", LookUps::usageTypes),
                new Endpoint("ListMeasureUnits", "GET", "/v2/bases/measurements", LookUps::measureUnits),
                new Endpoint("ListConversions", "GET", "/v2/bases/conversions", LookUps::conversions));
    }

    private static ObjectNode serviceTypes(Question question) {
        Language language = question.language();
        TextFilter name = question.queryParameters().filter("service_type_name", 128, EmptyValues.QUERY);
        String part = Objects.requireNonNullElse(name.wanted(), "");
        List<ServiceType> found = Catalogue.SERVICES.stream()
                .filter(service -> service.name().in(language).contains(part))
                .toList();
        Paging page = Paging.byRow(question.queryParameters(), Integer.MAX_VALUE, 1000, EmptyValues.NUMBER);
        var answer = Json.object().put("total_count", found.size());
        answer.set(
                "service_types",
                Json.array(
                        page.of(found),
                        service -> Json.object()
                                .put("service_type_name", service.name().in(language))
                                .put("service_type_code", service.code())
                                .put("abbreviation", service.abbreviation())));
        return answer;
    }

    private static ObjectNode resourceTypes(Question question) {
        Language language = question.language();
        Paging page = Paging.byRow(question.queryParameters(), Integer.MAX_VALUE, 1000, EmptyValues.NUMBER);
        List<ResourceType> found = Catalogue.RESOURCES;
        var answer = Json.object().put("total_count", found.size());
        answer.set(
                "resource_types",
                Json.array(
                        page.of(found),
                        type -> Json.object()
                                .put("resource_type_code", type.code())
                                .put("resource_type_name", type.name().in(language))
                                .put("resource_type_desc", type.name().in(language))
                                .put("service_type_code", type.service().code())));
        return answer;
    }

    private static ObjectNode usageTypes(Question question) {
        Language language = question.language();
        TextFilter type = question.queryParameters().filter("resource_type_code", 64, EmptyValues.QUERY);
        Paging page = Paging.byRow(question.queryParameters(), USAGE_TYPES_MAX_OFFSET, 100, EmptyValues.NUMBER);
        List<UsageType> found = Catalogue.USAGES.stream()
                .filter(usage -> type.accepts(usage.resourceType().code()))
                .toList();
        var answer = Json.object().put("total_count", found.size());
        answer.set(
                "usage_types",
                Json.array(
                        page.of(found),
                        usage -> Json.object()
                                .put("code", usage.code())
                                .put("name", usage.name().in(language))
                                .put("resource_type_code", usage.resourceType().code())
                                .put(
                                        "service_type_code",
                                        usage.resourceType().service().code())
                                .put(
                                        "resource_type_name",
                                        usage.resourceType().name().in(language))
                                .put(
                                        "service_type_name",
                                        usage.resourceType().service().name().in(language))));
        return answer;
    }

    private static ObjectNode measureUnits(Question question) {
        Language language = question.language();
        List<MeasureUnit> found = Catalogue.UNITS;
        var answer = Json.object();
        answer.set(
                "measure_units",
                Json.array(
                        found,
                        unit -> Json.object()
                                .put("measure_id", unit.id())
                                .put("measure_name", unit.name().in(language))
                                .put("abbreviation", unit.abbreviation())
                                .put("measure_type", unit.type())));
        return answer;
    }

    private static ObjectNode conversions(Question question) {
        Integer type = question.queryParameters().integer("measure_type", 1, Integer.MAX_VALUE, EmptyValues.NUMBER);
        List<Conversion> found = Catalogue.CONVERSIONS.stream()
                .filter(conversion -> type == null || conversion.type() == type)
                .toList();
        var answer = Json.object();
        answer.set(
                "conversions",
                Json.array(
                        found,
                        conversion -> Json.object()
                                .put("measure_id", conversion.from())
                                .put("ref_measure_id", conversion.to())
                                .put("conversion_ratio", conversion.ratio())
                                .put("measure_type", conversion.type())));
        return answer;
    }
}
