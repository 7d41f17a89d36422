package io.bursar.sandbox.orders.wire;

import org.junit.jupiter.api.Test;

import io.bursar.sandbox.world.WellKnown;
import tools.jackson.databind.JsonNode;

import static io.bursar.sandbox.orders.wire.OrdersStation.pick;
import static org.assertj.core.api.Assertions.assertThat;

/** The retired ways to pay, over the same orders (dossier 11 and 15.12). */
class LegacyPaymentTests {

    private static final OrdersStation BSS = OrdersStation.open();
    private static final String V2 = "/v2/orders/customer-orders/pay";
    private static final String V1 = "/v1.0/" + WellKnown.MASTER_ID + "/customer/order-mgr/order/pay";

    @Test
    void takesAbsentListsForNoneInVersionTwo() {
        for (String lists : new String[] {"", ",\"coupon_infos\":null,\"discount_infos\":[]", ",\"coupon_infos\":[]"}) {
            String order = BSS.orderOf("5.00");
            OrdersStation.Reply reply = BSS.post(V2, "{\"order_id\":\"" + order + "\"" + lists + "}");
            assertThat(reply.verdict()).isEqualTo("204");
            assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99003106");
        }
    }

    @Test
    void appliesTheSameRulesInVersionTwo() {
        String order = BSS.orderOf("5.00");
        String both = pick("CP25100916221CASH0", 301) + "," + pick("CP25100916226RATER", 300);
        assertThat(BSS.post(V2, "{\"order_id\":\"" + order + "\",\"coupon_infos\":[" + both + "]}")
                        .verdict())
                .isEqualTo("400 CBC.99003147");
        assertThat(BSS.post(V2, "{}").verdict()).isEqualTo("400 CBC.0100");
    }

    @Test
    void hasNoCodeForARunningPaymentInVersionTwo() {
        String order = BSS.orderOf("5.00");
        BSS.control("POST", "orders/" + order + "/hold", "{}");
        assertThat(BSS.post(V2, "{\"order_id\":\"" + order + "\"}").verdict()).isEqualTo("400 CBC.99003106");
    }

    @Test
    void alwaysAnswersTwoHundredInVersionOne() {
        String order = BSS.orderOf("5.00");
        JsonNode paid = v1("{\"orderId\":\"" + order + "\",\"payAccountType\":0,\"bpId\":null,\"couponIds\":[]}");
        assertThat(paid.path("error_code").asString()).isEqualTo("CBC.0000");
        assertThat(paid.path("tradeNo").asString()).hasSize(32);
        JsonNode again = v1("{\"orderId\":\"" + order + "\"}");
        assertThat(again.path("error_code").asString()).isEqualTo("CBC.3106");
        assertThat(again.path("tradeNo").isNull()).isTrue();
        JsonNode used = v1("{\"orderId\":\"" + BSS.orderOf("5.00") + "\",\"couponIds\":[\"CP25100916232USED0\"]}");
        assertThat(used.path("error_code").asString()).isEqualTo("CBC.3112");
        assertThat(v1("{}").path("error_code").asString()).isEqualTo("CBC.0100");
    }

    @Test
    void writesTheListsInCamelCaseInVersionOne() {
        String order = BSS.orderOf("5.00");
        BSS.control("PUT", "orders/" + order + "/refusal", """
                {"error_code":"CBC.99003141","details":{"quota_infos":[{"region":"cn-north-4","auth_result":1}]}}""");
        JsonNode refused = v1("{\"orderId\":\"" + order + "\"}");
        assertThat(refused.path("error_code").asString()).isEqualTo("CBC.3141");
        assertThat(refused.at("/quotaInfos/0/regionCode").asString()).isEqualTo("cn-north-4");
        assertThat(refused.at("/quotaInfos/0/authResult").asInt()).isEqualTo(1);
    }

    @Test
    void refusesAnotherDomainInVersionOne() {
        assertThat(BSS.post("/v1.0/somebody/customer/order-mgr/order/pay", "{}").verdict())
                .isEqualTo("403 CBC.0151");
    }

    private static JsonNode v1(String body) {
        OrdersStation.Reply reply = BSS.post(V1, body);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }
}
