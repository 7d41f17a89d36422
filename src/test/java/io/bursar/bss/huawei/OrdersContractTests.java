package io.bursar.bss.huawei;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.model.CustomerOrderV2;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderCouponsByOrderIdRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderDiscountsRequest;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import com.huaweicloud.sdk.core.exception.ClientRequestException;

import io.bursar.bss.AllPages;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.CouponId;
import io.bursar.bss.MoneyOrder.PayOrder;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.Moves;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Orders.Selection;
import io.bursar.bss.Orders.Whose;
import io.bursar.bss.PaymentCoupon;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Orders: every one of the sandbox is read as Huawei's own client reads it, and paid. */
class OrdersContractTests {

    private static final OrderId ORDER = OrderId.of("CS2510141032QW7LP");

    private final Stand stand = new Stand();
    private final Orders orders = new HuaweiOrders(stand.reads());
    private final Moves moves = stand.world.moves();

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void readsEveryOrder() {
        var theirs = stand.sdk
                .listCustomerOrders(new ListCustomerOrdersRequest()
                        .withOffset(0)
                        .withLimit(100)
                        .withOrderBy("-createTime"))
                .getOrderInfos();
        List<CloudOrder> ours =
                Stand.known(AllPages.read(offset -> orders.orders(Selection.ALL, offset), CloudOrder::id, 1000));
        assertThat(ours).hasSizeGreaterThan(10).hasSizeGreaterThanOrEqualTo(theirs.size());
        assertThat(ours.subList(0, theirs.size()))
                .extracting(
                        it -> it.id().value(),
                        it -> it.service().name(),
                        it -> OrderRows.number(it.status()),
                        it -> OrderRows.number(it.kind()),
                        it -> it.price().amount().stripTrailingZeros(),
                        it -> it.listPrice().amount().stripTrailingZeros(),
                        it -> it.createdAt().toString(),
                        it -> it.ties().parts().size())
                .containsExactlyElementsOf(theirs.stream()
                        .map(it -> tuple(
                                it.getOrderId(),
                                it.getServiceTypeName(),
                                it.getStatus(),
                                it.getOrderType(),
                                plain(it.getAmountAfterDiscount()),
                                plain(it.getOfficialAmount()),
                                it.getCreateTime(),
                                it.getSubOrderInfos().size()))
                        .toList());
    }

    @Test
    void selectsAsTheyDo() {
        for (CloudOrder.Status status : CloudOrder.Status.values()) {
            if (status.isSelectable()) {
                var theirs = stand.sdk.listCustomerOrders(new ListCustomerOrdersRequest()
                        .withStatus(OrderRows.number(status))
                        .withOrderBy("-createTime")
                        .withLimit(100));
                assertThat(Stand.known(orders.orders(Selection.of(status), 0)).rows())
                        .as("%s", status)
                        .extracting(it -> it.id().value())
                        .containsExactlyElementsOf(theirs.getOrderInfos().stream()
                                .map(CustomerOrderV2::getOrderId)
                                .toList());
            }
        }
        Selection paidForOthers = Selection.of(Whose.PAID_FOR_SUB_ACCOUNTS);
        assertThat(Stand.known(orders.orders(paidForOthers, 0)).rows())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.ties().payer()).isNotNull());
    }

    @Test
    void readsTheDetailsOfEveryOrder() {
        for (CloudOrder order : Stand.known(orders.orders(Selection.ALL, 0)).rows()) {
            var theirs = stand.sdk.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest()
                    .withOrderId(order.id().value())
                    .withLimit(100));
            Orders.Details ours = Stand.known(orders.details(order.id()));
            String deadline = theirs.getOrderInfo().getPendingPaymentEndTime();
            assertThat(ours.payBefore() == null ? null : ours.payBefore().toString())
                    .isEqualTo(deadline);
            assertThat(ours.items().rows())
                    .extracting(
                            Orders.Item::id,
                            it -> it.product().specification(),
                            it -> it.price().amount().stripTrailingZeros(),
                            it -> it.order().value())
                    .containsExactlyElementsOf(theirs.getOrderLineItems().stream()
                            .map(it -> tuple(
                                    it.getOrderLineItemId(),
                                    it.getProductSpecDesc(),
                                    plain(it.getAmountAfterDiscount()),
                                    it.getOrderId()))
                            .toList());
        }
    }

    @Test
    void readsWhatAnOrderCanBePaidWith() {
        var theirCoupons =
                stand.sdk.listOrderCouponsByOrderId(new ListOrderCouponsByOrderIdRequest().withOrderId(ORDER.value()));
        Orders.CouponOffer offer = Stand.known(orders.coupons(ORDER));
        assertThat(offer.coupons())
                .isNotEmpty()
                .extracting(
                        it -> it.payment().id().value(),
                        Orders.Coupon::plan,
                        it -> it.limits().size())
                .containsExactlyElementsOf(theirCoupons.getUserCoupons().stream()
                        .map(it -> tuple(
                                it.getCouponId(),
                                it.getPlanName(),
                                it.getUseLimits().size()))
                        .toList());
        assertThat(offer.maxima())
                .extracting(Orders.Maximum::group, Orders.Maximum::most)
                .containsExactlyElementsOf(theirCoupons.getCouponMaxUseQuantity().stream()
                        .map(it -> tuple(it.getCouponGroup(), it.getUseQuantityValue()))
                        .toList());
        var theirDiscounts = stand.sdk.listOrderDiscounts(new ListOrderDiscountsRequest().withOrderId(ORDER.value()));
        assertThat(Stand.known(orders.discounts(ORDER)))
                .isNotEmpty()
                .extracting(it -> it.payment().id(), it -> it.payment().type())
                .containsExactlyElementsOf(theirDiscounts.getDiscounts().stream()
                        .map(it -> tuple(it.getDiscountId(), it.getDiscountType()))
                        .toList());
    }

    @Test
    void paysOnceAndIsThenToldSoInTheSameWords() {
        var discount = Stand.known(orders.discounts(ORDER)).getFirst().payment();
        PayOrder payment = new PayOrder(
                ORDER,
                List.of(new PaymentCoupon(PaymentCoupon.Kind.CASH, CouponId.of("CP25100916220H4K7B"))),
                discount);
        assertThat(moves.prepare(payment).send()).isInstanceOf(MoveAnswer.Accepted.class);
        var theirs = catchThrowableOfType(
                ClientRequestException.class,
                () -> stand.sdk.payOrders(new PayOrdersRequest()
                        .withBody(body -> body.withOrderId(ORDER.value())
                                .withUseCoupon("NO")
                                .withUseDiscount("NO"))));
        MoveAnswer again = moves.prepare(new PayOrder(ORDER, List.of(), null)).send();
        assertThat(World.word(again)).isEqualTo("Duplicate " + theirs.getErrorCode());
        assertThat(Stand.known(orders.details(ORDER)).order().status())
                .isIn(CloudOrder.Status.PROCESSING, CloudOrder.Status.COMPLETED);
        assertThat(Stand.known(orders.details(ORDER)).order().bill().cashCoupons())
                .isEqualTo(Money.yuan("100"));
    }

    /** Their models count money in floating point; its digits are the same. */
    private static BigDecimal plain(Number yuan) {
        return new BigDecimal(yuan.toString()).stripTrailingZeros();
    }
}
