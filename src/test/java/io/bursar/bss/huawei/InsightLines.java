package io.bursar.bss.huawei;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.bursar.bss.Slice;
import io.bursar.bss.cost.BillScope;
import io.bursar.bss.cost.Consumption;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostGrouping;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostSpan;
import io.bursar.bss.cost.Costs;
import io.bursar.bss.cost.RecordFilter;
import io.bursar.bss.cost.SumFilter;
import io.bursar.bss.huawei.OperationTable.Interfaces;
import io.bursar.bss.huawei.OperationTable.Line;
import io.bursar.bss.lookup.LookUps;
import io.bursar.bss.packages.DeductionFilter;
import io.bursar.bss.packages.Holding;
import io.bursar.bss.packages.ItemId;
import io.bursar.bss.packages.PackageFilter;
import io.bursar.bss.packages.PackageId;
import io.bursar.bss.packages.ResourcePackages;
import io.bursar.bss.usage.PeakFilter;
import io.bursar.bss.usage.PeakKind;
import io.bursar.bss.usage.PeakLine;
import io.bursar.bss.usage.Usages;

/** The lines of {@link OperationTable} whose operations only look: packages, usage, cost and the catalogue. */
final class InsightLines {

    private static final String NONE = "—";
    private static final Locale ZH = Locale.CHINA;
    private static final Slice FIRST = Slice.first(10);
    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    private static final LocalDate DAY = LocalDate.of(2025, 12, 3);
    private static final PeakFilter PEAK = new PeakFilter(DECEMBER, PeakLine.CDN, PeakKind.MONTHLY_1000);
    private static final List<Holding> HOLDINGS = List.of(new Holding(PackageId.of("p1"), List.of(ItemId.of("i1"))));
    private static final RecordFilter OWN_DAY =
            RecordFilter.of(DECEMBER).with(new BillScope.Own()).with(new RecordFilter.Days(DAY, DAY));

    private InsightLines() {}

    static List<Line> packages() {
        return List.of(
                present(
                        "ListFreeResourceInfos",
                        NONE,
                        it -> it.get(ResourcePackages.class).packages(PackageFilter.ALL, ZH, FIRST)),
                present(
                        "ListFreeResourceUsages",
                        NONE,
                        it -> it.get(ResourcePackages.class).usages(HOLDINGS, ZH)),
                present(
                        "ListFreeResourcesUsageRecords",
                        NONE,
                        it -> it.get(ResourcePackages.class)
                                .deductions(DeductionFilter.of(DAY, DAY.plusDays(1)), FIRST)));
    }

    static List<Line> usage() {
        return List.of(
                present("ListUsageTypes", NONE, it -> it.get(Usages.class).types(null, ZH, FIRST)),
                present("ListResourceUsage", NONE, it -> it.get(Usages.class).points(PEAK, "r1", FIRST)),
                present(
                        "ListResourceUsageSummary",
                        NONE,
                        it -> it.get(Usages.class).peaks(PEAK, FIRST)));
    }

    static List<Line> cost() {
        return List.of(
                present(
                        "ListCosts",
                        NONE,
                        it -> it.get(Costs.class)
                                .analysis(
                                        CostQuestion.of(
                                                new CostSpan.Months(DECEMBER, DECEMBER),
                                                CostGrouping.by(CostDimension.REGION)),
                                        FIRST)),
                present(
                        "ListCustomerselfResourceRecords",
                        NONE,
                        it -> it.get(Consumption.class).records(OWN_DAY, ZH, FIRST)),
                present(
                        "ShowCustomerMonthlySum",
                        NONE,
                        it -> it.get(Consumption.class).sums(SumFilter.of(DECEMBER), FIRST)));
    }

    static List<Line> lookUps() {
        return List.of(
                present("ListServiceTypes", NONE, it -> it.get(LookUps.class).services(null, ZH, FIRST)),
                present("ListResourceTypes", NONE, it -> it.get(LookUps.class).resourceTypes(ZH, FIRST)),
                present("ListMeasureUnits", NONE, it -> it.get(LookUps.class).measureUnits(ZH)),
                present("ListConversions", NONE, it -> it.get(LookUps.class).conversions(null)));
    }

    static List<Line> retired() {
        return List.of(
                retired(
                        "ListFreeResources",
                        NONE,
                        it -> it.get(ResourcePackages.class).packages(PackageFilter.ALL, ZH, FIRST)),
                retired(
                        "ListResourceUsages",
                        NONE,
                        it -> it.get(ResourcePackages.class).usages(HOLDINGS, ZH)),
                retired(
                        "QueryResFeeRecords",
                        NONE,
                        it -> it.get(Consumption.class).records(OWN_DAY, ZH, FIRST)));
    }

    private static Line present(String operation, String page, Consumer<Ports> use) {
        return new Line(operation, Interfaces.PRESENT, page, use);
    }

    private static Line retired(String operation, String page, Consumer<Ports> use) {
        return new Line(operation, Interfaces.RETIRED, page, use);
    }
}
