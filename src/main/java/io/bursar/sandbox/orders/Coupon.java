package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A simulated coupon or card.
 *
 * @param owner the customer who holds it
 * @param limits its {@code use_limits}: key to value1
 */
public record Coupon(
        String id,
        String owner,
        Kind kind,
        BigDecimal faceValue,
        BigDecimal balance,
        Wording wording,
        Validity validity,
        Binding binding,
        Map<String, String> limits) {

    /** Discount coupon: its face value is the share of the price that is paid. */
    public static final int DISCOUNT = 300;

    /** Cash coupon. */
    public static final int CASH = 301;

    /** Flexi-purchase coupon. */
    public static final int FLEXI = 302;

    /** Stored-value card. */
    public static final int CARD = 303;

    /**
     * Which kind.
     *
     * @param group 0 general, 1 marketplace, 2 dedicated, 3 hardware
     * @param version 1 old, single use; 2 new, reusable
     */
    public record Kind(int type, int group, int version) {}

    /** What people read on it. */
    public record Wording(String code, String plan, String planText, String usage, String planId) {}

    /** From when until when. */
    public record Validity(
            Instant created, Instant expires, @Nullable Instant lastUsed) {}

    /** Bound to one order from the start, or occupied by one. */
    public record Binding(
            @Nullable String onlyFor, @Nullable String usedBy) {}

    /** Whether it can be offered for this order at all, whatever it is combined with. */
    public boolean fits(Order order, Instant now) {
        String kindOfOrder = limits.get("subscribeType");
        return (binding.onlyFor == null || binding.onlyFor.equals(order.id()))
                && validity.expires.isAfter(now)
                && (kindOfOrder == null || kindOfOrder.equals(order.subscribeType()));
    }

    /** Whether there is something left on it. */
    public boolean isUsedUp() {
        return balance.signum() == 0;
    }
}
