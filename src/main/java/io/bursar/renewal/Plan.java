package io.bursar.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.renewal.Renewal;
import io.bursar.bss.renewal.Renewal.Period;
import io.bursar.bss.renewal.ResourceId;

/**
 * Which resource is renewed for how long.
 *
 * @param periods in the order of asking
 * @param outOfReach what no period brings to the common day
 * @param unknown what Huawei does not list
 */
record Plan(Map<ResourceId, Period> periods, List<ResourceId> outOfReach, List<ResourceId> unknown) {

    /** Everything that Huawei sells, the shortest first: whole months, and nothing between one, two and three years. */
    static final List<Period> SOLD = Stream.<Period>concat(
                    IntStream.rangeClosed(1, 11).mapToObj(Period.Months::new),
                    IntStream.rangeClosed(1, 3).mapToObj(Period.Years::new))
            .toList();

    Plan {
        periods = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(periods));
        outOfReach = List.copyOf(outOfReach);
        unknown = List.copyOf(unknown);
    }

    /** The same for all. */
    static Plan of(Collection<Held> held, Period period) {
        Map<ResourceId, Period> periods = new LinkedHashMap<>();
        held.forEach(each -> periods.put(each.main().id(), period));
        return new Plan(periods, List.of(), List.of());
    }

    /** Each for the shortest period after which it lasts until that day at least. */
    static Plan aligned(Collection<Held> held, LocalDate until) {
        Map<ResourceId, Period> periods = new LinkedHashMap<>();
        List<ResourceId> outOfReach = new ArrayList<>();
        for (Held each : held) {
            Period shortest = SOLD.stream()
                    .filter(period -> lasts(each.main().term().expiresAt(), period, until))
                    .findFirst()
                    .orElse(null);
            if (shortest == null) {
                outOfReach.add(each.main().id());
            } else {
                periods.put(each.main().id(), shortest);
            }
        }
        return new Plan(periods, outOfReach, List.of());
    }

    /** The day that takes the fewest months: when the last of them expires after one month more. */
    static @Nullable LocalDate usualDay(Collection<Held> held) {
        return held.stream()
                .map(each -> RenewalWords.expiryAfter(each.main().term().expiresAt(), new Period.Months(1)))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same without these. */
    Plan without(Collection<ResourceId> some) {
        Map<ResourceId, Period> rest = new LinkedHashMap<>(periods);
        rest.keySet().removeAll(some);
        return new Plan(rest, outOfReach, unknown);
    }

    /** The same, and these are not among what is held. */
    Plan withUnknown(List<ResourceId> ids) {
        return new Plan(periods, outOfReach, ids);
    }

    /** As Huawei takes them: ten at most, all for the same period. */
    List<Renewal> renewals() {
        Map<Period, List<ResourceId>> byPeriod = new LinkedHashMap<>();
        periods.forEach((id, period) ->
                byPeriod.computeIfAbsent(period, _ -> new ArrayList<>()).add(id));
        List<Renewal> renewals = new ArrayList<>();
        byPeriod.forEach((period, ids) -> {
            for (int from = 0; from < ids.size(); from += Renewal.MOST_RESOURCES) {
                renewals.add(new Renewal(
                        ids.subList(from, Math.min(from + Renewal.MOST_RESOURCES, ids.size())), period));
            }
        });
        return renewals;
    }

    private static boolean lasts(@Nullable Instant expiry, Period period, LocalDate until) {
        LocalDate after = RenewalWords.expiryAfter(expiry, period);
        return after != null && !after.isBefore(until);
    }
}
