package io.bursar.order;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Orders.Coupon;
import io.bursar.bss.Orders.Discount;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;

/**
 * Everything that an order could be paid with, as read at one moment.
 *
 * @param items every line of the order
 */
record Offer(
        OrderId order,
        List<Orders.Item> items,
        List<Coupon> coupons,
        List<Orders.Maximum> maxima,
        List<Discount> discounts,
        Instant asOf) {

    Offer {
        items = List.copyOf(items);
        coupons = List.copyOf(coupons);
        maxima = List.copyOf(maxima);
        discounts = List.copyOf(discounts);
    }

    /** That coupon as it was offered; null when it was not. */
    @Nullable Coupon coupon(PaymentCoupon wanted) {
        return coupons.stream()
                .filter(each -> each.payment().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** That discount as it was offered; null when it was not. */
    @Nullable Discount discount(PaymentDiscount wanted) {
        return discounts.stream()
                .filter(each -> each.payment().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The adjusted price that must be used; null when there is none. */
    @Nullable Discount mandatory() {
        return discounts.stream().filter(Discount::isMandatory).findFirst().orElse(null);
    }
}
