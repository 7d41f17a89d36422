package io.bursar.sandbox.orders.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.world.WellKnown;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every example request of the dossier on orders, sent to the world that the sandbox starts with; answers are compared
 * with the example answers by keys and JSON types. Only the months in the examples are moved to the sandbox's present.
 */
class OrderExamplesTests {

    private static final OrdersStation READS = OrdersStation.open();
    private static final String PAY = "/v3/orders/customer-orders/pay";
    private static final String ORDER = "CS2510141032QW7LP";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ListCustomerOrders",
                "ShowCustomerOrderDetails",
                "ListOrderCouponsByOrderId",
                "ListOrderDiscounts"
            })
    void answersQueriesInTheShapeOfTheExample(String example) {
        String request =
                moved(file(example + ".request.txt")).lines().findFirst().orElseThrow();
        assertSameShape(example, READS.get(request.substring("GET ".length())));
    }

    @Test
    void answersResourcesInTheShapeOfTheExample() {
        String request = moved(file("ListPayPerUseCustomerResources.request.json"));
        assertSameShape(
                "ListPayPerUseCustomerResources", READS.post("/v2/orders/suscriptions/resources/query", request));
    }

    /** The example's order holds its resource, so it must go before a renewal can be priced again. */
    @Test
    void pricesTheRenewalOfTheExampleToTheCent() {
        OrdersStation bss = OrdersStation.open();
        bss.control("POST", "orders/" + ORDER + "/cancellation", "{}");
        OrdersStation.Reply reply =
                bss.post("/v2/bills/ratings/period-resources/renew-rate", file("ListRenewRateOnPeriod.request.json"));
        assertSameShape("ListRenewRateOnPeriod", reply);
        ObjectNode expected = Json.read(file("ListRenewRateOnPeriod.response.json"));
        for (String same :
                new String[] {"renew_inquiry_results", "official_website_rating_result", "fail_resource_infos"}) {
            assertThat(reply.json().path(same)).isEqualTo(expected.path(same));
        }
    }

    @Test
    void paysTheExampleOnceAndRefusesInTheWordsOfTheExamples() {
        OrdersStation bss = OrdersStation.open();
        assertThat(bss.post(PAY, file("PayOrders.request.json")).verdict()).isEqualTo("204");
        assertRefused("CBC.99003106", bss.post(PAY, file("PayOrders.request.json")));
        String coupon = bss.coupon("{\"face_value\":\"1.00\",\"limits\":{\"minConsumeDiscount\":\"0.8\"}}");
        String deep = bss.order("""
                {"order_type":2,"items":[{"official_amount":"9.00"}],
                 "discounts":[{"id":"D-DEEP","type":2,"ratio":"0.7"}]}""");
        assertRefused("CBC.99003117", bss.pay(deep, OrdersStation.pick(coupon, 301), OrdersStation.pick("D-DEEP", 2)));
        for (String code : new String[] {"CBC.99003141", "CBC.99003155", "CBC.99005003", "CBC.99000088"}) {
            assertRefused(code, payUntil(bss, code));
        }
    }

    @Test
    void paysTheExamplesOfTheRetiredOperations() {
        OrdersStation second = OrdersStation.open();
        assertThat(second.post("/v2/orders/customer-orders/pay", file("LegacyPayOrders.request.json"))
                        .verdict())
                .isEqualTo("204");
        OrdersStation first = OrdersStation.open();
        OrdersStation.Reply paid = first.post(
                "/v1.0/" + WellKnown.MASTER_ID + "/customer/order-mgr/order/pay",
                file("LegacyPayOrdersV1.request.json"));
        assertSameShape("LegacyPayOrdersV1", paid);
        assertThat(paid.json().path("error_code").asString()).isEqualTo("CBC.0000");
    }

    /** The first world has an order for each of these codes. */
    private static OrdersStation.Reply payUntil(OrdersStation bss, String code) {
        String list = "/v2/orders/customer-orders?limit=100&status=" + (code.equals("CBC.99000088") ? 3 : 6);
        for (var order : bss.get(list).json().path("order_infos")) {
            OrdersStation.Reply reply = bss.pay(order.path("order_id").asString());
            if (reply.verdict().endsWith(code)) {
                return reply;
            }
        }
        throw new AssertionError("no order of the first world is refused with " + code);
    }

    private static void assertRefused(String code, OrdersStation.Reply reply) {
        assertThat(reply.verdict()).isEqualTo("400 " + code);
        assertSameShape("PayOrders.error-" + code, reply);
    }

    private static void assertSameShape(String example, OrdersStation.Reply reply) {
        JsonShape expected = JsonShape.of(Json.read(file(example + ".response.json")));
        assertThat(expected.differences(JsonShape.of(reply.json())))
                .as("%s: HTTP %d %s", example, reply.status(), reply.body())
                .isEmpty();
    }

    private static String moved(String request) {
        return request.replace("2025-10-01", "2026-01-01")
                .replace("2025-10-31", "2026-01-31")
                .replace("2025-12-31", "2026-03-31");
    }

    private static String file(String name) {
        String path = "/bss-examples/" + name;
        try (InputStream in = Objects.requireNonNull(OrderExamplesTests.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
