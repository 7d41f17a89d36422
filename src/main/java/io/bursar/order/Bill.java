package io.bursar.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.bursar.bss.Orders;
import io.bursar.bss.Orders.Coupon;
import io.bursar.bss.Orders.Discount;
import io.bursar.bss.PaymentCoupon;
import io.bursar.money.Money;

/**
 * What a choice would cost: the discount first, then discount coupons, then cash coupons, flexi coupons and cards. An
 * estimate: Huawei documents neither the order nor the rounding, and a payment without a discount is taken to cost the
 * list price, also where the order was made with one.
 *
 * @param listPrice without any discount
 * @param discount what the discount takes off the list price
 * @param coupons what each coupon pays
 * @param due what is left for cash and credit
 */
record Bill(Money listPrice, Money discount, Map<PaymentCoupon, Money> coupons, Money due) {

    private static final int FEN = 2;

    /** Coupons that are not offered pay nothing. */
    static Bill of(Offer offer, Choice choice) {
        Discount chosen = choice.discount() == null ? null : offer.discount(choice.discount());
        Map<String, Orders.Effect> effects = new HashMap<>();
        if (chosen != null) {
            chosen.effects().forEach(effect -> effect.items().forEach(item -> effects.put(item, effect)));
        }
        Money listPrice = Money.zero();
        Money price = Money.zero();
        for (Orders.Item item : offer.items()) {
            Orders.Effect effect = effects.get(item.id());
            listPrice = listPrice.plus(item.listPrice());
            price = price.plus(effect == null ? item.listPrice() : priced(item.listPrice(), effect));
        }
        Money due = price;
        Map<PaymentCoupon, Money> coupons = new LinkedHashMap<>();
        for (Coupon coupon : inOrder(offer, choice)) {
            Money pays = pays(coupon, due);
            coupons.put(coupon.payment(), pays);
            due = due.minus(pays);
        }
        return new Bill(listPrice, listPrice.minus(price), coupons, due);
    }

    /** With the discount, before coupons: what moves if it is paid. */
    Money price() {
        return listPrice.minus(discount);
    }

    /** All coupons together. */
    public Money fromCoupons() {
        return coupons.values().stream().reduce(Money.zero(), Money::plus);
    }

    private static Money priced(Money listPrice, Orders.Effect effect) {
        BigDecimal amount = effect.amount() == null ? BigDecimal.ZERO : effect.amount();
        BigDecimal yuan = switch (effect.mode()) {
            case 0 -> listPrice.amount().multiply(effect.ratio() == null ? BigDecimal.ONE : effect.ratio());
            case 1 -> amount;
            case 2 -> listPrice.amount().subtract(amount);
            default -> listPrice.amount();
        };
        return Money.yuan(yuan.max(BigDecimal.ZERO).setScale(FEN, RoundingMode.HALF_UP));
    }

    private static List<Coupon> inOrder(Offer offer, Choice choice) {
        return offer.coupons().stream()
                .filter(coupon -> choice.has(coupon.payment()))
                .sorted((one, other) ->
                        one.payment().kind().compareTo(other.payment().kind()))
                .toList();
    }

    private static Money pays(Coupon coupon, Money due) {
        if (coupon.payment().kind() == PaymentCoupon.Kind.DISCOUNT) {
            // What share a discount coupon takes off is not documented: it is not counted before it is seen.
            return Money.zero();
        }
        Money left = coupon.balance() == null ? Money.zero() : coupon.balance();
        return left.isMoreThan(due) ? due : left;
    }
}
