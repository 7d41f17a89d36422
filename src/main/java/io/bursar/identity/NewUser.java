package io.bursar.identity;

import java.util.Set;

/** Somebody to be made a user; {@code username} fits {@link #USERNAME}, and no other user has it. */
public record NewUser(String username, String displayName, Set<Role> roles) {

    /** What a username looks like: small letters, digits, dot, dash, underscore, at sign; 2 to 50 characters. */
    public static final String USERNAME = "[a-z0-9][a-z0-9._@-]{1,49}";
}
