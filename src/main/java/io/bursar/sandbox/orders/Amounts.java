package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an order or one of its items costs and what reduced it, in yuan. {@code discountType} is the code of
 * {@code amount_info} (605 commercial, 607 partner-granted, 700 promotion…, dossier 14.6); a discount coupon is kept
 * apart because it is a second entry there. The last two are set on refunds only.
 */
public record Amounts(
        BigDecimal official,
        @Nullable String discountType,
        BigDecimal discount,
        BigDecimal rateCoupon,
        BigDecimal coupon,
        BigDecimal flexi,
        BigDecimal card,
        @Nullable BigDecimal commission,
        @Nullable BigDecimal consumed) {

    private static final BigDecimal NONE = new BigDecimal("0.00");

    /** The list price and nothing off. */
    public static Amounts list(BigDecimal official) {
        return new Amounts(official, null, NONE, NONE, NONE, NONE, NONE, null, null);
    }

    /** The same list price with only this discount taken off. */
    public Amounts with(@Nullable String type, BigDecimal off) {
        return new Amounts(official, type, off, NONE, NONE, NONE, NONE, commission, consumed);
    }

    /** The same with so much more paid by a coupon or card of that type. */
    Amounts plus(int couponType, BigDecimal yuan) {
        return new Amounts(
                official,
                discountType,
                discount,
                couponType == Coupon.DISCOUNT ? rateCoupon.add(yuan) : rateCoupon,
                couponType == Coupon.CASH ? coupon.add(yuan) : coupon,
                couponType == Coupon.FLEXI ? flexi.add(yuan) : flexi,
                couponType == Coupon.CARD ? card.add(yuan) : card,
                commission,
                consumed);
    }

    /** The sum of what an order's items cost. */
    public static Amounts sum(List<Amounts> items) {
        return items.stream()
                .reduce((a, b) -> new Amounts(
                        a.official.add(b.official),
                        a.discountType == null ? b.discountType : a.discountType,
                        a.discount.add(b.discount),
                        a.rateCoupon.add(b.rateCoupon),
                        a.coupon.add(b.coupon),
                        a.flexi.add(b.flexi),
                        a.card.add(b.card),
                        a.commission,
                        a.consumed))
                .orElse(list(NONE));
    }

    /** {@code amount_after_discount}: without coupons and cards. */
    public BigDecimal afterDiscount() {
        return official.subtract(discount).subtract(rateCoupon);
    }

    /** What is left for the account to pay. */
    public BigDecimal due() {
        return afterDiscount().subtract(coupon).subtract(flexi).subtract(card);
    }
}
