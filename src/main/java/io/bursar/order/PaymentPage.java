package io.bursar.order;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.PaymentInterface;
import io.bursar.money.ChineseAmount;
import io.bursar.money.Money;

/** What the paying page and its confirmation show. */
record PaymentPage(
        CloudOrder order,
        OrderLooks.@Nullable Left left,
        List<CouponRow> coupons,
        List<DiscountRow> discounts,
        Bill bill,
        @Nullable Funding funding,
        @Nullable Advice advice,
        Means means,
        Instant asOf) {

    /**
     * What it is paid through, and what is wrong with the choice.
     *
     * @param conflicts empty when it may be sent
     */
    record Means(PaymentInterface through, List<String> conflicts) {}

    /** What is wrong with the choice; empty when it may be sent. */
    public List<String> conflicts() {
        return means.conflicts();
    }

    /**
     * One coupon.
     *
     * @param value text form
     * @param blocked why it cannot be added to what is chosen; null when it can
     * @param pays null while it is not chosen
     */
    record CouponRow(
            String value,
            String kind,
            String plan,
            @Nullable Money left,
            @Nullable Instant validUntil,
            List<String> limits,
            boolean chosen,
            @Nullable String blocked,
            @Nullable Money pays) {}

    /** One discount; {@code value} is empty for "none". */
    record DiscountRow(
            String value,
            String name,
            @Nullable Money due,
            boolean chosen,
            @Nullable String blocked) {}

    /**
     * The cheapest permitted combination.
     *
     * @param address where it is chosen
     */
    record Advice(boolean chosen, Money due, Money saving, String words, String address) {}

    /** The amount that people agree to: with the discount, before coupons. */
    public Money price() {
        return bill.price();
    }

    /** In the words of Chinese bank forms. */
    public String words() {
        return ChineseAmount.of(price());
    }
}
