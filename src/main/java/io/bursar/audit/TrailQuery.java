package io.bursar.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What to look for; null means any.
 *
 * @param actorId exactly that person or machine part
 * @param action a word ({@code request.approved}), or a kind with a dot at its end ({@code request.})
 * @param from first instant
 * @param until first instant no longer wanted
 */
public record TrailQuery(
        @Nullable String actorId,
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Everything. */
    public static final TrailQuery ALL = new TrailQuery(null, null, null, null, null, null);

    public static TrailQuery about(Subject subject) {
        return new TrailQuery(null, null, subject.type(), subject.id(), null, null);
    }
}
