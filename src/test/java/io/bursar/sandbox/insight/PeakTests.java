package io.bursar.sandbox.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The 95th percentile: points, the month's figure, and when it is out. */
class PeakTests {

    private static final String CDN = "&service_type_code=hws.service.type.cdn&resource_type_code=hws.resource.type.cdn"
            + "&usage_type=95peak_1000";
    private static final String ENHANCED = "&service_type_code=hws.service.type.vpc"
            + "&resource_type_code=hws.resource.type.bandwidth&usage_type=95peak_plus";
    private static final String USAGE = "/v2/bills/customer-bills/resources/usage/";

    @Test
    void billsTheHighestPointBelowTheTopTwentieth() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        String id =
                summary(asking, "2025-09", CDN).getFirst().path("resource_id").asString();
        Asking.Reply first = details(asking, "2025-09", CDN, id, 0);
        List<BigDecimal> values = new ArrayList<>();
        Instant before = Instant.MIN;
        for (int offset = 0; offset < first.total(); offset += 1000) {
            for (JsonNode point : details(asking, "2025-09", CDN, id, offset).rows("usage_info_list")) {
                Instant time = Instant.parse(point.path("stat_time").asString());
                assertThat(time).isAfter(before);
                assertThat(Duration.between(Instant.parse("2025-08-31T16:00:00Z"), time)
                                        .toSeconds()
                                % 300)
                        .isZero();
                before = time;
                values.add(new BigDecimal(point.path("usage").asString()));
            }
        }
        values.sort(Comparator.reverseOrder());
        assertThat(values).hasSize(first.total());
        assertThat(first.json().path("band_width").asString())
                .isEqualTo(values.get(values.size() / 20).stripTrailingZeros().toPlainString());
        assertThat(new BigDecimal(first.json().path("actual_days").asString()))
                .isEqualByComparingTo(
                        BigDecimal.valueOf(values.size()).divide(BigDecimal.valueOf(288), 20, RoundingMode.HALF_UP));
        assertThat(first.total()).isLessThanOrEqualTo(30 * 288).isGreaterThan(30 * 288 - 60);
    }

    @Test
    void keepsTheFigureOfAMonthUntilTheEveningOfTheSecond() {
        Asking tooEarly = Asking.at("2025-10-02T11:59:59Z");
        Asking.Reply details = details(
                tooEarly,
                "2025-09",
                CDN,
                summary(tooEarly, "2025-09", CDN).getFirst().path("resource_id").asString(),
                0);
        assertThat(details.json().path("band_width").isNull()).isTrue();
        assertThat(details.json().path("band_width_measure_id").isNull()).isTrue();
        assertThat(details.total()).isGreaterThan(8000);
        assertThat(summary(Asking.at("2025-10-02T12:00:00Z"), "2025-09", CDN))
                .allMatch(row -> row.path("band_width").isString());
    }

    @Test
    void fillsOnlyTheIdForTheRunningMonth() {
        assertThat(summary(Asking.at("2025-10-14T03:00:00Z"), "2025-10", CDN))
                .isNotEmpty()
                .allMatch(row -> row.path("resource_id").isString()
                        && row.path("actual_days").isNull()
                        && row.path("band_width").isNull());
        assertThat(summary(Asking.at("2025-10-14T03:00:00Z"), "2025-11", CDN)).isEmpty();
    }

    @Test
    void growsByAPointEveryFiveMinutes() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        String id =
                summary(asking, "2025-10", CDN).getFirst().path("resource_id").asString();
        int before = details(asking, "2025-10", CDN, id, 0).total();
        int after = details(Asking.at("2025-10-14T04:00:00Z"), "2025-10", CDN, id, 0)
                .total();
        assertThat(after - before).isBetween(9, 12);
    }

    @Test
    void tellsWhatIsGuaranteedOfEnhancedBandwidthOnly() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        assertThat(summary(asking, "2025-09", ENHANCED))
                .isNotEmpty()
                .allMatch(row -> row.path("monthly_guaranteed_band_width").isString()
                        && row.path("monthly_peak_band_width").isString());
        assertThat(summary(asking, "2025-09", CDN))
                .allMatch(row -> row.path("monthly_guaranteed_band_width").isNull());
    }

    @Test
    void spreadsWhatCountsInThousandsOverTwoSpellings() {
        Asking asking = Asking.at("2025-10-14T03:00:00Z");
        List<String> lower = ids(summary(asking, "2025-09", CDN));
        List<String> upper = ids(summary(asking, "2025-09", CDN.replace("95peak", "95Peak")));
        assertThat(lower).isNotEmpty().doesNotContainAnyElementsOf(upper);
        assertThat(upper).isNotEmpty();
    }

    @Test
    void countsAMonthInWhichALineBeganFromItsFirstDay() {
        List<JsonNode> rows = summary(Asking.at("2025-10-14T03:00:00Z"), "2024-05", CDN);
        assertThat(rows)
                .anyMatch(row ->
                        new BigDecimal(row.path("actual_days").asString()).compareTo(BigDecimal.valueOf(19)) <= 0);
    }

    private static List<JsonNode> summary(Asking asking, String cycle, String line) {
        return asking.get(USAGE + "summary?bill_cycle=" + cycle + line).rows("summary_usage_info_list");
    }

    private static Asking.Reply details(Asking asking, String cycle, String line, String id, int offset) {
        return asking.get(
                USAGE + "details?bill_cycle=" + cycle + line + "&resource_id=" + id + "&limit=1000&offset=" + offset);
    }

    private static List<String> ids(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("resource_id").asString()).toList();
    }
}
