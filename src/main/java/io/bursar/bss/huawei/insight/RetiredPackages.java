package io.bursar.bss.huawei.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.core.http.HttpRequestDef;

import io.bursar.bss.AllPages;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.Json;
import io.bursar.bss.huawei.OwnRequest;
import io.bursar.bss.huawei.Reads;
import io.bursar.bss.packages.Holding;
import io.bursar.bss.packages.ItemId;
import io.bursar.bss.packages.ItemUsage;
import io.bursar.bss.packages.PackageFilter;
import io.bursar.bss.packages.PackageId;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.bss.packages.Term;

/** Packages through the retired interfaces (packages-usage-costs-orders.md 4 and 5). */
final class RetiredPackages {

    private static final int MOST_ROWS = 20_000;

    private static final HttpRequestDef<OwnRequest, Void> LIST =
            OwnRequest.post("ListFreeResources", "/v2/payments/free-resources/query", "X-Language");
    private static final HttpRequestDef<OwnRequest, Void> USAGES =
            OwnRequest.post("ListResourceUsages", "/v2/payments/free-resources/usages/query", "X-Language");

    private final Reads reads;

    RetiredPackages(Reads reads) {
        this.reads = reads;
    }

    /** Services cannot be asked for here: all is read, and the rest left out. */
    ReadAnswer<Page<ResourcePackage>> packages(PackageFilter filter, Locale language, Slice slice) {
        if (filter.services().isEmpty()) {
            return page(filter, language, slice);
        }
        return AllPages.read(offset -> page(filter, language, Slice.from(offset)), ResourcePackage::id, MOST_ROWS)
                .map(all -> ofServices(all, filter.services(), slice));
    }

    private ReadAnswer<Page<ResourcePackage>> page(PackageFilter filter, Locale language, Slice slice) {
        RetiredPage page = RetiredPage.of(slice, Slice.LARGEST);
        return reads.read(
                new OwnRequest()
                        .with("X-Language", Tongue.of(language))
                        .withField("region_code", filter.region())
                        .withField(
                                "order_id",
                                filter.order() == null ? null : filter.order().value())
                        .withField("product_id", filter.product())
                        .withField("product_name", filter.productName())
                        .withField("enterprise_project_id", filter.project())
                        .withField("status", filter.status() == null ? null : PackageRows.number(filter.status()))
                        .withField("offset", page.number())
                        .withField("limit", page.size()),
                LIST,
                json -> page.cut(
                        Fields.list(json, "free_resource_packages", PackageRows::resourcePackage),
                        json.count("total_count")));
    }

    private static Page<ResourcePackage> ofServices(List<ResourcePackage> all, List<String> services, Slice slice) {
        List<ResourcePackage> fitting = all.stream()
                .filter(it -> services.stream().anyMatch(it.service().code()::equalsIgnoreCase))
                .toList();
        List<ResourcePackage> rows =
                fitting.stream().skip(slice.offset()).limit(slice.size()).toList();
        return new Page<>(rows, slice.offset(), fitting.size());
    }

    /** All that there is comes at once, a row for each package and kind of resource. */
    ReadAnswer<List<ItemUsage>> usages(Collection<Holding> of, Locale language) {
        Map<PackageId, Set<ItemId>> items = new HashMap<>();
        of.forEach(holding -> items.put(holding.pack(), Set.copyOf(holding.items())));
        return reads.read(
                new OwnRequest().with("X-Language", Tongue.of(language)),
                USAGES,
                json -> Fields.list(json, "package_usage_infos", row -> usage(row, items)).stream()
                        .filter(it -> it.pack() != null && items.containsKey(it.pack()))
                        .toList());
    }

    private static ItemUsage usage(Json row, Map<PackageId, Set<ItemId>> items) {
        PackageId pack = PackageId.of(row.text("order_instance_id"));
        return new ItemUsage(
                pack,
                onlyOne(items.getOrDefault(pack, Set.of())),
                row.text("resource_type_name"),
                null,
                PackageRows.renewalOrNull(row),
                new Term(row.instant("start_time"), row.instant("end_time")),
                row.decimal("balance"),
                row.decimal("total"),
                new ItemUsage.Unit(null, row.filledOrNull("measurement_name")));
    }

    private static @Nullable ItemId onlyOne(Set<ItemId> items) {
        return items.size() == 1 ? items.iterator().next() : null;
    }
}
