package io.bursar.bss;

import io.bursar.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The own orders and what they can be paid with (packages-usage-costs-orders.md 14.6 to 14.9). */
public interface Orders {

    /** Orders, the newest first, up to 100 from that row on; {@code status} null for all. */
    ReadAnswer<Page<CloudOrder>> orders(CloudOrder.@Nullable Status status, int offset);

    /** One order, with up to 100 of its items. Its status is what tells whether a payment happened. */
    ReadAnswer<Details> details(OrderId order);

    /** The coupons that fit an order; those of kinds that cannot pay are left out. */
    ReadAnswer<List<Coupon>> coupons(OrderId order);

    /** The discounts that fit an order. Without the permission to see discounts the list is empty. */
    ReadAnswer<List<Discount>> discounts(OrderId order);

    /** @param payBefore when Huawei cancels it unpaid; null when it does not say */
    record Details(CloudOrder order, @Nullable Instant payBefore, Page<Item> items) {}

    /** One line of an order. */
    record Item(String id, String service, String specification, Money price, Money listPrice) {}

    /**
     * A coupon that fits.
     *
     * @param usable activated and not used up
     * @param group 0 general, 1 marketplace, 2 dedicated, 3 hardware
     * @param balance null for a discount coupon, which is worth no amount
     * @param occupiedBy the order that locks it; only that one may use it
     */
    record Coupon(
            PaymentCoupon payment,
            boolean usable,
            int group,
            String plan,
            @Nullable Money balance,
            @Nullable Instant validUntil,
            @Nullable OrderId occupiedBy,
            List<CouponLimit> limits) {}

    /** A discount that fits, and how it changes the order's lines. */
    record Discount(PaymentDiscount payment, @Nullable BigDecimal value, List<Effect> effects) {

        /** An adjusted price must be used and cannot be swapped. */
        public boolean isMandatory() {
            return payment.type() == 609;
        }
    }

    /**
     * What a discount does to some lines.
     *
     * @param mode 0 rate, 1 fixed price, 2 amount off
     * @param amount yuan off or fixed; null for a rate
     * @param ratio the part that is paid, e.g. 0.85; null for the others
     */
    record Effect(
            OrderId order,
            List<String> items,
            int mode,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal ratio) {}
}
