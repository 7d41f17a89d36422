package io.bursar.consumption;

import java.time.YearMonth;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;
import io.bursar.sync.Fetching;
import io.bursar.time.Beijing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of packages and of records where Huawei's retired interfaces are asked for them. An application of its own:
 * which interfaces are asked is decided when it starts.
 */
@PortalTest
@TestPropertySource(properties = "bursar.bss.retired=packages,usage,records")
class RetiredPagesTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void fetch() {
        Fetching.everything(
                context,
                "packages",
                "deductions",
                MonthSource.name(Kind.DETAIL),
                MonthSource.name(Kind.CYCLE),
                MonthSource.name(Kind.SUMS));
    }

    @Test
    void showsPackagesAsTheRetiredInterfacesTellThem() {
        try (Visitor li = Visitor.of(portal, "li")) {
            var list = page(li, "/packages?status=ALL");
            saysSo(list);
            assertThat(list.select("table.list tbody tr")).isNotEmpty();
            assertThat(list.select(".item-bars .share-bar")).isNotEmpty();
            assertThat(page(li, "/packages?group=service&status=ALL").select("td a[href*=service]"))
                    .isNotEmpty();

            var pack = page(li, list.expectFirst("tbody td a[href^=/packages/]").attr("href"));
            saysSo(pack);
            assertThat(pack.select("figure.chart")).hasSize(2);
            assertThat(page(li, "/packages/deductions").select("table.stack tbody tr"))
                    .isNotEmpty();
        }
    }

    @Test
    void showsTheMastersOwnRecordsAndSaysWhatIsNotTold() {
        YearMonth month = Beijing.monthOf(clock.instant()).minusMonths(1);
        try (Visitor li = Visitor.of(portal, "li")) {
            var records = page(li, "/records?month=" + month);
            saysSo(records);
            assertThat(records.text()).contains("旧接口只提供主账号自己的逐条明细");
            assertThat(records.select("table.list tbody tr")).isNotEmpty();
            assertThat(records.select("#statistic option")).hasSize(1);
            assertThat(page(li, records.expectFirst("a[href^=/records/line]").attr("href"))
                            .text())
                    .contains("应付金额");

            var sums = page(li, "/records/sums?month=" + month);
            assertThat(sums.select("table.stack tbody tr"))
                    .as("sums have no retired twin")
                    .isNotEmpty();
        }
    }

    private static void saysSo(Document page) {
        assertThat(page.select("[data-retired]").text()).contains("旧接口").contains("bursar.bss.retired");
    }

    private static Document page(Visitor visitor, String address) {
        var page = visitor.open(address);
        assertThat(page.getWebResponse().getStatusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(page.getWebResponse().getContentAsString());
    }
}
