package io.bursar.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CouponLimit;
import io.bursar.bss.Orders;
import io.bursar.bss.Orders.Coupon;
import io.bursar.bss.Orders.Discount;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentInterface;
import io.bursar.order.Conflict.Rule;

/**
 * What may be combined in one payment (packages-usage-costs-orders.md 10.1). A key that a coupon does not carry
 * restricts nothing.
 */
final class PaymentRules {

    /** The most coupons of one payment, whatever the maxima say. */
    static final int MOST_COUPONS = 3;

    private static final String EMPOWER = "simultaneousUseWithEmpowerDiscount";
    private static final String CONTRACT = "simultaneousUseWithContractDiscount";
    private static final String PROMOTION = "simultaneousUseWithPromotionDiscount";
    private static final String MINIMUM = "minConsumeDiscount";

    private static final int PROMOTION_TYPE = 0;
    private static final int COMMERCIAL_TYPE = 2;
    private static final int RATE = 0;
    private static final int MARKETPLACE = 1;
    private static final int DEDICATED = 2;

    private final OrderSettings settings;
    private final PaymentInterface means;

    PaymentRules(OrderSettings settings, PaymentInterface means) {
        this.settings = settings;
        this.means = means;
    }

    /** Everything that is wrong with that choice; empty when it may be sent. */
    List<Conflict> conflicts(Offer offer, Choice choice) {
        List<Conflict> found = new ArrayList<>();
        List<Coupon> coupons = new ArrayList<>();
        for (PaymentCoupon wanted : choice.coupons()) {
            Coupon coupon = offer.coupon(wanted);
            if (coupon == null) {
                found.add(Conflict.of(Rule.NOT_OFFERED, wanted));
            } else {
                coupons.add(coupon);
            }
        }
        coupons.forEach(coupon -> alone(offer, coupon, found));
        pairs(coupons, found);
        counts(offer, coupons, found);
        discount(offer, choice, coupons, found);
        return List.copyOf(found);
    }

    /** R8, and whether it can be used at all. */
    private static void alone(Offer offer, Coupon coupon, List<Conflict> found) {
        Orders.State state = coupon.state();
        if (state.occupiedBy() != null && !state.occupiedBy().equals(offer.order())) {
            found.add(Conflict.of(Rule.LOCKED_BY_ANOTHER_ORDER, coupon.payment()));
        }
        boolean expired = coupon.validUntil() != null && !offer.asOf().isBefore(coupon.validUntil());
        if (!state.usable() || expired) {
            found.add(Conflict.of(Rule.NOT_USABLE, coupon.payment()));
        }
    }

    /** R5, R6, and two discount coupons (R9). */
    private static void pairs(List<Coupon> coupons, List<Conflict> found) {
        for (int i = 0; i < coupons.size(); i++) {
            for (int j = i + 1; j < coupons.size(); j++) {
                Coupon one = coupons.get(i);
                Coupon other = coupons.get(j);
                boolean oneDiscounts = isA(one, PaymentCoupon.Kind.DISCOUNT);
                boolean otherDiscounts = isA(other, PaymentCoupon.Kind.DISCOUNT);
                if (oneDiscounts && otherDiscounts) {
                    found.add(Conflict.of(Rule.ONE_DISCOUNT_ONLY, one.payment(), other.payment()));
                }
                if ((oneDiscounts && isA(other, PaymentCoupon.Kind.CASH))
                        || (otherDiscounts && isA(one, PaymentCoupon.Kind.CASH))) {
                    found.add(Conflict.of(Rule.CASH_WITH_DISCOUNT_COUPON, one.payment(), other.payment()));
                }
                if ((isMarketplace(one) && isDedicatedCash(other)) || (isMarketplace(other) && isDedicatedCash(one))) {
                    found.add(Conflict.of(Rule.MARKETPLACE_WITH_DEDICATED, one.payment(), other.payment()));
                }
            }
        }
    }

    /** R7. */
    private static void counts(Offer offer, List<Coupon> coupons, List<Conflict> found) {
        if (coupons.size() > MOST_COUPONS) {
            found.add(Conflict.of(Rule.TOO_MANY_COUPONS, coupons.getLast().payment()));
        }
        for (Orders.Maximum maximum : offer.maxima()) {
            List<Coupon> same = coupons.stream()
                    .filter(coupon ->
                            isA(coupon, maximum.kind()) && coupon.state().group() == maximum.group())
                    .toList();
            if (same.size() > maximum.most()) {
                found.add(Conflict.of(Rule.TOO_MANY_OF_A_KIND, same.getLast().payment()));
            }
        }
    }

    /** R1 to R4 and R9. */
    private void discount(Offer offer, Choice choice, List<Coupon> coupons, List<Conflict> found) {
        Discount mandatory = offer.mandatory();
        if (mandatory != null && !mandatory.payment().equals(choice.discount())) {
            found.add(Conflict.of(Rule.ADJUSTED_PRICE_IS_MANDATORY, mandatory.payment()));
        }
        if (choice.discount() == null) {
            return;
        }
        if (!means.knowsDiscounts()) {
            found.add(Conflict.of(Rule.DISCOUNTS_UNKNOWN_TO_INTERFACE, choice.discount()));
        }
        Discount discount = offer.discount(choice.discount());
        if (discount == null) {
            found.add(Conflict.of(Rule.NOT_OFFERED, choice.discount()));
            return;
        }
        for (Coupon coupon : coupons) {
            if (isA(coupon, PaymentCoupon.Kind.DISCOUNT)) {
                found.add(Conflict.of(Rule.ONE_DISCOUNT_ONLY, coupon.payment(), discount.payment()));
            }
            Map<String, String> limits = limits(coupon);
            int type = discount.payment().type();
            if (forbids(limits, EMPOWER) && settings.empowerScope().covers(type)) {
                found.add(Conflict.of(Rule.NOT_WITH_GRANTED_DISCOUNT, coupon.payment(), discount.payment()));
            }
            if (forbids(limits, CONTRACT) && type == COMMERCIAL_TYPE) {
                found.add(Conflict.of(Rule.NOT_WITH_COMMERCIAL_DISCOUNT, coupon.payment(), discount.payment()));
            }
            if (forbids(limits, PROMOTION) && type == PROMOTION_TYPE) {
                found.add(Conflict.of(Rule.NOT_WITH_PROMOTION, coupon.payment(), discount.payment()));
            }
            if (isTooDeep(offer, discount, limits.get(MINIMUM))) {
                found.add(Conflict.of(Rule.DISCOUNT_TOO_DEEP, coupon.payment(), discount.payment()));
            }
        }
    }

    /**
     * Whether every item is cheaper than the coupon's minimum ratio. An item that the discount leaves alone, or whose
     * price it sets otherwise than by a rate (not documented), is not too cheap.
     */
    private static boolean isTooDeep(Offer offer, Discount discount, @Nullable String minimum) {
        BigDecimal least = ratioOrNull(minimum);
        if (least == null || offer.items().isEmpty()) {
            return false;
        }
        Map<String, BigDecimal> ratios = new HashMap<>();
        for (Orders.Effect effect : discount.effects()) {
            BigDecimal ratio = effect.mode() == RATE && effect.ratio() != null ? effect.ratio() : BigDecimal.ONE;
            effect.items().forEach(item -> ratios.put(item, ratio));
        }
        return offer.items().stream()
                .allMatch(item -> ratios.getOrDefault(item.id(), BigDecimal.ONE).compareTo(least) < 0);
    }

    /** Between 0 and 1, both excluded; null for anything else, which restricts nothing. */
    private static @Nullable BigDecimal ratioOrNull(@Nullable String text) {
        if (text == null || !text.strip().matches("0?\\.[0-9]{1,10}")) {
            return null;
        }
        BigDecimal ratio = new BigDecimal(text.strip());
        return ratio.signum() > 0 ? ratio : null;
    }

    private static boolean forbids(Map<String, String> limits, String key) {
        String value = limits.get(key);
        return value != null && value.strip().matches("0(\\.0+)?");
    }

    private static Map<String, String> limits(Coupon coupon) {
        Map<String, String> limits = new HashMap<>();
        for (CouponLimit limit : coupon.limits()) {
            if (limit.value() != null) {
                limits.putIfAbsent(limit.key(), limit.value());
            }
        }
        return limits;
    }

    private static boolean isA(Coupon coupon, PaymentCoupon.Kind kind) {
        return coupon.payment().kind() == kind;
    }

    private static boolean isMarketplace(Coupon coupon) {
        return coupon.state().group() == MARKETPLACE;
    }

    private static boolean isDedicatedCash(Coupon coupon) {
        return coupon.state().group() == DEDICATED && isA(coupon, PaymentCoupon.Kind.CASH);
    }
}
