package io.bursar.bss.huawei.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.bursar.bss.Named;
import io.bursar.bss.OrderId;
import io.bursar.bss.lookup.MeasureId;
import io.bursar.bss.lookup.Quantity;
import io.bursar.bss.packages.Holding;
import io.bursar.bss.packages.ItemId;
import io.bursar.bss.packages.PackageId;
import io.bursar.bss.packages.Renewal;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.bss.packages.ResourcePackage.Bundle;
import io.bursar.bss.packages.ResourcePackage.Item;
import io.bursar.bss.packages.ResourcePackage.Nature;
import io.bursar.bss.packages.ResourcePackage.Origin;
import io.bursar.bss.packages.ResourcePackage.Project;
import io.bursar.bss.packages.ResourcePackage.Reuse;
import io.bursar.bss.packages.ResourcePackage.Scope;
import io.bursar.bss.packages.ResourcePackage.Source;
import io.bursar.bss.packages.ResourcePackage.Status;
import io.bursar.bss.packages.Term;

/** The packages of the dossier's examples as ours. */
final class ExamplePackages {

    static final MeasureId GB = MeasureId.of(10);
    static final PackageId STORAGE = PackageId.of("01155-238841907-0");
    static final PackageId TRAFFIC = PackageId.of("01155-241177325-0");
    static final ItemId STORED = ItemId.of("b2d7c0e4-6a13-4f7b-8c59-0f4e9a71d3a2");
    static final ItemId SENT = ItemId.of("e61f93ab-70c8-4d25-b3f4-52a8c7d90e1b");
    static final ItemId REQUESTS = ItemId.of("40c8a9f7-1be2-4c63-9d05-7a6e38f2b1cd");
    static final Renewal MONTHLY = new Renewal(Renewal.Cycle.MONTH, Renewal.Anchor.CALENDAR);
    static final Term OCTOBER = term("2025-09-30T16:00:00Z", "2025-10-31T15:59:59Z");
    static final Term HALF_A_YEAR = term("2025-09-20T09:31:08Z", "2026-03-20T15:59:59Z");
    static final List<Holding> BOTH =
            List.of(new Holding(STORAGE, List.of(STORED)), new Holding(TRAFFIC, List.of(SENT, REQUESTS)));

    private ExamplePackages() {}

    static ResourcePackage storage(Named service, String total) {
        return new ResourcePackage(
                STORAGE,
                new Named("90301-680027-0--0", "对象存储标准存储单AZ包 500GB"),
                service,
                "cn-north-4",
                new Project(Scope.ALL_PROJECTS, null),
                new Origin(Source.ORDER, OrderId.of("CS2508011015K3M8Z")),
                term("2025-08-01T02:15:42Z", "2026-08-01T15:59:59Z"),
                new Nature(Status.EFFECTIVE, Bundle.SINGLE, Reuse.RESETTABLE),
                List.of(item(STORED, "标准存储单AZ容量", "312.4471", total, 10)));
    }

    static Item item(ItemId id, String usage, String left, String total, int measure) {
        return new Item(
                id,
                usage,
                new Quantity(new BigDecimal(left), MeasureId.of(measure)),
                new Quantity(new BigDecimal(total), MeasureId.of(measure)));
    }

    static Term term(String from, String until) {
        return new Term(Instant.parse(from), Instant.parse(until));
    }
}
