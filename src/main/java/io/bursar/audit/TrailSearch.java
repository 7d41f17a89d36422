package io.bursar.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What to look for, in full.
 *
 * @param query by person, action, one subject, period
 * @param address exactly that client's address, or null for any
 * @param subjectIds about any of these, whatever their type; empty for any
 */
public record TrailSearch(TrailQuery query, @Nullable String address, List<String> subjectIds) {

    public TrailSearch {
        subjectIds = List.copyOf(subjectIds);
    }

    /** Nothing more than that. */
    public static TrailSearch of(TrailQuery query) {
        return new TrailSearch(query, null, List.of());
    }

    /** The same, of any action. */
    TrailSearch ofAnyAction() {
        return new TrailSearch(
                new TrailQuery(
                        query.actorId(), null, query.subjectType(), query.subjectId(), query.from(), query.until()),
                address,
                subjectIds);
    }

    /** Whether it can find few lines only, so that all of them may be looked at. */
    boolean isNarrow() {
        return address != null || query.subjectId() != null || !subjectIds.isEmpty();
    }
}
