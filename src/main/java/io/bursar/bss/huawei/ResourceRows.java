package io.bursar.bss.huawei;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.huaweicloud.sdk.bss.v2.model.QueryResourcesReq;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.renewal.ResourceId;
import io.bursar.bss.renewal.ResourceSelection;
import io.bursar.bss.renewal.TermResource;
import io.bursar.bss.renewal.TermResource.Attachment;
import io.bursar.bss.renewal.TermResource.ExpiryPolicy;
import io.bursar.bss.renewal.TermResource.Place;
import io.bursar.bss.renewal.TermResource.Size;
import io.bursar.bss.renewal.TermResource.Status;
import io.bursar.bss.renewal.TermResource.Term;

/** The list of yearly/monthly resources (packages-usage-costs-orders.md 14.5). */
final class ResourceRows {

    private ResourceRows() {}

    /** What is not set is not sent. */
    static QueryResourcesReq asked(ResourceSelection selection, int offset, int rows) {
        return new QueryResourcesReq()
                .withResourceIds(
                        selection.resources().isEmpty()
                                ? null
                                : selection.resources().stream()
                                        .map(ResourceId::value)
                                        .toList())
                .withOrderId(
                        selection.order() == null ? null : selection.order().value())
                .withOnlyMainResource(selection.onlyMain() ? 1 : 0)
                .withStatusList(
                        selection.statuses().isEmpty()
                                ? null
                                : selection.statuses().stream()
                                        .map(ResourceRows::number)
                                        .sorted()
                                        .toList())
                .withServiceTypeCode(selection.service())
                .withExpireTimeBegin(second(selection.expiry().from()))
                .withExpireTimeEnd(second(selection.expiry().to()))
                .withOffset(offset)
                .withLimit(rows);
    }

    static TermResource resource(Json row) {
        Integer main = row.countOrNull("is_main_resource");
        String parent = row.filledOrNull("parent_resource_id");
        String name = row.filledOrNull("resource_name");
        String number = row.filledOrNull("id");
        return new TermResource(
                ResourceId.of(row.text("resource_id")),
                name == null ? "" : name,
                type(row),
                new Place(row.filledOrNull("region_code"), row.filledOrNull("project_id"), project(row)),
                new Attachment(main != null && main == 1, parent == null ? null : ResourceId.of(parent)),
                status(row.count("status")),
                new Term(
                        row.instantOrNull("effective_time"),
                        row.instantOrNull("expire_time"),
                        row.instantOrNull("update_time")),
                policy(row.countOrNull("expire_policy")),
                number == null ? "" : number);
    }

    private static TermResource.Type type(Json row) {
        BigDecimal size = row.decimalOrNull("spec_size");
        return new TermResource.Type(
                OrderRows.service(row, "service_type"),
                OrderRows.service(row, "resource_type"),
                row.filledOrNull("resource_spec_code"),
                row.filledOrNull("product_spec_desc"),
                row.filledOrNull("product_id"),
                size == null ? null : new Size(size, row.countOrNull("spec_size_measure_id")));
    }

    private static CloudOrder.@Nullable Project project(Json row) {
        return row.has("enterprise_project") ? OrderRows.project(row.child("enterprise_project")) : null;
    }

    private static @Nullable String second(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static int number(Status status) {
        return switch (status) {
            case IN_USE -> 2;
            case CLOSED -> 3;
            case FROZEN -> 4;
            case EXPIRED -> 5;
            case OTHER -> throw new IllegalArgumentException("Huawei cannot select " + status);
        };
    }

    private static Status status(int number) {
        return switch (number) {
            case 2 -> Status.IN_USE;
            case 3 -> Status.CLOSED;
            case 4 -> Status.FROZEN;
            case 5 -> Status.EXPIRED;
            default -> Status.OTHER;
        };
    }

    private static ExpiryPolicy policy(@Nullable Integer number) {
        return switch (number == null ? -1 : number) {
            case 0 -> ExpiryPolicy.GRACE_PERIOD;
            case 1 -> ExpiryPolicy.TO_PAY_PER_USE;
            case 2 -> ExpiryPolicy.DELETE;
            case 3 -> ExpiryPolicy.RENEW;
            case 4 -> ExpiryPolicy.FREEZE;
            case 5 -> ExpiryPolicy.DELETE_AFTER_RETENTION;
            default -> ExpiryPolicy.OTHER;
        };
    }
}
