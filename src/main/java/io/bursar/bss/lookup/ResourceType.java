package io.bursar.bss.lookup;

import org.jspecify.annotations.Nullable;

/**
 * A kind of resource of a service.
 *
 * @param name in the language that was asked for, as the description is
 * @param service the code of the service
 */
public record ResourceType(
        String code,
        String name,
        @Nullable String description,
        @Nullable String service) {}
