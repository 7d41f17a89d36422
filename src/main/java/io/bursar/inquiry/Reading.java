package io.bursar.inquiry;

import java.util.List;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.CouponId;
import io.bursar.bss.OrderId;
import io.bursar.money.Money;

/** What reading from Huawei brought. */
public sealed interface Reading {

    /** Every line of the statement that the question asked for. */
    record Lines(List<LedgerLine> lines) implements Reading {}

    /** An order's state. */
    record OrderState(CloudOrder.Status status) implements Reading {}

    /**
     * What there is of a renewal.
     *
     * @param orders the renewal orders of that time
     * @param locked how many of the resources are in unpaid orders
     */
    record Renewed(List<Placed> orders, int locked) implements Reading {}

    /**
     * A renewal order.
     *
     * @param sameTerm whether every item is for the period that was asked for
     */
    record Placed(OrderId order, CloudOrder.Status status, Money price, int items, boolean sameTerm) {}

    /** Nothing usable. */
    record Unread(String reason) implements Reading {}

    /**
     * What a sub-account's list of coupons says beside the statement. It has no times, so it only supports.
     *
     * @param created coupons that may be the ones that an allocation made
     * @param text for people; empty for nothing
     */
    record Support(List<CouponId> created, String text) {

        /** Nothing either way. */
        public static final Support NONE = new Support(List.of(), "");
    }
}
