package io.bursar.consumption;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import org.htmlunit.WebResponse;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.bursar.support.MutableClock;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;
import io.bursar.sync.Fetched;
import io.bursar.sync.Portion;
import io.bursar.sync.SyncSource;
import io.bursar.time.Beijing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A month that the sandbox has billed, read once, in every shape in which Bursar shows it: the analysis' table, the
 * table behind its chart, its file, the records, their file, and the monthly sum.
 */
@PortalTest
class AgreementTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private List<SyncSource> sources;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private YearMonth month;

    @BeforeEach
    void theMonthIsRead() {
        month = Beijing.monthOf(clock.instant()).minusMonths(2);
        for (Kind kind : Kind.values()) {
            read(MonthSource.name(kind), month.toString());
        }
        read("costs", "account-month/" + month);
    }

    @Test
    void sumsAreTheSameInEveryShape() {
        try (Visitor li = Visitor.of(portal, "li")) {
            var analysis = page(li, "/costs?from=" + month + "&to=" + month + "&by=SERVICE_TYPE");
            BigDecimal total = amount(
                    analysis.expectFirst("table.stack tfoot td[data-label=合计]").text());
            assertThat(total).isGreaterThan(new BigDecimal("10000"));

            assertThat(sum(analysis, "table.stack tbody td[data-label=合计]"))
                    .as("rows of the table")
                    .isEqualByComparingTo(total);
            assertThat(sum(analysis, ".chart-table tbody td:last-child"))
                    .as("sums behind the chart")
                    .isEqualByComparingTo(total);
            assertThat(sum(analysis, ".chart-table tbody td:not(:last-child)"))
                    .as("parts behind the chart")
                    .isEqualByComparingTo(total);
            assertThat(analysis.expectFirst(".chart .stop").attr("aria-label"))
                    .as("what the column says")
                    .contains(analysis.expectFirst(".chart-table tbody td:last-child")
                            .text());
            assertThat(sum(file(li, "/costs?from=" + month + "&to=" + month + "&by=SERVICE_TYPE"), "合计"))
                    .as("the analysis' file")
                    .isEqualByComparingTo(total);

            var twofold = page(li, "/costs?from=" + month + "&to=" + month + "&by=ACCOUNT&by2=CHARGE_MODE");
            assertThat(amount(twofold.expectFirst("table.stack tfoot td[data-label=合计]")
                            .text()))
                    .as("by two dimensions")
                    .isEqualByComparingTo(total);
            var daily = page(li, "/costs?step=DAY&from=" + month + "&to=" + month + "&by=REGION&chart=LINES");
            assertThat(sum(daily, ".chart-table tbody td:last-child"))
                    .as("by the day")
                    .isEqualByComparingTo(total);

            var sums = page(li, "/records/sums?month=" + month);
            assertThat(amount(sums.expectFirst("tfoot td[data-label=应付]").text()))
                    .as("monthly sum")
                    .isEqualByComparingTo(total);
            assertThat(sums.text()).contains("与下列各行之和一致");

            var records = page(li, "/records?month=" + month);
            assertThat(figure(records, "应付金额")).as("records").isEqualByComparingTo(total);
            assertThat(sum(file(li, "/records?month=" + month), "应付金额"))
                    .as("the records' file")
                    .isEqualByComparingTo(total);
            assertThat(figure(page(li, "/records?statistic=CYCLE&month=" + month), "应付金额"))
                    .as("records added up by Huawei")
                    .isEqualByComparingTo(total);

            var organisation = page(li, "/costs/organisation?month=" + month);
            assertThat(figure(organisation, month + " 消费（应付）"))
                    .as("the whole organisation")
                    .isEqualByComparingTo(total);
        }
    }

    @Test
    void pagesOfTheMonthlySumComeToItsSum() {
        try (Visitor li = Visitor.of(portal, "li")) {
            var first = page(li, "/records/sums?month=" + month);
            BigDecimal total =
                    amount(first.expectFirst("tfoot td[data-label=应付]").text());
            BigDecimal listed = BigDecimal.ZERO;
            int pages = 0;
            for (var sums = first; sums != null; pages++) {
                assertThat(amount(sums.expectFirst("tfoot td[data-label=应付]").text()))
                        .isEqualByComparingTo(total);
                listed = listed.add(sum(sums, "table.stack tbody td[data-label=应付]"));
                var next = sums.selectFirst("nav.pages a[rel=next]");
                sums = next == null ? null : page(li, next.attr("href"));
            }
            assertThat(pages).isGreaterThan(1);
            assertThat(listed).isEqualByComparingTo(total);
            assertThat(page(li, "/records/sums?month=" + month + "&page=9999").select("table.stack tbody tr"))
                    .as("beyond the last page is the last page")
                    .hasSameSizeAs(page(li, "/records/sums?month=" + month + "&page=" + pages)
                            .select("table.stack tbody tr"))
                    .isNotEmpty();
        }
    }

    @Test
    void drillsDownFromTheMonthToOneRecord() {
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            var address = "/records/sums?month=" + month;
            BigDecimal expected = BigDecimal.ZERO;
            for (int level = 0; level < SumQuery.By.values().length - 1; level++) {
                var sums = page(zhao, address);
                var row = sums.expectFirst("table.stack tbody tr");
                expected = amount(row.expectFirst("td[data-label=应付]").text());
                address = row.expectFirst("a").attr("href");
            }
            assertThat(address).startsWith("/records?");
            var records = page(zhao, address);
            assertThat(figure(records, "应付金额")).isEqualByComparingTo(expected);

            var line = page(zhao, records.expectFirst("a[href^=/records/line]").attr("href"));
            assertThat(line.text()).contains("应付金额").contains("交易时间");
            assertThat(page(zhao, line.expectFirst("a[href*='resource=']").attr("href"))
                            .select("table.stack tbody tr"))
                    .isNotEmpty();
        }
    }

    private void read(String source, String part) {
        var it = sources.stream()
                .filter(each -> each.name().equals(source))
                .findFirst()
                .orElseThrow();
        String cursor = null;
        do {
            var answer = it.fetch(new Portion(part, cursor, 1));
            assertThat(answer).isInstanceOf(Fetched.Rows.class);
            var rows = (Fetched.Rows) answer;
            transaction.executeWithoutResult(_ -> rows.keep().run());
            cursor = rows.next();
        } while (cursor != null);
    }

    private static Document page(Visitor visitor, String address) {
        for (int look = 0; look < 20; look++) {
            HtmlPage page = visitor.open(address);
            assertThat(page.getWebResponse().getStatusCode()).as(address).isEqualTo(200);
            // A page that says so comes again by itself: what it shows is being read.
            if (page.getWebResponse().getResponseHeaderValue("Refresh") == null) {
                return Jsoup.parse(page.getWebResponse().getContentAsString());
            }
        }
        throw new AssertionError(address + " is not read to its end");
    }

    private static List<NamedCsvRecord> file(Visitor visitor, String address) {
        HtmlPage page = visitor.open(address);
        HtmlForm form = Visitor.form(page, "/exports");
        try {
            org.htmlunit.html.HtmlElement button =
                    Objects.requireNonNull(form.getFirstByXPath(".//button[@value='CSV']"));
            WebResponse response = button.click().getWebResponse();
            assertThat(response.getStatusCode()).isEqualTo(200);
            var text = response.getContentAsString(StandardCharsets.UTF_8).replace("\uFEFF", "");
            return CsvReader.builder().ofNamedCsvRecord(new StringReader(text)).stream()
                    .toList();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static BigDecimal sum(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(row.getField(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Document page, String cells) {
        return page.select(cells).stream().map(cell -> amount(cell.text())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal figure(Document page, String label) {
        return page.select(".big-figure").stream()
                .filter(it -> it.expectFirst(".big-label").text().equals(label))
                .map(it -> amount(it.expectFirst(".big-number").text()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text.replace("¥", "").replace(",", ""));
    }
}
