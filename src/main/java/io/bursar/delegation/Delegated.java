package io.bursar.delegation;

import io.bursar.identity.UserId;

/** The right of {@code from} may be used by {@code to}. */
public record Delegated(UserId from, UserId to) {}
