package io.bursar.bss.huawei;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.CloudOrder.Kind;
import io.bursar.bss.CloudOrder.Status;
import io.bursar.bss.CouponId;
import io.bursar.bss.CouponLimit;
import io.bursar.bss.CustomerId;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Page;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;
import io.bursar.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders: the examples field by field. */
class OrdersTests {

    private static final OrderId ID = OrderId.of("CS2510141032QW7LP");
    private static final CloudOrder ORDER = new CloudOrder(
            ID,
            CustomerId.of("7f3a1c52e8b94d06a1d5c0f2b7e64913"),
            "弹性云服务器",
            Status.PENDING_PAYMENT,
            Kind.RENEWAL,
            Money.yuan("573.75"),
            Money.yuan("675"),
            Instant.parse("2025-10-14T02:32:11Z"),
            null);

    @Test
    void readsOrders() {
        assertThat((Object) Examples.known(
                        "ListCustomerOrders",
                        "/v2/orders/customer-orders?",
                        reads -> new HuaweiOrders(reads).orders(Status.PENDING_PAYMENT, 0)))
                .isEqualTo(new Page<>(List.of(ORDER), 0, 1));
        assertThat(Examples.asked("{}", reads -> new HuaweiOrders(reads).orders(Status.PENDING_PAYMENT, 100))
                        .path())
                .contains("status=6", "order_by=-createTime", "offset=100", "limit=100");
    }

    @Test
    void readsOneOrderWithItsItems() {
        assertThat((Object) Examples.known(
                        "ShowCustomerOrderDetails",
                        "/v2/orders/customer-orders/details/CS2510141032QW7LP",
                        reads -> new HuaweiOrders(reads).details(ID)))
                .isEqualTo(new Orders.Details(
                        ORDER,
                        Instant.parse("2025-10-21T02:32:11Z"),
                        new Page<>(
                                List.of(new Orders.Item(
                                        "CS2510141032QW7LP-000001",
                                        "弹性云服务器",
                                        "s6.large.2|2vCPUs|4GB|linux",
                                        Money.yuan("573.75"),
                                        Money.yuan("675"))),
                                0,
                                1)));
    }

    @Test
    void doesNotTakeAnotherOrdersAnswer() {
        String body = Examples.text("ShowCustomerOrderDetails.response.json");
        assertThat(Examples.trouble(200, body, reads -> new HuaweiOrders(reads).details(OrderId.of("CS1"))))
                .isEqualTo("UNREADABLE_BODY");
    }

    @Test
    void readsWhatAnOrderCanBePaidWith() {
        assertThat((Object) Examples.known(
                        "ListOrderCouponsByOrderId",
                        "/v2/orders/customer-orders/order-coupons?order_id=" + ID,
                        reads -> new HuaweiOrders(reads).coupons(ID)))
                .isEqualTo(List.of(new Orders.Coupon(
                        new PaymentCoupon(PaymentCoupon.Kind.CASH, CouponId.of("CP25100916220H4K7B")),
                        true,
                        0,
                        "续费代金券",
                        Money.yuan("100"),
                        Instant.parse("2026-01-09T15:59:59Z"),
                        null,
                        List.of(
                                new CouponLimit("simultaneousUseWithContractDiscount", "1", null, null, "0"),
                                new CouponLimit("minConsumeDiscount", "0.8", null, null, "0")))));
        assertThat((Object) Examples.known(
                        "ListOrderDiscounts",
                        "/v2/orders/customer-orders/order-discounts?order_id=" + ID,
                        reads -> new HuaweiOrders(reads).discounts(ID)))
                .isEqualTo(List.of(new Orders.Discount(
                        new PaymentDiscount(2, "2f1c7b90e4d84a55b1a0c3d9f6e27781"),
                        new BigDecimal("0.85"),
                        List.of(new Orders.Effect(
                                ID, List.of("CS2510141032QW7LP-000001"), 0, null, new BigDecimal("0.85"))))));
    }
}
