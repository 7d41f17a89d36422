package io.bursar.bss.huawei.insight;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.model.ListConversionsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListMeasureUnitsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListResourceTypesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListResourceUsageRequest;
import com.huaweicloud.sdk.bss.v2.model.ListResourceUsageSummaryRequest;
import com.huaweicloud.sdk.bss.v2.model.ListServiceTypesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListUsageTypesRequest;

import io.bursar.bss.AllPages;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.SandboxClient;
import io.bursar.bss.lookup.Conversions;
import io.bursar.bss.lookup.MeasureId;
import io.bursar.bss.lookup.Quantity;
import io.bursar.bss.usage.Peak;
import io.bursar.bss.usage.PeakFilter;
import io.bursar.bss.usage.PeakKind;
import io.bursar.bss.usage.PeakLine;
import io.bursar.bss.usage.PeakPoint;
import io.bursar.sandbox.RunningSandbox;

import static io.bursar.bss.huawei.SandboxClient.value;
import static org.assertj.core.api.Assertions.assertThat;

/** Usage and the catalogue against a running sandbox: what Huawei's own client reads there, ours reads too. */
class UsageContractTests {

    private static final Locale ZH = Locale.CHINA;

    private final RunningSandbox sandbox = RunningSandbox.fresh();
    private final SandboxClient client = new SandboxClient(sandbox);
    private final HuaweiUsages usages = new HuaweiUsages(client.reads());
    private final HuaweiLookUps lookUps = new HuaweiLookUps(client.reads());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void readsTheSamePeaksAsHuaweisClient() {
        PeakFilter filter = new PeakFilter(YearMonth.of(2025, 12), PeakLine.CDN, PeakKind.MONTHLY_1000);
        Peak ours = value(usages.peaks(filter, Slice.first(10))).rows().getFirst();
        var summary = client.sdk()
                .listResourceUsageSummary(new ListResourceUsageSummaryRequest()
                        .withBillCycle("2025-12")
                        .withServiceTypeCode("hws.service.type.cdn")
                        .withResourceTypeCode("hws.resource.type.cdn")
                        .withUsageType("95peak_1000"))
                .getSummaryUsageInfoList()
                .getFirst();
        assertThat(ours.resource()).isEqualTo(summary.getResourceId());
        assertThat(ours.bandwidth()).isEqualByComparingTo(summary.getBandWidth());
        assertThat(ours.actualDays()).isEqualByComparingTo(summary.getActualDays());

        var details = client.sdk()
                .listResourceUsage(new ListResourceUsageRequest()
                        .withBillCycle("2025-12")
                        .withServiceTypeCode("hws.service.type.cdn")
                        .withResourceTypeCode("hws.resource.type.cdn")
                        .withUsageType("95peak_1000")
                        .withResourceId(ours.resource())
                        .withLimit(1000));
        List<PeakPoint> points = value(AllPages.read(
                offset -> usages.points(filter, ours.resource(), Slice.from(offset))
                        .map(it -> it.points()),
                PeakPoint::at,
                10_000));
        assertThat(points).hasSize(details.getTotalCount()).hasSizeGreaterThan(8_000);
        for (int i = 0; i < 1000; i++) {
            var their = details.getUsageInfoList().get(i);
            assertThat(points.get(i).at()).hasToString(their.getStatTime());
            assertThat(points.get(i).bandwidth().amount().toPlainString()).isEqualTo(their.getUsage());
        }
        assertThat(value(usages.points(filter, ours.resource(), Slice.first(1))).peak())
                .isEqualTo(ours);
    }

    @Test
    void readsTheSameKindsOfUsageAsHuaweisClient() {
        var theirs = client.sdk()
                .listUsageTypes(
                        new ListUsageTypesRequest().withXLanguage("en_US").withLimit(100));
        var ours = value(AllPages.read(offset -> usages.types(null, Locale.UK, new Slice(offset, 7)), it -> it, 5_000));
        assertThat(ours).hasSize(theirs.getTotalCount());
        assertThat(ours.stream().map(it -> it.usage().name()).toList())
                .isEqualTo(
                        theirs.getUsageTypes().stream().map(it -> it.getName()).toList());
    }

    @Test
    void readsTheSameCatalogueAsHuaweisClient() {
        var services = client.sdk()
                .listServiceTypes(
                        new ListServiceTypesRequest().withXLanguage("en_US").withLimit(1000));
        assertThat(value(AllPages.read(
                                offset -> lookUps.services(null, Locale.US, new Slice(offset, 3)), it -> it, 5_000))
                        .stream()
                        .map(it -> it.code() + it.name() + it.abbreviation()))
                .isEqualTo(services.getServiceTypes().stream()
                        .map(it -> it.getServiceTypeCode() + it.getServiceTypeName() + it.getAbbreviation())
                        .toList());
        assertThat(value(lookUps.services("Elastic Cloud", Locale.US, Slice.first(5)))
                        .rows())
                .isNotEmpty()
                .allMatch(it -> it.name().contains("Elastic Cloud"));
        assertThat(value(lookUps.resourceTypes(ZH, Slice.from(0))).rows().stream()
                        .map(it -> it.code() + it.name()))
                .isEqualTo(client
                        .sdk()
                        .listResourceTypes(new ListResourceTypesRequest()
                                .withXLanguage("zh_CN")
                                .withLimit(1000))
                        .getResourceTypes()
                        .stream()
                        .map(it -> it.getResourceTypeCode() + it.getResourceTypeName())
                        .toList());
        assertThat(value(lookUps.measureUnits(ZH)).stream().map(it -> it.id() + it.name()))
                .isEqualTo(
                        client
                                .sdk()
                                .listMeasureUnits(new ListMeasureUnitsRequest().withXLanguage("zh_CN"))
                                .getMeasureUnits()
                                .stream()
                                .map(it -> it.getMeasureId() + it.getMeasureName())
                                .toList());
    }

    @Test
    void convertsAlongTheListedConversions() {
        var theirs = client.sdk().listConversions(new ListConversionsRequest()).getConversions();
        var ours = value(lookUps.conversions(null));
        assertThat(ours).hasSameSizeAs(theirs);
        Quantity gigabytes = new Quantity(new BigDecimal("2"), MeasureId.of(10));
        assertThat(Conversions.of(ours).convert(gigabytes, MeasureId.of(11)))
                .contains(new Quantity(new BigDecimal("2048"), MeasureId.of(11)));
    }

    @Test
    void saysWhyNothingWasRead() {
        sandbox.arm("{\"operation\":\"ListMeasureUnits\",\"kind\":\"STATUS\",\"status\":403,\"code\":\"CBC.0151\"}");
        assertThat(lookUps.measureUnits(ZH))
                .isInstanceOfSatisfying(
                        ReadAnswer.Unreadable.class, it -> assertThat(it.code()).isEqualTo("CBC.0151"));
        assertThat(client.calls("ListMeasureUnits", "unreadable")).isEqualTo(1);

        sandbox.arm("{\"operation\":\"ListResourceTypes\",\"kind\":\"STATUS\",\"status\":429}");
        assertThat(value(lookUps.resourceTypes(ZH, Slice.first(1))).rows()).hasSize(1);
        assertThat(client.calls("ListResourceTypes", "unavailable")).isEqualTo(1);

        PeakFilter future = new PeakFilter(YearMonth.of(2099, 1), PeakLine.CDN, PeakKind.MONTHLY);
        assertThat(value(usages.points(future, "nobody", Slice.first(1)))
                        .points()
                        .rows())
                .isEmpty();
    }
}
