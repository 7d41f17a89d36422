package io.bursar.bss.usage;

import io.bursar.bss.Named;

/**
 * A kind of usage, the finest thing that is metered.
 *
 * @param usage its code, which is case sensitive, and its name
 */
public record UsageType(Named usage, Named resourceType, Named service) {}
