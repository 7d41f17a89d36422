package io.bursar.renewal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.renewal.Renewal.Period;
import io.bursar.bss.renewal.ResourceId;

/**
 * What is asked to be priced.
 *
 * @param resource ids of main resources; what is no id is left out
 * @param period {@code M1} to {@code M11}, {@code Y1} to {@code Y3}, or {@link #ALIGNED}
 * @param until the common day of expiry, when aligned
 * @param other a second period to compare with; empty for none
 */
record PriceForm(List<String> resource, String period, String until, String other) {

    /** The most resources of one question. */
    static final int MOST = 200;

    /** Each for as long as it takes to reach the common day. */
    static final String ALIGNED = "ALIGNED";

    private static final int LONGEST = 64;

    PriceForm {
        resource = resource == null ? List.of() : List.copyOf(new LinkedHashSet<>(resource));
        period = period != null && (period.equals(ALIGNED) || period.matches(Period.SHAPE)) ? period : "M1";
        until = until == null ? "" : until.strip();
        other = other != null && other.matches(Period.SHAPE) && !other.equals(period) ? other : "";
    }

    /** Those that can be asked for, at most {@link #MOST}. */
    public List<ResourceId> resources() {
        return asked().stream().limit(MOST).toList();
    }

    /** How many more were ticked than one question takes. */
    public int tooMany() {
        return Math.max(0, asked().size() - MOST);
    }

    private List<ResourceId> asked() {
        return resource.stream()
                .filter(id -> !id.isBlank() && id.length() <= LONGEST)
                .map(ResourceId::of)
                .toList();
    }

    /** Null when aligned. */
    @Nullable Period first() {
        return period.equals(ALIGNED) ? null : Period.of(period);
    }

    /** Null when nothing is compared. */
    @Nullable Period second() {
        return other.isEmpty() ? null : Period.of(other);
    }

    /** Null when none was given, or none that can be read. */
    @Nullable LocalDate day() {
        try {
            return until.isEmpty() ? null : LocalDate.parse(until);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
