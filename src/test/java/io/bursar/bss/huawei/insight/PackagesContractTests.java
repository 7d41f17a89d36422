package io.bursar.bss.huawei.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosReq;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceInfosRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceUsagesReq;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourceUsagesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListFreeResourcesUsageRecordsRequest;

import io.bursar.bss.AllPages;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.SandboxClient;
import io.bursar.bss.lookup.MeasureId;
import io.bursar.bss.packages.Deduction;
import io.bursar.bss.packages.DeductionFilter;
import io.bursar.bss.packages.Holding;
import io.bursar.bss.packages.ItemUsage;
import io.bursar.bss.packages.PackageFilter;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.sandbox.RunningSandbox;

import static io.bursar.bss.huawei.SandboxClient.value;
import static org.assertj.core.api.Assertions.assertThat;

/** Packages against a running sandbox: what Huawei's own client reads there, ours reads too, and page by page. */
class PackagesContractTests {

    private static final Locale ZH = Locale.CHINA;

    private final SandboxClient client = new SandboxClient(RunningSandbox.fresh());
    private final HuaweiPackages packages = new HuaweiPackages(client.reads(), RetiredGroups.none());
    private final HuaweiPackages retired =
            new HuaweiPackages(client.reads(), new RetiredGroups(Set.of(RetiredGroup.PACKAGES, RetiredGroup.USAGE)));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void readsTheSamePackagesAsHuaweisClient() {
        var theirs = client.sdk()
                .listFreeResourceInfos(new ListFreeResourceInfosRequest()
                        .withXLanguage("zh_CN")
                        .withBody(new ListFreeResourceInfosReq().withLimit(1000)));
        List<ResourcePackage> ours =
                value(packages.packages(PackageFilter.ALL, ZH, Slice.from(0))).rows();

        assertThat(ours).hasSize(theirs.getTotalCount()).hasSizeGreaterThan(50);
        for (int i = 0; i < ours.size(); i++) {
            var their = theirs.getFreeResourcePackages().get(i);
            ResourcePackage our = ours.get(i);
            assertThat(our.id().value()).isEqualTo(their.getOrderInstanceId());
            assertThat(our.product().name()).isEqualTo(their.getProductName());
            assertThat(our.service().name()).isEqualTo(their.getServiceTypeName());
            assertThat(our.term().until()).hasToString(their.getExpireTime());
            assertThat(PackageRows.number(our.nature().status())).isEqualTo(their.getStatus());
            assertThat(our.items().stream().map(it -> it.left().amount().toPlainString()))
                    .isEqualTo(their.getFreeResources().stream()
                            .map(it -> it.getAmount())
                            .toList());
        }
        assertThat(client.calls("ListFreeResourceInfos", "known")).isEqualTo(1);
    }

    @Test
    void readsAllPackagesPageByPage() {
        List<ResourcePackage> whole =
                value(packages.packages(PackageFilter.ALL, ZH, Slice.from(0))).rows();
        assertThat(value(AllPages.read(
                        offset -> packages.packages(PackageFilter.ALL, ZH, new Slice(offset, 13)),
                        ResourcePackage::id,
                        5_000)))
                .isEqualTo(whole);
        List<ResourcePackage> old = value(AllPages.read(
                offset -> retired.packages(PackageFilter.ALL, ZH, new Slice(offset, 13)), ResourcePackage::id, 5_000));
        assertThat(old.stream().map(ResourcePackage::id).toList())
                .isEqualTo(whole.stream().map(ResourcePackage::id).toList());
        assertThat(value(retired.packages(PackageFilter.ALL, ZH, new Slice(5, 7)))
                        .rows())
                .isEqualTo(old.subList(5, 7));
        assertThat(old.getFirst().items()).isEqualTo(whole.getFirst().items());
    }

    @Test
    void selectsPackagesInBothWays() {
        ResourcePackage some = value(packages.packages(PackageFilter.ALL, ZH, Slice.from(0)))
                .rows()
                .getFirst();
        PackageFilter filter = PackageFilter.ALL
                .withServices(List.of(some.service().code()))
                .withRegion(some.region())
                .withStatus(some.nature().status());
        Page<ResourcePackage> today = value(packages.packages(filter, ZH, Slice.from(0)));
        assertThat(today.rows()).contains(some).allMatch(it -> it.region().equals(some.region()));
        Page<ResourcePackage> old = value(retired.packages(filter, ZH, Slice.from(0)));
        assertThat(old.total()).isEqualTo(today.total());
        assertThat(old.rows()).extracting(ResourcePackage::id).contains(some.id());
    }

    @Test
    void readsTheSameRestsAsHuaweisClient() {
        List<Holding> holdings = value(packages.packages(PackageFilter.ALL, ZH, Slice.first(20))).rows().stream()
                .map(ResourcePackage::holding)
                .toList();
        var theirs = client.sdk()
                .listFreeResourceUsages(new ListFreeResourceUsagesRequest()
                        .withXLanguage("zh_CN")
                        .withBody(new ListFreeResourceUsagesReq()
                                .withFreeResourceIds(holdings.stream()
                                        .flatMap(it -> it.items().stream())
                                        .map(Object::toString)
                                        .toList())));
        List<ItemUsage> ours = value(packages.usages(holdings, ZH));

        assertThat(ours).hasSameSizeAs(theirs.getFreeResources()).isNotEmpty();
        for (var their : theirs.getFreeResources()) {
            assertThat(ours).anySatisfy(our -> {
                assertThat(our.item()).hasToString(their.getFreeResourceId());
                assertThat(our.left()).isEqualByComparingTo(their.getAmount());
                assertThat(our.total()).isEqualByComparingTo(their.getOriginalAmount());
                assertThat(our.cycle().until()).hasToString(their.getEndTime());
                assertThat(our.unit().id()).isEqualTo(MeasureId.of(their.getMeasureId()));
            });
        }
        assertThat(ours).allMatch(it -> it.pack() != null);
    }

    @Test
    void readsTheSameRestsInTheRetiredWay() {
        List<Holding> single = value(packages.packages(PackageFilter.ALL, ZH, Slice.from(0))).rows().stream()
                .map(ResourcePackage::holding)
                .filter(it -> it.items().size() == 1)
                .limit(50)
                .toList();
        List<ItemUsage> today = value(packages.usages(single, ZH));
        List<ItemUsage> old = value(retired.usages(single, ZH));

        assertThat(old).hasSameSizeAs(today);
        for (ItemUsage row : old) {
            assertThat(today).anySatisfy(it -> {
                assertThat(it.item()).isEqualTo(row.item());
                assertThat(it.pack()).isEqualTo(row.pack());
                assertThat(it.left()).isEqualByComparingTo(row.left());
                assertThat(it.cycle()).isEqualTo(row.cycle());
                assertThat(it.renewal()).isEqualTo(row.renewal());
                assertThat(it.resourceType()).isEqualTo(row.resourceType());
            });
            assertThat(row.unit().name()).isNotBlank();
        }
    }

    @Test
    void readsTheSameDeductionsAsHuaweisClient() {
        DeductionFilter filter = DeductionFilter.of(LocalDate.of(2026, 1, 13), LocalDate.of(2026, 1, 14));
        var theirs = client.sdk()
                .listFreeResourcesUsageRecords(new ListFreeResourcesUsageRecordsRequest()
                        .withDeductTimeBegin("2026-01-13")
                        .withDeductTimeEnd("2026-01-14")
                        .withLimit(1000));
        Page<Deduction> ours = value(packages.deductions(filter, Slice.from(0)));

        assertThat(ours.total()).isEqualTo(theirs.getTotalCount());
        assertThat(ours.rows()).hasSameSizeAs(theirs.getFreeResourceRecords()).isNotEmpty();
        for (int i = 0; i < ours.rows().size(); i++) {
            var their = theirs.getFreeResourceRecords().get(i);
            Deduction our = ours.rows().get(i);
            assertThat(our.at()).hasToString(their.getDeductTime());
            assertThat(our.amounts().used().toPlainString()).isEqualTo(their.getUsedAmount());
            assertThat(our.amounts().before())
                    .isEqualByComparingTo(our.amounts().used().add(our.amounts().after()));
        }
    }

    @Test
    void readsDeductionsOfMoreThanNinetyDays() {
        LocalDate end = LocalDate.of(2026, 1, 15);
        DeductionFilter item = DeductionFilter.of(end, end)
                .withItem(value(packages.deductions(DeductionFilter.of(end.minusDays(2), end), Slice.first(1)))
                        .rows()
                        .getFirst()
                        .item());
        List<Deduction> all = value(AllPages.joined(
                item.pieces(end.minusDays(120), end).stream()
                        .<java.util.function.IntFunction<ReadAnswer<Page<Deduction>>>>map(
                                piece -> offset -> packages.deductions(piece, new Slice(offset, 100)))
                        .toList(),
                it -> it,
                20_000));

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(all).allMatch(it -> it.item().equals(item.item()));
    }
}
