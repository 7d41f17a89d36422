package io.bursar.sandbox.orders;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param period null on unsubscriptions
 * @param resource the main resource that it renews, or null
 * @param effective start of the term bought, null before it is provisioned
 * @param expire end of that term
 */
public record Item(
        String id,
        String order,
        Product product,
        String spec,
        @Nullable Period period,
        @Nullable String resource,
        Amounts amounts,
        @Nullable Instant effective,
        @Nullable Instant expire) {

    /** The same item at another price. */
    Item costing(Amounts other) {
        return new Item(id, order, product, spec, period, resource, other, effective, expire);
    }
}
