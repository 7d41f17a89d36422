package io.bursar.sandbox.orders;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.CouponSimpleInfoOrderPayV3;
import com.huaweicloud.sdk.bss.v2.model.DiscountSimpleInfoV3;
import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderCouponsByOrderIdRequest;
import com.huaweicloud.sdk.bss.v2.model.ListOrderDiscountsRequest;
import com.huaweicloud.sdk.bss.v2.model.ListPayPerUseCustomerResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.ListRenewRateOnPeriodRequest;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.RenewalResourcesRequest;
import com.huaweicloud.sdk.bss.v2.model.ShowCustomerOrderDetailsRequest;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.ServerResponseException;

import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Huawei's own, untouched client reads every answer about orders, and pays with it. */
class HuaweiSdkOrdersTests {

    private static final String ORDER = "CS2510141032QW7LP";

    private final RunningSandbox sandbox = RunningSandbox.fresh();
    private final BssClient bss = BssClient.newBuilder()
            .withCredential(new GlobalCredentials()
                    .withAk(WellKnown.MASTER_ACCESS_KEY)
                    .withSk(WellKnown.MASTER_SECRET_KEY)
                    .withDomainId(WellKnown.MASTER_ID))
            .withEndpoint(sandbox.endpoint().toString())
            .build();

    @Test
    void readsEveryResourceAndEveryKindOfOrder() {
        var resources = bss.listPayPerUseCustomerResources(
                new ListPayPerUseCustomerResourcesRequest().withBody(body -> body.withLimit(500)));
        assertThat(resources.getData()).hasSize(resources.getTotalCount());
        var orders = bss.listCustomerOrders(
                new ListCustomerOrdersRequest().withLimit(100).withOrderBy("+createTime"));
        assertThat(orders.getOrderInfos()).hasSize(orders.getTotalCount());
        assertThat(bss.listCustomerOrders(new ListCustomerOrdersRequest()
                                .withMethod(ListCustomerOrdersRequest.MethodEnum.SUB_CUSTOMER))
                        .getOrderInfos()
                        .getFirst()
                        .getAgentPayInfo()
                        .getIsAgentPay())
                .isTrue();
        Set<String> kinds = new HashSet<>();
        for (var order : orders.getOrderInfos()) {
            if (!kinds.add(order.getStatus() + " " + order.getOrderType()
                    + order.getSubOrderInfos().isEmpty())) {
                continue;
            }
            var details =
                    bss.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest().withOrderId(order.getOrderId()));
            assertThat(details.getOrderLineItems()).isNotEmpty();
            assertThat(details.getOrderInfo().getStatus()).isEqualTo(order.getStatus());
            bss.listOrderDiscounts(new ListOrderDiscountsRequest().withOrderId(order.getOrderId()));
            bss.listOrderCouponsByOrderId(new ListOrderCouponsByOrderIdRequest().withOrderId(order.getOrderId()));
        }
    }

    @Test
    void renewsAndPaysWithADiscountAndACoupon() {
        var query = new ListPayPerUseCustomerResourcesRequest()
                .withBody(body -> body.withResourceIds(List.of(FirstResources.machine(5))));
        String before =
                bss.listPayPerUseCustomerResources(query).getData().getFirst().getExpireTime();
        var rate = bss.listRenewRateOnPeriod(new ListRenewRateOnPeriodRequest()
                .withBody(body -> body.withResourceIds(List.of(FirstResources.machine(5)))
                        .withPeriodType(2)
                        .withPeriodNum(1)));
        assertThat(rate.getOptionalDiscountRatingResults().getFirst().getBestOffer())
                .isEqualTo(1);
        var renewal = bss.renewalResources(new RenewalResourcesRequest()
                .withBody(body -> body.withResourceIds(List.of(FirstResources.machine(5)))
                        .withPeriodType(2)
                        .withPeriodNum(1)
                        .withIsAutoPay(0)));
        assertThat(renewal.getFailResourceInfos()).isEmpty();
        String order = renewal.getOrderIds().getFirst();
        var discount = bss.listOrderDiscounts(new ListOrderDiscountsRequest().withOrderId(order))
                .getDiscounts()
                .getFirst();
        var paid = bss.payOrders(new PayOrdersRequest()
                .withBody(body -> body.withOrderId(order)
                        .withUseCoupon("YES")
                        .withUseDiscount("YES")
                        .withCouponInfos(List.of(new CouponSimpleInfoOrderPayV3()
                                .withId("CP25100916220H4K7B")
                                .withType(301)))
                        .withDiscountInfos(List.of(new DiscountSimpleInfoV3()
                                .withId(discount.getDiscountId())
                                .withType(discount.getDiscountType())))));
        assertThat(paid.getHttpStatusCode()).isEqualTo(204);
        sandbox.clock().advance(Duration.ofSeconds(3));
        assertThat(bss.listPayPerUseCustomerResources(query)
                        .getData()
                        .getFirst()
                        .getExpireTime())
                .isGreaterThan(before);
    }

    @Test
    void tellsAPaidOrderByItsCode() {
        var pay = new PayOrdersRequest()
                .withBody(body -> body.withOrderId(ORDER).withUseCoupon("NO").withUseDiscount("NO"));
        assertThat(bss.payOrders(pay).getHttpStatusCode()).isEqualTo(204);
        var refused = catchThrowableOfType(ClientRequestException.class, () -> bss.payOrders(pay));
        assertThat(refused.getHttpStatusCode()).isEqualTo(400);
        assertThat(refused.getErrorCode()).isEqualTo("CBC.99003106");
    }

    /** What a client meets when the answer is lost: the payment happened, and only the order says so. */
    @Test
    void paysAlthoughTheAnswerIsLost() {
        sandbox.arm("{\"kind\":\"STATUS\",\"status\":500,\"effect\":true,\"operation\":\"PayOrders\"}");
        var pay = new PayOrdersRequest()
                .withBody(body -> body.withOrderId(ORDER).withUseCoupon("NO").withUseDiscount("NO"));
        assertThatThrownBy(() -> bss.payOrders(pay)).isInstanceOf(ServerResponseException.class);
        assertThat(bss.showCustomerOrderDetails(new ShowCustomerOrderDetailsRequest().withOrderId(ORDER))
                        .getOrderInfo()
                        .getStatus())
                .isIn(3, 5);
    }
}
