package io.bursar.usage;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

import io.bursar.support.PortalTest;
import io.bursar.sync.Fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The pages of 95th percentiles with what the sandbox tells. */
@PortalTest
class PeakPagesTests {

    private final MockMvcTester pages;
    private final ApplicationContext portal;

    @Autowired
    PeakPagesTests(MockMvcTester pages, ApplicationContext portal) {
        this.pages = pages;
        this.portal = portal;
    }

    @Test
    void reckonsWhatHuaweiBills() {
        Fetching.everything(portal, PeakSync.NAME);
        var links = get("/usage/peaks?month=2026-10").select("tbody a").eachAttr("href");
        assertThat(links).hasSizeGreaterThanOrEqualTo(12);
        for (var which : List.of("line=CDN&kind=MONTHLY_1000", "line=BANDWIDTH&kind=ENHANCED")) {
            var link = links.stream()
                    .filter(href -> href.contains(which))
                    .findFirst()
                    .orElseThrow();
            var asked = UriComponentsBuilder.fromUriString(link).build().getQueryParams();
            var key = PeakKey.of(
                            String.valueOf(asked.getFirst("month")),
                            String.valueOf(asked.getFirst("line")),
                            String.valueOf(asked.getFirst("kind")),
                            String.valueOf(asked.getFirst("resource")))
                    .orElseThrow();
            Fetching.part(portal, PeakSync.NAME, PeakSync.curve(key));
            var curve = get(link);
            assertThat(curve.text()).contains("差异无");
            assertThat(curve.select("figure .chart-plot path.curve").attr("d")).hasSizeGreaterThan(50_000);
            assertThat(curve.select("figure .chart-plot line.level")).hasSize(1);
        }
    }

    @Test
    void makesNoFigureUpForTheRunningMonth() {
        Fetching.everything(portal, PeakSync.NAME);
        var running = get("/usage/peaks?month=2026-11");
        assertThat(running.text()).contains("该月尚未出账");
        assertThat(running.select("tbody tr")).isNotEmpty();
        assertThat(running.select("tbody strong")).isEmpty();
    }

    @Test
    void knowsNoCurveOfWhatNoMonthNames() {
        assertThat(pages.get()
                        .uri("/usage/peaks/curve?month=2026-10&line=CDN&kind=MONTHLY&resource=nothing")
                        .with(user("someone").roles("FINANCE")))
                .hasStatus(404);
    }

    private Document get(String address) {
        var answer = pages.get()
                .uri(java.net.URI.create(address))
                .locale(java.util.Locale.CHINA)
                .with(user("someone").roles("FINANCE"))
                .exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
