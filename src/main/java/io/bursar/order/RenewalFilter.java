package io.bursar.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.renewal.ResourceSelection;
import io.bursar.bss.renewal.ResourceSelection.Expiry;
import io.bursar.bss.renewal.TermResource.Status;

/**
 * Which yearly/monthly resources, as it stands in the address.
 *
 * @param within {@code 7}, {@code 30} or {@code 90} days until they expire, {@code expired}, {@code frozen}, or anything
 *     else for all of them
 * @param service Huawei's code of a cloud service
 * @param q part of a name or id; looked for here, not at Huawei
 */
record RenewalFilter(String within, String service, String q) {

    /** What the page offers, in its order. */
    static final List<String> WITHIN = List.of("7", "30", "90", "expired", "frozen", "all");

    RenewalFilter {
        within = within != null && WITHIN.contains(within) ? within : "30";
        service = service == null || service.length() > 64 ? "" : service.strip();
        q = q == null ? "" : q.strip();
    }

    ResourceSelection selection(Instant now) {
        return new ResourceSelection(
                List.of(), null, false, statuses(), service.isEmpty() ? null : service, expiry(now));
    }

    private Set<Status> statuses() {
        return switch (within) {
            case "expired" -> Set.of(Status.EXPIRED);
            case "frozen" -> Set.of(Status.FROZEN);
            case "all" -> Set.of();
            default -> Set.of(Status.IN_USE);
        };
    }

    private Expiry expiry(Instant now) {
        @Nullable Duration days = switch (within) {
            case "7", "30", "90" -> Duration.ofDays(Long.parseLong(within));
            default -> null;
        };
        return days == null ? Expiry.ANY : new Expiry(now, now.plus(days));
    }
}
