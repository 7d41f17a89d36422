package io.bursar.bss.packages;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.lookup.MeasureId;

/**
 * What is left of an item (packages-usage-costs-orders.md 2). The retired interface (5) sums up the items of a package
 * that belong to one kind of resource and one unit, and says neither which they are nor the unit's number.
 *
 * @param pack null when Huawei answers about another item than was asked: the one that a renewal is going to replace
 * @param item null when the row stands for several
 * @param resourceType name of the kind of resource
 * @param usage name of the kind of usage; null in the retired interface
 * @param renewal null when it is not resettable
 * @param cycle of a resettable package the cycle that runs; else its whole life
 * @param left in {@code unit}
 * @param total in {@code unit}
 */
public record ItemUsage(
        @Nullable PackageId pack,
        @Nullable ItemId item,
        String resourceType,
        @Nullable String usage,
        @Nullable Renewal renewal,
        Term cycle,
        BigDecimal left,
        BigDecimal total,
        Unit unit) {

    /**
     * A unit by its number, or, in the retired interface, by its name alone, which can stand for several numbers.
     *
     * @param name null when the number is known; {@link io.bursar.bss.lookup.LookUps} tells it
     */
    public record Unit(@Nullable MeasureId id, @Nullable String name) {}
}
