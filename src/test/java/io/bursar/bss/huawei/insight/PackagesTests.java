package io.bursar.bss.huawei.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.bursar.bss.Named;
import io.bursar.bss.OrderId;
import io.bursar.bss.Page;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.Examples;
import io.bursar.bss.huawei.RawServer;
import io.bursar.bss.huawei.Reads;
import io.bursar.bss.packages.Deduction;
import io.bursar.bss.packages.DeductionFilter;
import io.bursar.bss.packages.Holding;
import io.bursar.bss.packages.ItemId;
import io.bursar.bss.packages.ItemUsage;
import io.bursar.bss.packages.PackageFilter;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.bss.packages.ResourcePackage.Bundle;
import io.bursar.bss.packages.ResourcePackage.Nature;
import io.bursar.bss.packages.ResourcePackage.Origin;
import io.bursar.bss.packages.ResourcePackage.Project;
import io.bursar.bss.packages.ResourcePackage.Reuse;
import io.bursar.bss.packages.ResourcePackage.Scope;
import io.bursar.bss.packages.ResourcePackage.Source;
import io.bursar.bss.packages.ResourcePackage.Status;

import static io.bursar.bss.huawei.insight.ExamplePackages.BOTH;
import static io.bursar.bss.huawei.insight.ExamplePackages.GB;
import static io.bursar.bss.huawei.insight.ExamplePackages.HALF_A_YEAR;
import static io.bursar.bss.huawei.insight.ExamplePackages.MONTHLY;
import static io.bursar.bss.huawei.insight.ExamplePackages.OCTOBER;
import static io.bursar.bss.huawei.insight.ExamplePackages.REQUESTS;
import static io.bursar.bss.huawei.insight.ExamplePackages.SENT;
import static io.bursar.bss.huawei.insight.ExamplePackages.STORAGE;
import static io.bursar.bss.huawei.insight.ExamplePackages.STORED;
import static io.bursar.bss.huawei.insight.ExamplePackages.TRAFFIC;
import static io.bursar.bss.huawei.insight.ExamplePackages.item;
import static io.bursar.bss.huawei.insight.ExamplePackages.storage;
import static io.bursar.bss.huawei.insight.ExamplePackages.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Packages: the examples field by field. */
class PackagesTests {

    private static final PackageFilter NARROW = PackageFilter.ALL
            .withRegion("cn-north-4")
            .withProductName("对象存储")
            .withStatus(Status.EFFECTIVE)
            .withServices(List.of("hws.service.type.obs", "hws.service.type.cdn"));

    @Test
    void readsPackages() {
        assertThat((Object) Examples.known(
                        "ListFreeResourceInfos",
                        "/v3/payments/free-resources/query",
                        reads -> today(reads).packages(NARROW, Locale.CHINA, Slice.first(10))))
                .isEqualTo(new Page<>(
                        List.of(
                                storage(new Named("hws.service.type.obs", "对象存储服务"), "500"),
                                new ResourcePackage(
                                        TRAFFIC,
                                        new Named("90301-251140-0--0", "CDN中国大陆流量包 1TB"),
                                        new Named("hws.service.type.cdn", "内容分发网络"),
                                        "cn-north-4",
                                        new Project(Scope.ONE_PROJECT, "1c9f0a6e-52d4-4b8e-9a77-3e2f60d1b845"),
                                        new Origin(Source.ORDER, OrderId.of("CS2509201731R9T2C")),
                                        HALF_A_YEAR,
                                        new Nature(Status.EFFECTIVE, Bundle.COMBINED, Reuse.NOT_RESETTABLE),
                                        List.of(
                                                item(SENT, "流量", "871.03", "1024", 10),
                                                item(REQUESTS, "请求次数", "9120000", "10000000", 14)))),
                        0,
                        2));
    }

    @Test
    void asksForPackagesAsDocumented() {
        RawServer.Received asked = Examples.asked(
                "{}", reads -> today(reads).packages(NARROW, Locale.SIMPLIFIED_CHINESE, new Slice(20, 10)));

        assertThat(asked.body())
                .contains(
                        "\"region_code\":\"cn-north-4\"",
                        "\"product_name\":\"\\u5BF9\\u8C61\\u5B58\\u50A8\"",
                        "\"status\":1",
                        "\"service_type_code_list\":[\"hws.service.type.obs\",\"hws.service.type.cdn\"]",
                        "\"offset\":20",
                        "\"limit\":10")
                .doesNotContain("order_id", "product_id", "enterprise_project_id");
        assertThat(asked.header("X-Language")).isEqualTo("zh_CN");
        assertThat(Examples.asked(
                                "{}",
                                reads -> today(reads)
                                        .packages(PackageFilter.ALL.withProject("p"), Locale.FRANCE, Slice.first(1)))
                        .header("X-Language"))
                .isEqualTo("en_US");
    }

    @Test
    void readsWhatIsLeft() {
        assertThat((Object) Examples.known(
                        "ListFreeResourceUsages",
                        "/v2/payments/free-resources/usages/details/query",
                        reads -> today(reads).usages(BOTH, Locale.CHINA)))
                .isEqualTo(List.of(
                        new ItemUsage(
                                STORAGE,
                                STORED,
                                "对象存储",
                                "标准存储单AZ容量",
                                MONTHLY,
                                OCTOBER,
                                new BigDecimal("312.4471"),
                                new BigDecimal("500"),
                                new ItemUsage.Unit(GB, null)),
                        new ItemUsage(
                                TRAFFIC,
                                SENT,
                                "CDN",
                                "流量",
                                null,
                                HALF_A_YEAR,
                                new BigDecimal("871.03"),
                                new BigDecimal("1024"),
                                new ItemUsage.Unit(GB, null))));
        assertThat(Examples.asked("{}", reads -> today(reads).usages(BOTH, Locale.CHINA))
                        .body())
                .contains(STORED.value(), SENT.value(), REQUESTS.value());
    }

    @Test
    void asksAboutOneToAHundredItems() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.asked("{}", reads -> today(reads).usages(List.of(), Locale.CHINA)));
        List<Holding> tooMany = IntStream.range(0, 101)
                .mapToObj(it -> new Holding(STORAGE, List.of(ItemId.of("item-" + it))))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.asked("{}", reads -> today(reads).usages(tooMany, Locale.CHINA)));
    }

    @Test
    void readsDeductions() {
        DeductionFilter filter = DeductionFilter.of(LocalDate.of(2025, 9, 20), LocalDate.of(2025, 10, 14))
                .withItem(SENT);
        assertThat((Object) Examples.known(
                        "ListFreeResourcesUsageRecords",
                        "/v2/bills/customer-bills/free-resources-usage-records?",
                        reads -> today(reads).deductions(filter, Slice.first(10))))
                .isEqualTo(new Page<>(
                        List.of(new Deduction(
                                Instant.parse("2025-10-13T10:01:49Z"),
                                SENT,
                                new Deduction.Resource(
                                        "www.example.com", new Named("hws.resource.type.cdn", "CDN"), "env=prod"),
                                new Named("90301-251140-0--0", "CDN中国大陆流量包 1TB"),
                                "flow",
                                new Deduction.Amounts(
                                        new BigDecimal("873.5"), new BigDecimal("2.47"), new BigDecimal("871.03"), GB),
                                term("2025-10-13T09:00:00Z", "2025-10-13T10:00:00Z"))),
                        0,
                        1));
        assertThat(Examples.parameters(Examples.asked(
                                "{}", reads -> today(reads).deductions(filter, Slice.first(10)))
                        .path()))
                .isEqualTo(Examples.exampleParameters("ListFreeResourcesUsageRecords"));
    }

    @Test
    void readsDeductionsWithHoles() {
        String body = Examples.text("ListFreeResourcesUsageRecords.response.json")
                .replace("\"env=prod\"", "\"--\"")
                .replace("\"hws.resource.type.cdn\"", "\"\"")
                .replace("\"flow\"", "null")
                .replace("\"2025-10-13T09:00:00Z\"", "null");
        Page<Deduction> page = Examples.knownIn(
                body,
                "/v2/bills",
                reads -> today(reads)
                        .deductions(
                                DeductionFilter.of(LocalDate.of(2025, 9, 20), LocalDate.of(2025, 10, 14)),
                                Slice.first(10)));

        Deduction row = page.rows().getFirst();
        assertThat(row.resource()).isEqualTo(new Deduction.Resource("www.example.com", null, null));
        assertThat(row.usage()).isNull();
        assertThat(row.covered()).isNull();
    }

    private static HuaweiPackages today(Reads reads) {
        return new HuaweiPackages(reads, RetiredGroups.none());
    }
}
