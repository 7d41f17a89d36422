package io.bursar.identity;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

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

    static UserPage of(User user, CoolDown coolDown) {
        Badge state = user.isActive()
                ? user.mustChangePassword()
                        ? new Badge(Tone.WAITING, "identity.user.state.invited")
                        : new Badge(Tone.GOOD, "identity.user.state.active")
                : new Badge(Tone.NEUTRAL, "identity.user.state.disabled");
        return new UserPage(
                user.id().toString(),
                new Account(user.username(), user.displayName(), user.createdAt()),
                user.unit(),
                user.roles().stream().sorted().toList(),
                state,
                user.isActive(),
                SignedIn.here().map(person -> person.id().equals(user.id())).orElse(false),
                user.hasSecondFactor(),
                user.roles().contains(Role.APPROVER) || user.roles().contains(Role.ADMIN)
                        ? coolDown.of(user).orElse(null)
                        : null);
    }
}
