package io.bursar.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A person as administrators and auditors see him, as of when it was read.
 *
 * @param unit the department in words; empty where nobody has said it
 * @param mustChangePassword whether somebody else knows the password
 * @param secondFactor whether a code is asked for after the password
 * @param createdAt since when this is a user
 * @param coolDown until when that person decides on nothing yet (see {@link People#coolDownOf}); null when he need not
 *     wait
 */
public record Profile(
        Person person,
        String unit,
        boolean mustChangePassword,
        boolean secondFactor,
        Instant createdAt,
        @Nullable Instant coolDown) {

    /** Whose. */
    public UserId id() {
        return person.id();
    }
}
