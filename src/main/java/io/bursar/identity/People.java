package io.bursar.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks people up, always as they are now in the database. */
public interface People {

    /** The signed-in person of this thread; throws {@link IllegalStateException} when nobody is. */
    Person current();

    Optional<Person> find(UserId id);

    /**
     * Until when that person decides on nothing yet, because others gave him the right or the password for it only a
     * short while ago; empty when he need not wait, or is unknown.
     */
    Optional<Instant> coolDownOf(UserId id);

    /** Active people in that role, by display name. */
    List<Person> in(Role role);
}
