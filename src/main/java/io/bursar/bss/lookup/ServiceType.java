package io.bursar.bss.lookup;

import org.jspecify.annotations.Nullable;

/**
 * A cloud service.
 *
 * @param name in the language that was asked for
 * @param abbreviation e.g. ECS
 */
public record ServiceType(
        String code, String name, @Nullable String abbreviation) {}
