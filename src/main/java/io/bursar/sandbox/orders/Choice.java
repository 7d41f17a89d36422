package io.bursar.sandbox.orders;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The coupons and the discount with which an order is to be paid. */
public record Choice(List<Pick> coupons, List<Pick> discounts) {

    /** Neither. */
    public static final Choice NOTHING = new Choice(List.of(), List.of());

    /** An id and, where the operation knows types, the type it is said to have. */
    public record Pick(String id, @Nullable Integer type) {

        /** Whether it may be something of that type. */
        boolean isA(int actual) {
            return type == null || type == actual;
        }
    }
}
