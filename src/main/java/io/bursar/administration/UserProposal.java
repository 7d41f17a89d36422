package io.bursar.administration;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.identity.NewUser;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;

/**
 * A change to a person that one administrator asks for and another decides on.
 *
 * @param user whose; null for somebody who is yet to be made
 * @param wanted the roles after it; empty where it is not about roles
 * @param by who asks, as {@code id} and {@code name}
 */
record UserProposal(UUID id, Kind kind, @Nullable UserId user, NewUser wanted, String reason, Person by, Instant at) {

    /** What is asked for. */
    enum Kind {
        CREATE,
        ROLES,
        ENABLE,
        PASSWORD,
        SECOND_FACTOR
    }

    boolean isAbout(UserId person) {
        return person.equals(user);
    }

    /** Neither who asked nor whom it is about says yes to it. */
    boolean mayBeConfirmedBy(UserId person) {
        return !by.id().equals(person) && !isAbout(person);
    }

    Set<Role> roles() {
        return wanted.roles();
    }
}
