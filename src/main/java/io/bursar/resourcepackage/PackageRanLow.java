package io.bursar.resourcepackage;

import java.math.BigDecimal;

import io.bursar.bss.packages.ItemId;
import io.bursar.bss.packages.PackageId;

/**
 * An item of a package fell to its threshold; published once for each time, in the transaction that keeps it.
 *
 * @param percent the threshold
 * @param left in the unit of {@code total}
 * @param measure number of that unit
 */
public record PackageRanLow(
        PackageId pack,
        ItemId item,
        String product,
        String usage,
        int percent,
        BigDecimal left,
        BigDecimal total,
        int measure) {}
