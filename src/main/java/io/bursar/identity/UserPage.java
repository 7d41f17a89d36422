package io.bursar.identity;

import java.time.Instant;
import java.util.List;

import io.bursar.web.Badge;
import io.bursar.web.Tone;

/** A user as shown. */
record UserPage(
        String id,
        String username,
        String displayName,
        String unit,
        List<Role> roles,
        Badge state,
        boolean active,
        boolean yourself,
        Instant createdAt) {

    static UserPage of(User user) {
        Badge state = user.isActive()
                ? user.mustChangePassword()
                        ? new Badge(Tone.WAITING, "identity.user.state.invited")
                        : new Badge(Tone.GOOD, "identity.user.state.active")
                : new Badge(Tone.NEUTRAL, "identity.user.state.disabled");
        return new UserPage(
                user.id().toString(),
                user.username(),
                user.displayName(),
                user.unit(),
                user.roles().stream().sorted().toList(),
                state,
                user.isActive(),
                SignedIn.here().map(person -> person.id().equals(user.id())).orElse(false),
                user.createdAt());
    }
}
