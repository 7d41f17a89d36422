package io.bursar.bss.huawei.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.bursar.bss.Named;
import io.bursar.bss.Page;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.Examples;
import io.bursar.bss.huawei.RawServer;
import io.bursar.bss.huawei.Reads;
import io.bursar.bss.packages.ItemUsage;
import io.bursar.bss.packages.PackageFilter;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.bss.packages.ResourcePackage.Status;

import static io.bursar.bss.huawei.insight.ExamplePackages.BOTH;
import static io.bursar.bss.huawei.insight.ExamplePackages.HALF_A_YEAR;
import static io.bursar.bss.huawei.insight.ExamplePackages.MONTHLY;
import static io.bursar.bss.huawei.insight.ExamplePackages.OCTOBER;
import static io.bursar.bss.huawei.insight.ExamplePackages.STORAGE;
import static io.bursar.bss.huawei.insight.ExamplePackages.STORED;
import static io.bursar.bss.huawei.insight.ExamplePackages.TRAFFIC;
import static io.bursar.bss.huawei.insight.ExamplePackages.storage;
import static org.assertj.core.api.Assertions.assertThat;

/** Packages through the retired interfaces: the same values, and refusals with any status. */
class RetiredPackagesTests {

    @Test
    void readsTheRetiredListAsTheSamePackages() {
        assertThat((Object) Examples.known(
                        "LegacyListFreeResources",
                        "/v2/payments/free-resources/query",
                        reads -> retired(reads).packages(PackageFilter.ALL, Locale.CHINA, Slice.first(10))))
                .isEqualTo(new Page<>(List.of(storage(new Named("hws.service.type.obs", null), "500.0")), 0, 1));
        RawServer.Received asked = Examples.asked(
                "{}",
                reads -> retired(reads)
                        .packages(PackageFilter.ALL.withStatus(Status.USED_UP), Locale.CHINA, new Slice(20, 10)));
        assertThat(asked.body()).isEqualTo("{\"status\":2,\"offset\":3,\"limit\":10}");
        assertThat(asked.header("X-Language")).isEqualTo("zh_CN");
    }

    @Test
    void picksServicesOutOfTheRetiredList() {
        String body = Examples.text("LegacyListFreeResources.response.json");
        for (int hits = 0; hits <= 1; hits++) {
            PackageFilter filter = PackageFilter.ALL.withServices(
                    List.of(hits == 1 ? "HWS.service.type.OBS" : "hws.service.type.cdn"));
            Page<ResourcePackage> page = Examples.knownIn(
                    body,
                    "/v2/payments/free-resources/query",
                    reads -> retired(reads).packages(filter, Locale.CHINA, Slice.first(10)));
            assertThat(page.total()).isEqualTo(hits);
            assertThat(page.rows()).hasSize(hits);
        }
    }

    @Test
    void readsTheRetiredOverviewAsWhatIsLeft() {
        List<ItemUsage> rows = Examples.known(
                "LegacyListResourceUsages",
                "/v2/payments/free-resources/usages/query",
                reads -> retired(reads).usages(BOTH, Locale.CHINA));

        assertThat(rows)
                .containsExactly(
                        new ItemUsage(
                                STORAGE,
                                STORED,
                                "对象存储",
                                null,
                                MONTHLY,
                                OCTOBER,
                                new BigDecimal("312.4471"),
                                new BigDecimal("500.0"),
                                new ItemUsage.Unit(null, "GB")),
                        new ItemUsage(
                                TRAFFIC,
                                null,
                                "CDN",
                                null,
                                null,
                                HALF_A_YEAR,
                                new BigDecimal("871.03"),
                                new BigDecimal("1024.0"),
                                new ItemUsage.Unit(null, "GB")));
        List<ItemUsage> one = Examples.known(
                "LegacyListResourceUsages",
                "/v2/payments/free-resources/usages/query",
                reads -> retired(reads).usages(BOTH.subList(0, 1), Locale.CHINA));
        assertThat(one).hasSize(1);
        RawServer.Received asked = Examples.asked("{}", reads -> retired(reads).usages(BOTH, Locale.CHINA));
        assertThat(asked.header("X-Language")).isEqualTo("zh_CN");
        assertThat(asked.body()).isEmpty();
    }

    @Test
    void takesRefusalsWithWhateverStatus() {
        String denied = "{\"error_code\":\"CBC.0151\",\"error_msg\":\"denied\"}";
        String wrong = "{\"error_code\":\"CBC.0100\",\"error_msg\":\"wrong\"}";
        for (int status : new int[] {200, 403, 500}) {
            assertThat(Examples.trouble(status, denied, reads -> retired(reads).usages(BOTH, Locale.CHINA)))
                    .isEqualTo("CBC.0151");
        }
        for (int status : new int[] {200, 400, 500}) {
            assertThat(Examples.trouble(status, wrong, reads -> retired(reads).usages(BOTH, Locale.CHINA)))
                    .isEqualTo("REFUSED");
        }
    }

    private static HuaweiPackages retired(Reads reads) {
        return new HuaweiPackages(reads, new RetiredGroups(Set.of(RetiredGroup.PACKAGES, RetiredGroup.USAGE)));
    }
}
