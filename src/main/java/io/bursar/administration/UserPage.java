package io.bursar.administration;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.identity.Person;
import io.bursar.identity.Profile;
import io.bursar.identity.Role;
import io.bursar.identity.SignedIn;
import io.bursar.secondfactor.FactorBadge;
import io.bursar.web.Badge;
import io.bursar.web.Tone;

/**
 * A user as shown.
 *
 * @param decidesFrom when the decisions of an approver, or the confirmations of an administrator, begin to count; null
 *     when they do
 */
record UserPage(
        String id,
        Account account,
        String unit,
        List<Role> roles,
        Badge state,
        boolean active,
        boolean yourself,
        boolean secondFactor,
        @Nullable Instant decidesFrom) {

    /** By which name somebody signs in, by which others know him, and since when. */
    record Account(String username, String displayName, Instant createdAt) {}

    public String username() {
        return account.username();
    }

    public String displayName() {
        return account.displayName();
    }

    public Instant createdAt() {
        return account.createdAt();
    }

    public Badge factor() {
        return FactorBadge.of(secondFactor);
    }

    static UserPage of(Profile user) {
        Person person = user.person();
        Badge state = person.active()
                ? user.mustChangePassword()
                        ? new Badge(Tone.WAITING, "identity.user.state.invited")
                        : new Badge(Tone.GOOD, "identity.user.state.active")
                : new Badge(Tone.NEUTRAL, "identity.user.state.disabled");
        return new UserPage(
                user.id().toString(),
                new Account(person.username(), person.displayName(), user.createdAt()),
                user.unit(),
                person.roles().stream().sorted().toList(),
                state,
                person.active(),
                SignedIn.here().map(here -> here.id().equals(user.id())).orElse(false),
                user.secondFactor(),
                person.roles().contains(Role.APPROVER) || person.roles().contains(Role.ADMIN) ? user.coolDown() : null);
    }
}
