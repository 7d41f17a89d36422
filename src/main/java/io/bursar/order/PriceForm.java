package io.bursar.order;

import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.renewal.Renewal.Period;
import io.bursar.bss.renewal.ResourceId;

/**
 * What is asked to be priced, as it stands in the address.
 *
 * @param resource ids of main resources; what is no id is left out
 * @param period {@code M1} to {@code M11} or {@code Y1} to {@code Y3}
 * @param other a second period to compare with; empty for none
 */
record PriceForm(List<String> resource, String period, String other) {

    /** The most resources of one question. */
    static final int MOST = 200;

    private static final String PERIOD = "M([1-9]|1[01])|Y[1-3]";

    PriceForm {
        resource = resource == null ? List.of() : List.copyOf(new LinkedHashSet<>(resource));
        period = period != null && period.matches(PERIOD) ? period : "M1";
        other = other != null && other.matches(PERIOD) && !other.equals(period) ? other : "";
    }

    /** Those that can be asked for. */
    List<ResourceId> resources() {
        return resource.stream()
                .filter(id -> !id.isBlank() && id.length() <= 64)
                .limit(MOST)
                .map(ResourceId::of)
                .toList();
    }

    Period first() {
        return of(period);
    }

    /** Null when nothing is compared. */
    @Nullable Period second() {
        return other.isEmpty() ? null : of(other);
    }

    private static Period of(String text) {
        int count = Integer.parseInt(text.substring(1));
        return text.startsWith("M") ? new Period.Months(count) : new Period.Years(count);
    }
}
