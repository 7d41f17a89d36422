package io.bursar.identity;

import java.util.Set;

/** Somebody to be made a user; {@code username} fits {@link User#USERNAME}. */
record NewUser(String username, String displayName, Set<Role> roles) {}
