package io.bursar.sandbox.cost;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.scene.Dice;

/**
 * What a line charges for.
 *
 * @param sku the specification's code
 * @param size null for products without a size of their own
 * @param unitPrice null where the price is not a simple one
 */
record Product(
        String id,
        String name,
        @Nullable String spec,
        String sku,
        @Nullable Size size,
        @Nullable UnitPrice unitPrice) {

    /** E.g. a disk of 100 GB. */
    record Size(BigDecimal amount, int measureId) {}

    /** E.g. 0.0004 元/GB/小时. */
    record UnitPrice(BigDecimal amount, String unit) {}

    static String idOf(String sku) {
        return "00301-" + Dice.of(0, "product", sku).between(100_000, 999_999) + "-0--0";
    }
}
