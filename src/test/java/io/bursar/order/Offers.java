package io.bursar.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.CouponId;
import io.bursar.bss.CouponLimit;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;
import io.bursar.money.Money;

/** Offers for tests: an order of two items, 100 and 50 yuan. */
final class Offers {

    static final OrderId ORDER = OrderId.of("CS2510141032QW7LP");
    static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");

    private final List<Orders.Item> items = new ArrayList<>(List.of(item("item-1", "100"), item("item-2", "50")));
    private final List<Orders.Coupon> coupons = new ArrayList<>();
    private final List<Orders.Maximum> maxima = new ArrayList<>();
    private final List<Orders.Discount> discounts = new ArrayList<>();

    /**
     * A usable coupon with limits {@code key=value}.
     *
     * @param label its id, and behind a slash its group: {@code a/1}; behind another the order that locks it
     */
    Offers coupon(String label, PaymentCoupon.Kind kind, String worth, String... limits) {
        String[] about = label.split("/", -1);
        int group = about.length > 1 ? Integer.parseInt(about[1]) : 0;
        OrderId occupiedBy = about.length > 2 ? OrderId.of(about[2]) : null;
        Money value = kind == PaymentCoupon.Kind.DISCOUNT ? null : Money.yuan(worth);
        List<CouponLimit> carried = new ArrayList<>();
        for (String limit : limits) {
            String[] parts = limit.split("=", 2);
            carried.add(new CouponLimit(parts[0], parts[1], null, null, null));
        }
        coupons.add(new Orders.Coupon(
                new PaymentCoupon(kind, CouponId.of(about[0])),
                new Orders.Wording(null, "plan " + about[0], null, null),
                new Orders.State(true, group, true, occupiedBy),
                value,
                value,
                new Orders.Dates(null, null, null, null, NOW.plusSeconds(3600)),
                carried));
        return this;
    }

    /** A discount with a rate for each item named. */
    Offers discount(int type, String ratio, String... itemIds) {
        List<String> concerned = itemIds.length == 0 ? List.of("item-1", "item-2") : List.of(itemIds);
        discounts.add(new Orders.Discount(
                new PaymentDiscount(type, "discount-" + type),
                new BigDecimal(ratio),
                List.of(new Orders.Effect(ORDER, concerned, 0, null, new BigDecimal(ratio)))));
        return this;
    }

    Offers maximum(PaymentCoupon.Kind kind, int group, int most) {
        maxima.add(new Orders.Maximum(kind, group, most));
        return this;
    }

    Offer offer() {
        return new Offer(ORDER, items, coupons, maxima, discounts, NOW);
    }

    private static Orders.Item item(String id, String price) {
        return new Orders.Item(
                id,
                new Orders.Product(new CloudOrder.Service("hws", "ECS"), null, "", null, null, null, null),
                null,
                1,
                null,
                null,
                new CloudOrder.Bill(Money.yuan(price), Money.yuan(price), List.of(), null, null, null, null, null),
                ORDER);
    }

    static PaymentCoupon cash(String id) {
        return new PaymentCoupon(PaymentCoupon.Kind.CASH, CouponId.of(id));
    }

    static PaymentDiscount discount(int type) {
        return new PaymentDiscount(type, "discount-" + type);
    }
}
