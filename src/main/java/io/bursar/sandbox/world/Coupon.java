package io.bursar.sandbox.world;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A coupon of the master, or one made for a sub-account out of it.
 *
 * @param sourceId the master's coupon; null for the master's own and for what a sub-account got elsewhere
 * @param nature what may be done with it
 * @param balance yuan left
 */
public record Coupon(
        String id,
        String customerId,
        @Nullable String sourceId,
        String planName,
        String planId,
        Nature nature,
        BigDecimal balance,
        Instant effectiveTime,
        Instant expireTime) {

    /** State of a coupon. */
    public enum Status {
        ACTIVE,
        FROZEN,
        /** Called back by an administrator of Huawei's. */
        RECALLED,
        /** Taken back by the master. */
        RETURNED
    }

    /**
     * What may be done with it.
     *
     * @param cash whether it is a cash coupon; discount coupons cannot be moved
     * @param oneTime whether it can only be allocated whole
     * @param transferable whether its scene allows it to be moved at all
     */
    public record Nature(boolean cash, Status status, boolean oneTime, boolean transferable) {}

    /** Whether it can be used now. */
    public boolean usable(Instant now) {
        return nature.status() == Status.ACTIVE && expireTime.isAfter(now) && !effectiveTime.isAfter(now);
    }
}
