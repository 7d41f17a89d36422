package io.bursar.sandbox.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BillTests {

    private static final List<Item> TWO = List.of(ExclusivityTests.item(1), ExclusivityTests.item(2));

    @Test
    void takesTheDiscountFirstThenCouponsInTheOrderOfTheirKinds() {
        DiscountLine line = new DiscountLine(
                "d", "o", 0, new BigDecimal("0.8"), "o-1", DiscountLine.RATE, null, new BigDecimal("0.8"));
        Coupon card = coupon("card", Coupon.CARD, "1000.00");
        Coupon rate = coupon("rate", Coupon.DISCOUNT, "0.90");
        Coupon flexi = coupon("flexi", Coupon.FLEXI, "50.00");
        Bill bill = Bill.of(TWO, List.of(line), List.of(card, flexi, rate));
        assertThat(bill.total().discount()).isEqualByComparingTo("100.00");
        assertThat(bill.total().discountType()).isEqualTo("700");
        assertThat(bill.total().rateCoupon()).isEqualByComparingTo("90.00");
        assertThat(bill.total().afterDiscount()).isEqualByComparingTo("810.00");
        assertThat(bill.total().flexi()).isEqualByComparingTo("50.00");
        assertThat(bill.total().card()).isEqualByComparingTo("760.00");
        assertThat(bill.total().due()).isEqualByComparingTo("0");
        assertThat(bill.taken()).containsEntry(card, new BigDecimal("760.00"));
    }

    @Test
    void spreadsACouponOverTheItemsToTheCent() {
        List<Item> three = List.of(ExclusivityTests.item(1), ExclusivityTests.item(2), ExclusivityTests.item(3));
        Bill bill = Bill.of(three, List.of(), List.of(coupon("cash", Coupon.CASH, "100.00")));
        assertThat(bill.items().stream().map(item -> item.amounts().coupon().toPlainString()))
                .containsExactly("33.33", "33.34", "33.33");
        assertThat(bill.total().due()).isEqualByComparingTo("1400.00");
    }

    @Test
    void neverTakesMoreOffThanThePrice() {
        DiscountLine fixed = new DiscountLine("d", "o", 609, null, "o-1", 1, new BigDecimal("120.00"), null);
        DiscountLine off = new DiscountLine("d", "o", 609, null, "o-2", 2, new BigDecimal("600.00"), null);
        Bill bill = Bill.of(TWO, List.of(fixed, off), List.of());
        assertThat(bill.items().stream().map(item -> item.amounts().due().toPlainString()))
                .containsExactly("120.00", "0.00");
    }

    private static Coupon coupon(String id, int type, String value) {
        return ExclusivityTests.coupon(id, new Coupon.Kind(type, 0, 2), value, Map.of());
    }
}
