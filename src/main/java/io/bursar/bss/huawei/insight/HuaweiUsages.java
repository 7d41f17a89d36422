package io.bursar.bss.huawei.insight;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListResourceUsageRequest;
import com.huaweicloud.sdk.bss.v2.model.ListResourceUsageSummaryRequest;
import com.huaweicloud.sdk.bss.v2.model.ListUsageTypesRequest;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.Json;
import io.bursar.bss.huawei.Reads;
import io.bursar.bss.usage.Peak;
import io.bursar.bss.usage.PeakFilter;
import io.bursar.bss.usage.PeakKind;
import io.bursar.bss.usage.PeakLine;
import io.bursar.bss.usage.PeakPoint;
import io.bursar.bss.usage.PeakPoints;
import io.bursar.bss.usage.UsageType;
import io.bursar.bss.usage.Usages;

/** Kinds of usage and the 95th percentile (packages-usage-costs-orders.md 6 to 8). */
final class HuaweiUsages implements Usages {

    private static final int MOST_TYPES = 100;

    private final Reads reads;

    HuaweiUsages(Reads reads) {
        this.reads = reads;
    }

    @Override
    public ReadAnswer<Page<UsageType>> types(@Nullable String resourceType, Locale language, Slice slice) {
        requireLength("a kind of resource", resourceType);
        return reads.read(
                new ListUsageTypesRequest()
                        .withXLanguage(Tongue.of(language))
                        .withResourceTypeCode(resourceType)
                        .withOffset(slice.offset())
                        .withLimit(slice.atMost(MOST_TYPES).size()),
                BssMeta.listUsageTypes,
                json -> Fields.page(
                        json,
                        "usage_types",
                        slice,
                        row -> new UsageType(
                                Fields.named(row, "code", "name"),
                                Fields.named(row, "resource_type_code", "resource_type_name"),
                                Fields.named(row, "service_type_code", "service_type_name"))));
    }

    @Override
    public ReadAnswer<Page<Peak>> peaks(PeakFilter filter, Slice slice) {
        return reads.read(
                new ListResourceUsageSummaryRequest()
                        .withBillCycle(filter.cycle().toString())
                        .withServiceTypeCode(service(filter.line()))
                        .withResourceTypeCode(resource(filter.line()))
                        .withUsageType(word(filter.kind()))
                        .withOffset(slice.offset())
                        .withLimit(slice.size()),
                BssMeta.listResourceUsageSummary,
                json -> Fields.page(json, "summary_usage_info_list", slice, row -> peak(row, row.text("resource_id"))));
    }

    @Override
    public ReadAnswer<PeakPoints> points(PeakFilter filter, String resource, Slice slice) {
        requireLength("a resource", resource);
        return reads.read(
                new ListResourceUsageRequest()
                        .withBillCycle(filter.cycle().toString())
                        .withServiceTypeCode(service(filter.line()))
                        .withResourceTypeCode(resource(filter.line()))
                        .withUsageType(word(filter.kind()))
                        .withResourceId(resource)
                        .withOffset(slice.offset())
                        .withLimit(slice.size()),
                BssMeta.listResourceUsage,
                json -> new PeakPoints(
                        peak(json, resource),
                        Fields.page(
                                json,
                                "usage_info_list",
                                slice,
                                row -> new PeakPoint(
                                        row.instant("stat_time"),
                                        Fields.quantity(row, "usage", "measure_id"),
                                        row.decimalOrNull("guaranteed_band_width")))));
    }

    private static Peak peak(Json row, String resource) {
        return new Peak(
                resource,
                row.decimalOrNull("actual_days"),
                row.decimalOrNull("band_width"),
                row.decimalOrNull("monthly_guaranteed_band_width"),
                row.decimalOrNull("monthly_peak_band_width"),
                Fields.measureOrNull(row, "band_width_measure_id"));
    }

    private static String service(PeakLine line) {
        return switch (line) {
            case CDN -> "hws.service.type.cdn";
            case OBS -> "hws.service.type.obs";
            case BANDWIDTH -> "hws.service.type.vpc";
            case EDGE_BANDWIDTH -> "hws.service.type.iec";
        };
    }

    private static String resource(PeakLine line) {
        return switch (line) {
            case CDN -> "hws.resource.type.cdn";
            case OBS -> "hws.resource.type.obs";
            case BANDWIDTH -> "hws.resource.type.bandwidth";
            case EDGE_BANDWIDTH -> "hws.resource.type.edgebandwidth";
        };
    }

    private static String word(PeakKind kind) {
        return switch (kind) {
            case MONTHLY -> "95Peak";
            case MONTHLY_1000 -> "95peak_1000";
            case MONTHLY_1000_OTHER -> "95Peak_1000";
            case BANDWIDTH -> "bandwidth95peak";
            case ENHANCED -> "95peak_plus";
        };
    }

    private static void requireLength(String what, @Nullable String value) {
        // An empty one is a filter of its own at Huawei.
        if (value != null && (value.isBlank() || value.length() > 64)) {
            throw new IllegalArgumentException(what + " has 1 to 64 characters");
        }
    }
}
