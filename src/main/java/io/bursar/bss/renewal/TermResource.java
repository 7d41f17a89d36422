package io.bursar.bss.renewal;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CloudOrder;

/**
 * A resource that is paid by the month or the year (packages-usage-costs-orders.md 14.5). Renewing a main resource
 * takes those along that are attached to it.
 *
 * @param number Huawei's internal one
 */
public record TermResource(
        ResourceId id,
        String name,
        Type type,
        Place place,
        Attachment attachment,
        Status status,
        Term term,
        ExpiryPolicy expiryPolicy,
        String number) {

    /** Only main resources are priced and renewed. */
    public boolean isMain() {
        return attachment.main();
    }

    /** Huawei's states; {@link #OTHER} for a number that is not documented. */
    public enum Status {
        IN_USE,
        CLOSED,
        FROZEN,
        EXPIRED,
        OTHER
    }

    /** What happens when it expires; {@link #OTHER} for a number that is not documented. */
    public enum ExpiryPolicy {
        GRACE_PERIOD,
        TO_PAY_PER_USE,
        DELETE,
        RENEW,
        FREEZE,
        DELETE_AFTER_RETENTION,
        OTHER
    }

    /**
     * What it is.
     *
     * @param kind code and name of the resource type, e.g. {@code hws.resource.type.vm}
     * @param specification its code, e.g. {@code s6.large.2.linux}
     * @param description its specification as Huawei prints it
     */
    public record Type(
            CloudOrder.Service service,
            CloudOrder.Service kind,
            @Nullable String specification,
            @Nullable String description,
            @Nullable String product,
            @Nullable Size size) {}

    /** A linear size, e.g. 40 of measure 17 (GB). */
    public record Size(BigDecimal amount, @Nullable Integer measure) {}

    /** Where it is and whose. */
    public record Place(
            @Nullable String region, @Nullable String project, CloudOrder.@Nullable Project enterpriseProject) {}

    /**
     * Whether it stands on its own.
     *
     * @param parent the main resource it is attached to
     */
    public record Attachment(boolean main, @Nullable ResourceId parent) {}

    /** From when to when; null where Huawei does not say. */
    public record Term(
            @Nullable Instant startsAt,
            @Nullable Instant expiresAt,
            @Nullable Instant changedAt) {}
}
