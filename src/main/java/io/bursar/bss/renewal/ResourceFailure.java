package io.bursar.bss.renewal;

import org.jspecify.annotations.Nullable;

/**
 * Why one resource of several could not be priced or renewed.
 *
 * @param code Huawei's, explained by {@link io.bursar.bss.BssWords#ofCode}
 * @param message Huawei's own words
 */
public record ResourceFailure(
        ResourceId resource, String code, @Nullable String message) {}
