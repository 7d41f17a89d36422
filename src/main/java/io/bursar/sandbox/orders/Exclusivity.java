package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Which coupons and discounts may be used with one another: rules R1 to R7 and R9 of dossier 10.1. */
final class Exclusivity {

    private static final int PROMOTION = 0;
    private static final int CONTRACT = 1;
    private static final int COMMERCIAL = 2;
    private static final int PARTNER = 3;
    private static final int MARKETPLACE = 1;
    private static final int DEDICATED = 2;

    private final String empowerScope;

    /** {@code empowerScope}: partner, authorised or any. */
    Exclusivity(String empowerScope) {
        this.empowerScope = empowerScope;
    }

    /**
     * Lets a combination pass.
     *
     * @param discount what the chosen discount does to the items; empty when none was chosen
     * @throws Declined with the code of the first rule broken
     */
    void check(List<Item> items, List<Coupon> coupons, List<DiscountLine> discount) {
        quantities(coupons);
        amongCoupons(coupons);
        if (discount.isEmpty()) {
            return;
        }
        int type = discount.getFirst().type();
        if (type != PROMOTION && coupons.stream().anyMatch(of(Coupon.DISCOUNT))) {
            throw new Declined(Code.DISCOUNT_UNUSABLE);
        }
        for (Coupon coupon : coupons) {
            againstDiscount(coupon, type);
            tooDeep(coupon, items, discount);
        }
    }

    private static void quantities(List<Coupon> coupons) {
        for (CouponQuota quota : CouponQuota.ALL) {
            long count =
                    coupons.stream().filter(each -> quota.counts(each.kind())).count();
            if (count > quota.max()) {
                throw new Declined(Code.PARAMETER);
            }
        }
    }

    private static void amongCoupons(List<Coupon> coupons) {
        if (coupons.stream().anyMatch(of(Coupon.CASH)) && coupons.stream().anyMatch(of(Coupon.DISCOUNT))) {
            throw new Declined(Code.CASH_WITH_DISCOUNT_COUPON);
        }
        boolean dedicatedCash = coupons.stream()
                .filter(of(Coupon.CASH))
                .anyMatch(each -> each.kind().group() == DEDICATED);
        if (dedicatedCash && coupons.stream().anyMatch(each -> each.kind().group() == MARKETPLACE)) {
            throw new Declined(Code.MARKETPLACE_WITH_DEDICATED);
        }
    }

    private void againstDiscount(Coupon coupon, int discountType) {
        boolean blocked = (forbids(coupon, "simultaneousUseWithEmpowerDiscount") && isEmpowered(discountType))
                || (forbids(coupon, "simultaneousUseWithContractDiscount") && discountType == COMMERCIAL)
                || (forbids(coupon, "simultaneousUseWithPromotionDiscount") && discountType == PROMOTION);
        if (blocked) {
            throw new Declined(Code.COUPON_AGAINST_DISCOUNT);
        }
    }

    private boolean isEmpowered(int discountType) {
        return switch (empowerScope) {
            case "any" -> true;
            case "authorised" -> discountType == PARTNER || discountType == COMMERCIAL || discountType == CONTRACT;
            default -> discountType == PARTNER;
        };
    }

    /**
     * R4: one item that keeps enough of its price is enough. An item that the discount leaves alone keeps all of it;
     * fixed prices and amounts off are not evaluated, because the documents do not say how.
     */
    private static void tooDeep(Coupon coupon, List<Item> items, List<DiscountLine> discount) {
        BigDecimal least = number(coupon.limits().get("minConsumeDiscount"));
        if (least == null || least.signum() <= 0 || least.compareTo(BigDecimal.ONE) >= 0) {
            return;
        }
        Map<String, DiscountLine> byItem = new HashMap<>();
        discount.forEach(line -> byItem.put(line.item(), line));
        boolean evaluated = discount.stream().anyMatch(line -> line.mode() == DiscountLine.RATE);
        boolean enough = items.stream().anyMatch(item -> keeps(byItem.get(item.id()), least));
        if (evaluated && !enough) {
            throw new Declined(Code.DISCOUNT_TOO_LOW);
        }
    }

    private static boolean keeps(@Nullable DiscountLine line, BigDecimal least) {
        return line == null || (line.ratio() != null && line.ratio().compareTo(least) >= 0);
    }

    private static boolean forbids(Coupon coupon, String limit) {
        BigDecimal value = number(coupon.limits().get(limit));
        return value != null && value.signum() == 0;
    }

    private static @Nullable BigDecimal number(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }

    private static Predicate<Coupon> of(int type) {
        return coupon -> coupon.kind().type() == type;
    }
}
