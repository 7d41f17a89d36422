package io.bursar.bss.huawei.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.bss.Named;
import io.bursar.bss.Page;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.Examples;
import io.bursar.bss.lookup.MeasureId;
import io.bursar.bss.lookup.Quantity;
import io.bursar.bss.usage.Peak;
import io.bursar.bss.usage.PeakFilter;
import io.bursar.bss.usage.PeakKind;
import io.bursar.bss.usage.PeakLine;
import io.bursar.bss.usage.PeakPoint;
import io.bursar.bss.usage.PeakPoints;
import io.bursar.bss.usage.UsageType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Kinds of usage and the 95th percentile: the examples field by field. */
class UsageTests {

    private static final MeasureId MEGABITS = MeasureId.of(51);
    private static final PeakFilter SEPTEMBER =
            new PeakFilter(YearMonth.of(2025, 9), PeakLine.CDN, PeakKind.MONTHLY_1000);
    private static final Peak PEAK = new Peak(
            "f08bb4d1cdn95peak",
            new BigDecimal("29.99652777777777777778"),
            new BigDecimal("183.6"),
            null,
            null,
            MEGABITS);

    @Test
    void readsKindsOfUsage() {
        Named cdn = new Named("hws.resource.type.cdn", "CDN");
        Named service = new Named("hws.service.type.cdn", "内容分发网络");
        assertThat((Object) Examples.known(
                        "ListUsageTypes",
                        "/v2/products/usage-types?",
                        reads -> new HuaweiUsages(reads).types("hws.resource.type.cdn", Locale.CHINA, Slice.first(3))))
                .isEqualTo(new Page<>(
                        List.of(
                                new UsageType(new Named("95peak_1000", "中国大陆月95峰值带宽_1000进制"), cdn, service),
                                new UsageType(new Named("reqNumber", "调用次数"), cdn, service)),
                        0,
                        2));
        var asked = Examples.asked("{}", reads -> new HuaweiUsages(reads).types(null, Locale.UK, Slice.from(300)));
        assertThat(Examples.parameters(asked.path())).containsExactlyInAnyOrder("offset=300", "limit=100");
        assertThat(asked.header("X-Language")).isEqualTo("en_US");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Examples.asked("{}", reads -> new HuaweiUsages(reads).types("", Locale.UK, Slice.from(0))));
    }

    @Test
    void readsTheFiguresOfAMonth() {
        assertThat((Object) Examples.known(
                        "ListResourceUsageSummary",
                        "/v2/bills/customer-bills/resources/usage/summary?",
                        reads -> new HuaweiUsages(reads).peaks(SEPTEMBER, Slice.first(10))))
                .isEqualTo(new Page<>(List.of(PEAK), 0, 1));
        assertThat(Examples.parameters(Examples.asked(
                                "{}", reads -> new HuaweiUsages(reads).peaks(SEPTEMBER, Slice.first(10)))
                        .path()))
                .isEqualTo(Examples.exampleParameters("ListResourceUsageSummary"));
    }

    @Test
    void readsTheRunningMonthWithoutFigures() {
        String body = "{\"total_count\":1,\"summary_usage_info_list\":[{\"resource_id\":\"r\",\"actual_days\":null,"
                + "\"band_width\":\"\",\"band_width_measure_id\":null}]}";
        assertThat((Object) Examples.knownIn(
                        body, "/v2/bills", reads -> new HuaweiUsages(reads).peaks(SEPTEMBER, Slice.first(10))))
                .isEqualTo(new Page<>(List.of(new Peak("r", null, null, null, null, null)), 0, 1));
    }

    @Test
    void readsPoints() {
        assertThat((Object) Examples.known(
                        "ListResourceUsage",
                        "/v2/bills/customer-bills/resources/usage/details?",
                        reads -> new HuaweiUsages(reads).points(SEPTEMBER, PEAK.resource(), Slice.first(2))))
                .isEqualTo(new PeakPoints(
                        PEAK,
                        new Page<>(
                                List.of(
                                        point("2025-08-31T16:00:00Z", "121.37"),
                                        point("2025-08-31T16:05:00Z", "119.02")),
                                0,
                                8639)));
        assertThat(Examples.parameters(Examples.asked(
                                "{}",
                                reads -> new HuaweiUsages(reads).points(SEPTEMBER, PEAK.resource(), Slice.first(2)))
                        .path()))
                .isEqualTo(Examples.exampleParameters("ListResourceUsage"));
    }

    @ParameterizedTest
    @CsvSource({
        "CDN, MONTHLY, hws.service.type.cdn, hws.resource.type.cdn, 95Peak",
        "OBS, MONTHLY_1000_OTHER, hws.service.type.obs, hws.resource.type.obs, 95Peak_1000",
        "BANDWIDTH, ENHANCED, hws.service.type.vpc, hws.resource.type.bandwidth, 95peak_plus",
        "EDGE_BANDWIDTH, BANDWIDTH, hws.service.type.iec, hws.resource.type.edgebandwidth, bandwidth95peak",
    })
    void namesWhatIsAskedForInHuaweisWords(PeakLine line, PeakKind kind, String service, String resource, String word) {
        PeakFilter filter = new PeakFilter(YearMonth.of(2025, 9), line, kind);
        assertThat(Examples.parameters(Examples.asked(
                                "{}", reads -> new HuaweiUsages(reads).peaks(filter, Slice.first(1)))
                        .path()))
                .contains("service_type_code=" + service, "resource_type_code=" + resource, "usage_type=" + word);
    }

    @Test
    void knowsWhichKindsBelongTogether() {
        assertThat(PeakKind.MONTHLY_1000.complete())
                .isEqualTo(PeakKind.MONTHLY_1000_OTHER.complete())
                .hasSize(2);
        assertThat(PeakKind.MONTHLY.complete()).containsExactly(PeakKind.MONTHLY);
    }

    private static PeakPoint point(String at, String usage) {
        return new PeakPoint(Instant.parse(at), new Quantity(new BigDecimal(usage), MEGABITS), null);
    }
}
