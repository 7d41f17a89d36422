package io.bursar.sandbox.world;

import org.jspecify.annotations.Nullable;

/** An organisation unit; the root has neither parent nor name. */
public record Unit(
        String id,
        String relationId,
        @Nullable String parentId,
        @Nullable String name) {}
