package io.bursar.bss.lookup;

import org.jspecify.annotations.Nullable;

/**
 * A unit of measure. Two units can have one name: 10 is GB of traffic, 17 is GB of a disk.
 *
 * @param name in the language that was asked for
 */
public record MeasureUnit(
        MeasureId id, String name, @Nullable String abbreviation, MeasureKind kind) {}
