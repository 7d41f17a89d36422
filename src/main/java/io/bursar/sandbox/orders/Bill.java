package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an order costs with a discount and coupons: the discount first, then discount coupons, then cash coupons, flexi
 * coupons and cards; each item carries its share.
 *
 * @param taken what each coupon pays, in yuan
 */
record Bill(Amounts total, List<Item> items, Map<Coupon, BigDecimal> taken) {

    static Bill of(List<Item> items, List<DiscountLine> discount, List<Coupon> coupons) {
        List<Amounts> shares = discounted(items, discount);
        Map<Coupon, BigDecimal> taken = new LinkedHashMap<>();
        for (Coupon coupon : coupons.stream()
                .sorted(Comparator.comparingInt(each -> each.kind().type()))
                .toList()) {
            BigDecimal due = Amounts.sum(shares).due();
            BigDecimal yuan = coupon.kind().type() == Coupon.DISCOUNT
                    ? due.subtract(due.multiply(coupon.faceValue()).setScale(2, RoundingMode.HALF_UP))
                    : coupon.balance().min(due);
            shares = spread(shares, coupon.kind().type(), yuan);
            taken.put(coupon, yuan);
        }
        List<Item> priced = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            priced.add(items.get(i).costing(shares.get(i)));
        }
        return new Bill(Amounts.sum(shares), priced, taken);
    }

    private static List<Amounts> discounted(List<Item> items, List<DiscountLine> discount) {
        Map<String, DiscountLine> byItem = new HashMap<>();
        discount.forEach(line -> byItem.put(line.item(), line));
        List<Amounts> shares = new ArrayList<>();
        for (Item item : items) {
            Amounts list = Amounts.list(item.amounts().official());
            DiscountLine line = byItem.get(item.id());
            shares.add(line == null ? list : list.with(line.amountCode(), line.off(list.official())));
        }
        return shares;
    }

    /** In proportion to what each item still costs; rounding never loses or adds a cent. */
    private static List<Amounts> spread(List<Amounts> shares, int type, BigDecimal yuan) {
        BigDecimal whole = Amounts.sum(shares).due();
        if (whole.signum() == 0) {
            return shares;
        }
        List<Amounts> result = new ArrayList<>();
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal spent = BigDecimal.ZERO;
        for (Amounts share : shares) {
            weight = weight.add(share.due());
            BigDecimal upToHere = yuan.multiply(weight).divide(whole, 2, RoundingMode.HALF_UP);
            result.add(share.plus(type, upToHere.subtract(spent)));
            spent = upToHere;
        }
        return result;
    }
}
