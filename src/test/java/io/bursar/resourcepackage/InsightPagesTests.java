package io.bursar.resourcepackage;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.bursar.identity.Role;
import io.bursar.support.PortalTest;
import io.bursar.sync.Fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The pages of packages and usage types with what the sandbox tells. */
@PortalTest
class InsightPagesTests {

    private final MockMvcTester pages;
    private final ApplicationContext portal;

    @Autowired
    InsightPagesTests(MockMvcTester pages, ApplicationContext portal) {
        this.pages = pages;
        this.portal = portal;
    }

    @BeforeEach
    void fetch() {
        Fetching.everything(portal, "catalogue", "projects", "packages", "deductions");
    }

    @Test
    void showsPackagesOfEveryProjectWithUnitsByName() {
        var list = get("/packages?sort=-left", Role.AUDITOR);
        assertThat(list.select("table.list tbody tr")).isNotEmpty();
        assertThat(list.expectFirst(".item-bars").text()).contains("剩余").doesNotContain("#");
        assertThat(get("/packages?status=ALL", Role.FINANCE)
                        .expectFirst("#project")
                        .select("option"))
                .hasSizeGreaterThan(3);
        assertThat(list.expectFirst(".source").text()).contains("来源：华为云", "截至");
        assertThat(list.select(".source form")).isEmpty();
        assertThat(get("/packages?group=service", Role.APPROVER).select("td a[href*=service]"))
                .isNotEmpty();
    }

    @Test
    void showsOnePackageWithItsDaysInBothLanguages() {
        var link = get("/packages?status=EFFECTIVE", Role.FINANCE)
                .expectFirst("tbody td a[href^=/packages/]")
                .attr("href");
        var chinese = get(link, Role.FINANCE);
        assertThat(chinese.select("figure.chart svg.chart-plot")).hasSize(2);
        assertThat(chinese.select("figure.chart details table tbody tr")).hasSizeGreaterThan(30);
        assertThat(chinese.select("form[action=/packages/threshold]")).hasSize(1);
        assertThat(get(link, Role.AUDITOR).select("form[action=/packages/threshold]"))
                .isEmpty();
        assertThat(english(link).text()).contains("What it holds", "Source: Huawei Cloud");
    }

    @Test
    void listsDeductionsAndTakesThemAwayAsTheyAreAddedUp() {
        var page = get("/packages/deductions", Role.FINANCE);
        assertThat(page.select("table.stack tbody tr")).hasSize(50);
        var file = pages.post()
                .uri("/exports")
                .param("content", "deductions")
                .param("format", "CSV")
                .with(user("someone").roles("FINANCE"))
                .with(csrf())
                .exchange();
        assertThat(file).hasStatusOk();
        long rows = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .count();
        assertThat(rows).isEqualTo(counts(page.select(".big-label")));
    }

    @Test
    void addsUpByResourceAndTagOnceSomebodyOpensIt() {
        var page = get("/packages/deductions", Role.FINANCE);
        assertThat(page.select("#shares table")).isEmpty();
        var asked = page.expectFirst("#shares").attr("hx-get");
        assertThat(page.expectFirst("#shares a").attr("href")).isEqualTo(asked + "#shares");
        var shares = get(asked, Role.FINANCE).expectFirst("#shares[open]");
        assertThat(shares.select("table"))
                .hasSize(2)
                .allSatisfy(table -> assertThat(counts(table.select("td:nth-child(2)")))
                        .isEqualTo(counts(page.select(".big-label"))));
    }

    private static long counts(Elements figures) {
        return figures.eachText().stream()
                .mapToLong(text -> Long.parseLong(text.replaceAll("[^0-9]", "")))
                .sum();
    }

    @Test
    void setsAThresholdForThoseWhoMay() {
        assertThat(pages.post()
                        .uri("/packages/threshold")
                        .param("scope", "*")
                        .param("percent", "15")
                        .with(user("someone").roles("FINANCE"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get("/packages/alerts", Role.AUDITOR).text()).contains("15%");
        assertThat(get("/packages/alerts", Role.AUDITOR).select("main form[method=post]"))
                .isEmpty();
    }

    @Test
    void findsAUsageTypeByItsNameInEitherLanguage() {
        assertThat(get("/usage/types?q=95Peak", Role.APPROVER).select("tbody tr"))
                .isNotEmpty();
        assertThat(english("/usage/types?service=hws.service.type.cdn").select("tbody tr"))
                .isNotEmpty();
    }

    private Document get(String address, Role role) {
        return get(address, role, "zh-CN");
    }

    private Document english(String address) {
        return get(address, Role.FINANCE, "en");
    }

    private Document get(String address, Role role, String language) {
        var answer = pages.get()
                .uri(java.net.URI.create(address))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .locale(Locale.forLanguageTag(language))
                .with(user("someone").roles(role.name()))
                .exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
