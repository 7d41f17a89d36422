package io.bursar.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What became of a change to a user. */
public sealed interface UserChange {

    /**
     * It was made and is in the trail.
     *
     * @param temporaryPassword to be shown once, where the change made one
     */
    record Done(Person person, @Nullable String temporaryPassword) implements UserChange {}

    /** It waits for another administrator. */
    record Proposed() implements UserChange {}

    /** Nothing was changed: who confirms was only just made, raised or let in himself, and can do so from then on. */
    record TooEarly(Instant from) implements UserChange {}

    /**
     * Nothing was changed.
     *
     * @param key message key of the reason
     */
    record Refused(String key) implements UserChange {}
}
