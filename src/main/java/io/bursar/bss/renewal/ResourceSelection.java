package io.bursar.bss.renewal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.OrderId;

/**
 * Which yearly/monthly resources. Empty and null are "all" everywhere.
 *
 * @param resources up to 50; a main one brings those along that are attached to it unless {@code onlyMain}
 * @param order the order that bought them
 * @param statuses none of them {@code OTHER}
 * @param service Huawei's code of a cloud service, 1 to 64 characters
 * @param expiry when they expire
 */
public record ResourceSelection(
        List<ResourceId> resources,
        @Nullable OrderId order,
        boolean onlyMain,
        Set<TermResource.Status> statuses,
        @Nullable String service,
        Expiry expiry) {

    /** Every resource, attached ones too. */
    public static final ResourceSelection ALL =
            new ResourceSelection(List.of(), null, false, Set.of(), null, Expiry.ANY);

    public ResourceSelection {
        resources = List.copyOf(resources);
        statuses = Set.copyOf(statuses);
        if (resources.size() > 50) {
            throw new IllegalArgumentException("at most 50 resources are asked for by id");
        }
        if (statuses.contains(TermResource.Status.OTHER)) {
            throw new IllegalArgumentException("Huawei cannot select OTHER");
        }
        if (service != null && (service.isBlank() || service.length() > 64)) {
            throw new IllegalArgumentException("a service code has 1 to 64 characters");
        }
    }

    /** From one second to another, both included and either open. Parts of seconds are dropped. */
    public record Expiry(@Nullable Instant from, @Nullable Instant to) {

        /** Whenever. */
        public static final Expiry ANY = new Expiry(null, null);

        public Expiry {
            from = from == null ? null : from.truncatedTo(ChronoUnit.SECONDS);
            to = to == null ? null : to.truncatedTo(ChronoUnit.SECONDS);
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("an expiry ends before it begins");
            }
        }
    }
}
