package io.bursar.bss.huawei.insight;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListConversionsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMeasureUnitsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListResourceTypesRequest;
import com.huaweicloud.sdk.core.http.HttpRequestDef;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.Json;
import io.bursar.bss.huawei.OwnRequest;
import io.bursar.bss.huawei.Reads;
import io.bursar.bss.lookup.Conversion;
import io.bursar.bss.lookup.LookUps;
import io.bursar.bss.lookup.MeasureKind;
import io.bursar.bss.lookup.MeasureUnit;
import io.bursar.bss.lookup.ResourceType;
import io.bursar.bss.lookup.ServiceType;

/** The catalogue (packages-usage-costs-orders.md 14.1 to 14.4). */
final class HuaweiLookUps implements LookUps {

    // SDK 3.1.170 knows the operation, but not how to ask for a name.
    private static final HttpRequestDef<OwnRequest, Void> SERVICES = OwnRequest.get(
            "ListServiceTypes", "/v2/products/service-types", "X-Language", "service_type_name", "offset", "limit");

    private final Reads reads;

    HuaweiLookUps(Reads reads) {
        this.reads = reads;
    }

    @Override
    public ReadAnswer<Page<ServiceType>> services(@Nullable String name, Locale language, Slice slice) {
        if (name != null && (name.isBlank() || name.length() > 128)) {
            throw new IllegalArgumentException("a name of a service has 1 to 128 characters");
        }
        return reads.read(
                new OwnRequest()
                        .with("X-Language", Tongue.of(language))
                        .with("service_type_name", name)
                        .with("offset", slice.offset())
                        .with("limit", slice.size()),
                SERVICES,
                json -> Fields.page(
                        json,
                        "service_types",
                        slice,
                        row -> new ServiceType(
                                row.text("service_type_code"),
                                row.text("service_type_name"),
                                row.filledOrNull("abbreviation"))));
    }

    @Override
    public ReadAnswer<Page<ResourceType>> resourceTypes(Locale language, Slice slice) {
        return reads.read(
                new ListResourceTypesRequest()
                        .withXLanguage(Tongue.of(language))
                        .withOffset(slice.offset())
                        .withLimit(slice.size()),
                BssMeta.listResourceTypes,
                json -> Fields.page(
                        json,
                        "resource_types",
                        slice,
                        row -> new ResourceType(
                                row.text("resource_type_code"),
                                row.text("resource_type_name"),
                                row.filledOrNull("resource_type_desc"),
                                row.filledOrNull("service_type_code"))));
    }

    @Override
    public ReadAnswer<List<MeasureUnit>> measureUnits(Locale language) {
        return reads.read(
                new ListMeasureUnitsRequest().withXLanguage(Tongue.of(language)),
                BssMeta.listMeasureUnits,
                json -> Fields.list(
                        json,
                        "measure_units",
                        row -> new MeasureUnit(
                                Fields.measure(row, "measure_id"),
                                row.text("measure_name"),
                                row.filledOrNull("abbreviation"),
                                MeasureKinds.kind(row.countOrNull("measure_type")))));
    }

    @Override
    public ReadAnswer<List<Conversion>> conversions(@Nullable MeasureKind kind) {
        return reads.read(
                new ListConversionsRequest().withMeasureType(kind == null ? null : MeasureKinds.number(kind)),
                BssMeta.listConversions,
                json -> Fields.list(json, "conversions", HuaweiLookUps::conversion));
    }

    private static Conversion conversion(Json row) {
        return new Conversion(
                Fields.measure(row, "measure_id"),
                Fields.measure(row, "ref_measure_id"),
                row.decimal("conversion_ratio"),
                MeasureKinds.kind(row.countOrNull("measure_type")));
    }
}
