package io.bursar.bss.cost;

import java.util.stream.Stream;

import io.bursar.money.BillAmount;

/**
 * What an amount was paid with. The parts add up to what is payable (packages-usage-costs-orders.md 13.2); a part that
 * Huawei leaves out is zero.
 *
 * @param coupon cash coupons
 * @param debt not paid yet
 */
public record Payment(
        BillAmount cash,
        BillAmount credit,
        BillAmount coupon,
        BillAmount flexibleCoupon,
        BillAmount storedValueCard,
        BillAmount bonus,
        BillAmount debt,
        BillAmount adjustment) {

    /** All parts together. */
    public BillAmount sum() {
        return Stream.of(cash, credit, coupon, flexibleCoupon, storedValueCard, bonus, debt, adjustment)
                .reduce(BillAmount.zero(), BillAmount::plus);
    }
}
