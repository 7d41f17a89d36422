package io.bursar.identity;

import java.util.Set;

/** A user as other modules see one. */
public record Person(UserId id, String username, String displayName, Set<Role> roles, boolean active) {

    /** Active and in that role. */
    public boolean isNow(Role role) {
        return active && roles.contains(role);
    }
}
