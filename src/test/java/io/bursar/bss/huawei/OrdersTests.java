package io.bursar.bss.huawei;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.CloudOrder.Kind;
import io.bursar.bss.CloudOrder.Status;
import io.bursar.bss.CouponId;
import io.bursar.bss.CouponLimit;
import io.bursar.bss.CustomerId;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Orders.Selection;
import io.bursar.bss.Orders.Span;
import io.bursar.bss.Page;
import io.bursar.bss.PaymentCoupon;
import io.bursar.bss.PaymentDiscount;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Orders: the examples field by field. */
class OrdersTests {

    private static final OrderId ID = OrderId.of("CS2510141032QW7LP");
    private static final CloudOrder.Service SERVERS = new CloudOrder.Service("hws.service.type.ec2", "弹性云服务器");
    private static final CloudOrder.Bill BILL = new CloudOrder.Bill(
            Money.yuan("573.75"),
            Money.yuan("675"),
            List.of(new CloudOrder.Saving("605", Money.yuan("101.25"))),
            Money.zero(),
            Money.zero(),
            Money.zero(),
            null,
            null);
    private static final Instant CREATED = Instant.parse("2025-10-14T02:32:11Z");

    private static CloudOrder order(@Nullable Instant payBefore, CloudOrder.Ties ties) {
        return new CloudOrder(
                ID,
                CustomerId.of("7f3a1c52e8b94d06a1d5c0f2b7e64913"),
                SERVERS,
                Status.PENDING_PAYMENT,
                Kind.RENEWAL,
                CloudOrder.Source.CUSTOMER,
                BILL,
                new CloudOrder.Times(CREATED, null, payBefore),
                ties);
    }

    @Test
    void readsOrders() {
        CloudOrder order = order(
                null,
                new CloudOrder.Ties(null, List.of(new CloudOrder.Project("0", "default")), List.of(), null, null));
        assertThat((Object) Examples.known(
                        "ListCustomerOrders",
                        "/v2/orders/customer-orders?",
                        reads -> new HuaweiOrders(reads).orders(Selection.of(Status.PENDING_PAYMENT), 0)))
                .isEqualTo(new Page<>(List.of(order), 0, 1));
        assertThat(Examples.asked(
                                "{}",
                                reads -> new HuaweiOrders(reads).orders(Selection.of(Status.PENDING_PAYMENT), 100))
                        .path())
                .contains("status=6", "order_by=-createTime", "offset=100", "limit=100", "method=oneself")
                .doesNotContain("order_id", "customer_id", "service_type_code", "order_type", "_time_");
    }

    @Test
    void asksWithEveryDocumentedFilter() {
        Span span = new Span(Instant.parse("2025-10-01T00:00:00.9Z"), Instant.parse("2026-10-01T00:00:00Z"));
        Selection everything = new Selection(
                ID,
                CustomerId.of("c1"),
                Status.COMPLETED,
                Kind.TO_YEARLY_MONTHLY,
                "hws.service.type.ec2",
                span,
                span,
                Orders.Whose.PAID_FOR_SUB_ACCOUNTS,
                Orders.Sorting.OLDEST_FIRST);
        assertThat(Examples.asked("{}", reads -> new HuaweiOrders(reads).orders(everything, 0))
                        .path())
                .contains(
                        "order_id=CS2510141032QW7LP",
                        "customer_id=c1",
                        "status=5",
                        "order_type=11",
                        "service_type_code=hws.service.type.ec2",
                        "create_time_begin=2025-10-01T00%3A00%3A00Z",
                        "create_time_end=2026-10-01T00%3A00%3A00Z",
                        "payment_time_begin=2025-10-01T00%3A00%3A00Z",
                        "payment_time_end=2026-10-01T00%3A00%3A00Z",
                        "method=sub_customer",
                        "order_by=createTime");
        assertThatThrownBy(() -> Selection.of(Status.PENDING_REFUND)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(CREATED, Instant.parse("2026-10-14T02:32:12Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsACombinedOrderAndWhoPaysForIt() {
        String body = Examples.text("ListCustomerOrders.response.json");
        String part = body.substring(body.indexOf("{", 3), body.lastIndexOf("]"))
                .replace("CS2510141032QW7LP", "CS2510141032QW7LP-1");
        String combined = body.replace("\"sub_order_infos\": []", "\"sub_order_infos\": [" + part + "]")
                .replaceFirst(
                        "\"agent_pay_info\": null(\\s+})\\s+]\\s+}\\s*$",
                        "\"agent_pay_info\": {\"paying_agent_id\":\"a1\",\"is_agent_pay\":true}$1]}");
        Page<CloudOrder> page =
                Examples.knownIn(combined, "/v2/orders/", reads -> new HuaweiOrders(reads).orders(Selection.ALL, 0));
        CloudOrder.Ties ties = page.rows().getFirst().ties();
        assertThat(ties.parts()).extracting(it -> it.id().value()).containsExactly("CS2510141032QW7LP-1");
        assertThat(ties.payer()).isEqualTo(new CloudOrder.Payer("a1", true));
    }

    @Test
    void readsOneOrderWithItsItems() {
        CloudOrder order = order(
                Instant.parse("2025-10-21T02:32:11Z"),
                new CloudOrder.Ties(null, List.of(), List.of(), null, "demo_portal"));
        Orders.Item item = new Orders.Item(
                "CS2510141032QW7LP-000001",
                new Orders.Product(
                        SERVERS,
                        "00301-117001-0--0",
                        "s6.large.2|2vCPUs|4GB|linux",
                        "hws.resource.vm",
                        "hws.service.type.ec2",
                        "hws.resource.type.vm",
                        null),
                new Orders.Term(Orders.Term.Unit.MONTH, 3),
                1,
                null,
                null,
                BILL,
                ID);
        assertThat((Object) Examples.known(
                        "ShowCustomerOrderDetails",
                        "/v2/orders/customer-orders/details/CS2510141032QW7LP",
                        reads -> new HuaweiOrders(reads).details(ID)))
                .isEqualTo(new Orders.Details(order, new Page<>(List.of(item), 0, 1)));
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
                .isEqualTo(new Orders.CouponOffer(
                        List.of(new Orders.Coupon(
                                new PaymentCoupon(PaymentCoupon.Kind.CASH, CouponId.of("CP25100916220H4K7B")),
                                new Orders.Wording("HWC-8KQ2-7TNM", "续费代金券", "续费满500可用", "续费"),
                                new Orders.State(true, 0, true, null),
                                Money.yuan("100"),
                                Money.yuan("100"),
                                new Orders.Dates(
                                        Instant.parse("2025-10-09T08:22:07Z"),
                                        Instant.parse("2025-10-09T08:22:07Z"),
                                        null,
                                        Instant.parse("2025-10-09T08:22:07Z"),
                                        Instant.parse("2026-01-09T15:59:59Z")),
                                List.of(
                                        new CouponLimit("simultaneousUseWithContractDiscount", "1", null, null, "0"),
                                        new CouponLimit("minConsumeDiscount", "0.8", null, null, "0")))),
                        List.of(
                                new Orders.Maximum(PaymentCoupon.Kind.CASH, 0, 3),
                                new Orders.Maximum(PaymentCoupon.Kind.CASH, 1, 2))));
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
