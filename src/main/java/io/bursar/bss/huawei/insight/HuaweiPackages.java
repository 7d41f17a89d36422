package io.bursar.bss.huawei.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.huaweicloud.sdk.bss.v2.BssMeta;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosReq;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceUsagesReq;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceUsagesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourcesUsageRecordsRequest;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.Json;
import io.bursar.bss.huawei.Reads;
import io.bursar.bss.packages.Deduction;
import io.bursar.bss.packages.DeductionFilter;
import io.bursar.bss.packages.Holding;
import io.bursar.bss.packages.ItemId;
import io.bursar.bss.packages.ItemUsage;
import io.bursar.bss.packages.PackageFilter;
import io.bursar.bss.packages.PackageId;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.bss.packages.ResourcePackages;
import io.bursar.bss.packages.Term;

/** Packages (packages-usage-costs-orders.md 1 to 3), or their retired twins (4 and 5). */
final class HuaweiPackages implements ResourcePackages {

    private final Reads reads;
    private final RetiredGroups retired;
    private final RetiredPackages old;

    HuaweiPackages(Reads reads, RetiredGroups retired) {
        this.reads = reads;
        this.retired = retired;
        this.old = new RetiredPackages(reads);
    }

    @Override
    public ReadAnswer<Page<ResourcePackage>> packages(PackageFilter filter, Locale language, Slice slice) {
        if (retired.uses(RetiredGroup.PACKAGES)) {
            return old.packages(filter, language, slice);
        }
        return reads.read(
                new ListFreeResourceInfosRequest()
                        .withXLanguage(Tongue.of(language))
                        .withBody(new ListFreeResourceInfosReq()
                                .withRegionCode(filter.region())
                                .withOrderId(
                                        filter.order() == null
                                                ? null
                                                : filter.order().value())
                                .withProductId(filter.product())
                                .withProductName(filter.productName())
                                .withEnterpriseProjectId(filter.project())
                                .withStatus(filter.status() == null ? null : PackageRows.number(filter.status()))
                                .withServiceTypeCodeList(filter.services().isEmpty() ? null : filter.services())
                                .withOffset(slice.offset())
                                .withLimit(slice.size())),
                BssMeta.listFreeResourceInfos,
                json -> Fields.page(json, "free_resource_packages", slice, PackageRows::resourcePackage));
    }

    @Override
    public ReadAnswer<List<ItemUsage>> usages(Collection<Holding> of, Locale language) {
        Map<ItemId, PackageId> owners = new HashMap<>();
        of.forEach(holding -> holding.items().forEach(item -> owners.put(item, holding.pack())));
        if (owners.isEmpty() || owners.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("1 to " + MOST_ITEMS + " items can be asked about at once");
        }
        if (retired.uses(RetiredGroup.USAGE)) {
            return old.usages(of, language);
        }
        return reads.read(
                new ListFreeResourceUsagesRequest()
                        .withXLanguage(Tongue.of(language))
                        .withBody(new ListFreeResourceUsagesReq()
                                .withFreeResourceIds(owners.keySet().stream()
                                        .map(ItemId::value)
                                        .sorted()
                                        .toList())),
                BssMeta.listFreeResourceUsages,
                json -> Fields.list(json, "free_resources", row -> usage(row, owners)));
    }

    @Override
    public ReadAnswer<Page<Deduction>> deductions(DeductionFilter filter, Slice slice) {
        return reads.read(
                new ListFreeResourcesUsageRecordsRequest()
                        .withFreeResourceId(
                                filter.item() == null ? null : filter.item().value())
                        .withProductId(filter.product())
                        .withResourceTypeCode(filter.resourceType())
                        .withDeductTimeBegin(filter.from().toString())
                        .withDeductTimeEnd(filter.to().toString())
                        .withOffset(slice.offset())
                        .withLimit(slice.size()),
                BssMeta.listFreeResourcesUsageRecords,
                json -> Fields.page(json, "free_resource_records", slice, PackageRows::deduction));
    }

    private static ItemUsage usage(Json row, Map<ItemId, PackageId> owners) {
        ItemId item = ItemId.of(row.text("free_resource_id"));
        return new ItemUsage(
                owners.get(item),
                item,
                row.text("free_resource_type_name"),
                row.filledOrNull("usage_type_name"),
                PackageRows.renewalOrNull(row),
                new Term(row.instant("start_time"), row.instant("end_time")),
                row.decimal("amount"),
                row.decimal("original_amount"),
                new ItemUsage.Unit(Fields.measure(row, "measure_id"), null));
    }
}
