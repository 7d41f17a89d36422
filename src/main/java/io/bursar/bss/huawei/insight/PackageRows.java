package io.bursar.bss.huawei.insight;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Named;
import io.bursar.bss.OrderId;
import io.bursar.bss.huawei.Json;
import io.bursar.bss.packages.Deduction;
import io.bursar.bss.packages.ItemId;
import io.bursar.bss.packages.PackageId;
import io.bursar.bss.packages.Renewal;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.bss.packages.ResourcePackage.Bundle;
import io.bursar.bss.packages.ResourcePackage.Reuse;
import io.bursar.bss.packages.ResourcePackage.Scope;
import io.bursar.bss.packages.ResourcePackage.Source;
import io.bursar.bss.packages.ResourcePackage.Status;
import io.bursar.bss.packages.Term;

/** Reads rows about packages; those of the retired list differ only in having fewer fields (section 4). */
final class PackageRows {

    private PackageRows() {}

    static ResourcePackage resourcePackage(Json row) {
        String order = row.filledOrNull("order_id");
        return new ResourcePackage(
                PackageId.of(row.text("order_instance_id")),
                Fields.named(row, "product_id", "product_name"),
                Fields.named(row, "service_type_code", "service_type_name"),
                row.text("region_code"),
                new ResourcePackage.Project(
                        scope(row.countOrNull("enterprise_project_scope")), row.filledOrNull("enterprise_project_id")),
                new ResourcePackage.Origin(
                        source(row.countOrNull("source_type")), order == null ? null : OrderId.of(order)),
                new Term(row.instant("effective_time"), row.instant("expire_time")),
                new ResourcePackage.Nature(
                        status(row.count("status")),
                        bundle(row.filledOrNull("bundle_type")),
                        reuse(row.countOrNull("quota_reuse_mode"))),
                Fields.list(row, "free_resources", PackageRows::item));
    }

    private static ResourcePackage.Item item(Json row) {
        return new ResourcePackage.Item(
                ItemId.of(row.text("free_resource_id")),
                row.text("usage_type_name"),
                Fields.quantity(row, "amount", "measure_id"),
                Fields.quantity(row, "original_amount", "measure_id"));
    }

    static Deduction deduction(Json row) {
        String tag = row.filledOrNull("resource_tag");
        var from = row.instantOrNull("effective_time");
        var until = row.instantOrNull("expire_time");
        return new Deduction(
                row.instant("deduct_time"),
                ItemId.of(row.text("free_resource_id")),
                new Deduction.Resource(
                        row.text("resource_id"),
                        Fields.namedOrNull(row, "resource_type_code", "resource_type_name"),
                        "--".equals(tag) ? null : tag),
                new Named(row.text("product_id"), row.filledOrNull("product_name")),
                row.filledOrNull("usage_type_code"),
                new Deduction.Amounts(
                        row.decimal("available_amount"),
                        row.decimal("used_amount"),
                        row.decimal("remaining_amount"),
                        Fields.measure(row, "measure_id")),
                from == null || until == null ? null : new Term(from, until));
    }

    /** Null when it is not resettable. */
    static @Nullable Renewal renewalOrNull(Json row) {
        Integer cycle = row.countOrNull("quota_reuse_cycle");
        Integer anchor = row.countOrNull("quota_reuse_cycle_type");
        return cycle == null ? null : new Renewal(cycle(cycle), anchor(anchor));
    }

    static int number(Status status) {
        return switch (status) {
            case NOT_EFFECTIVE -> 0;
            case EFFECTIVE -> 1;
            case USED_UP -> 2;
            case EXPIRED -> 3;
            case UNSUBSCRIBED -> 4;
            case OTHER -> throw new IllegalArgumentException("Huawei cannot select an unknown status");
        };
    }

    private static Status status(int number) {
        return switch (number) {
            case 0 -> Status.NOT_EFFECTIVE;
            case 1 -> Status.EFFECTIVE;
            case 2 -> Status.USED_UP;
            case 3 -> Status.EXPIRED;
            case 4 -> Status.UNSUBSCRIBED;
            default -> Status.OTHER;
        };
    }

    private static Scope scope(@Nullable Integer number) {
        return switch (number) {
            case 0 -> Scope.ALL_PROJECTS;
            case 1 -> Scope.ONE_PROJECT;
            case null, default -> Scope.OTHER;
        };
    }

    private static Source source(@Nullable Integer number) {
        return switch (number) {
            case 0 -> Source.ORDER;
            case 1 -> Source.GIFT;
            case null, default -> Source.OTHER;
        };
    }

    private static Bundle bundle(@Nullable String word) {
        return switch (word) {
            case "ATOMIC_PKG" -> Bundle.SINGLE;
            case "BUNDLE_PKG" -> Bundle.COMBINED;
            case null, default -> Bundle.OTHER;
        };
    }

    private static Reuse reuse(@Nullable Integer number) {
        return switch (number) {
            case 1 -> Reuse.RESETTABLE;
            case 2 -> Reuse.NOT_RESETTABLE;
            case null, default -> Reuse.OTHER;
        };
    }

    private static Renewal.Cycle cycle(int number) {
        return switch (number) {
            case 1 -> Renewal.Cycle.HOUR;
            case 2 -> Renewal.Cycle.DAY;
            case 3 -> Renewal.Cycle.WEEK;
            case 4 -> Renewal.Cycle.MONTH;
            case 5 -> Renewal.Cycle.YEAR;
            default -> Renewal.Cycle.OTHER;
        };
    }

    private static Renewal.Anchor anchor(@Nullable Integer number) {
        return switch (number) {
            case 1 -> Renewal.Anchor.CALENDAR;
            case 2 -> Renewal.Anchor.PURCHASE;
            case null, default -> Renewal.Anchor.OTHER;
        };
    }
}
