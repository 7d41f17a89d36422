package io.bursar.bss;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.renewal.Renewal;
import io.bursar.money.Money;

/** One order to Huawei that moves money, or that leads to money being moved. Amounts are positive yuan. */
public sealed interface MoneyOrder {

    /** Master to sub-account (multi-account.md 4). */
    record AllocateFunds(TransId transId, CustomerId account, Money amount, Ledger ledger) implements MoneyOrder {}

    /** Sub-account back to master (multi-account.md 6). */
    record ReclaimFunds(TransId transId, CustomerId account, Money amount, Ledger ledger) implements MoneyOrder {}

    /** A part or the whole of a master's coupon to a sub-account (multi-account.md 8). */
    record AllocateCoupon(TransId transId, CustomerId account, CouponId coupon, Money amount) implements MoneyOrder {}

    /** The whole rest of a sub-account's coupon back to the master's coupon (multi-account.md 10). */
    record ReclaimCoupon(TransId transId, CustomerId account, CouponId coupon, CouponId subCoupon)
            implements MoneyOrder {}

    /**
     * Pays a pending order (packages-usage-costs-orders.md 10). Huawei offers no duplicate protection here, so there is
     * no trans id; the order's own status is what tells whether it happened.
     *
     * @param coupons none to three
     * @param discount at most one; null for none
     */
    record PayOrder(
            OrderId order,
            List<PaymentCoupon> coupons,
            @Nullable PaymentDiscount discount) implements MoneyOrder {

        public PayOrder {
            coupons = List.copyOf(coupons);
            if (coupons.size() > 3) {
                throw new IllegalArgumentException("an order is paid with at most three coupons");
            }
        }
    }

    /**
     * Orders the renewal of resources, without paying: the orders that come of it wait to be paid, so no money moves.
     * Huawei offers no duplicate protection here either; the list of orders and what a price inquiry says of the
     * resources tell whether it happened.
     */
    record PlaceRenewal(Renewal renewal) implements MoneyOrder {}
}
