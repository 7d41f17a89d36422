package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.sandbox.orders.Ids;
import io.bursar.sandbox.world.WellKnown;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** ListRenewRateOnPeriod and RenewalResources: prices, refusals per resource, and what a paid renewal does. */
class RenewalTests {

    private static final OrdersStation BSS = OrdersStation.open();
    private static final String RATE = "/v2/bills/ratings/period-resources/renew-rate";
    private static final String RENEW = "/v2/orders/subscriptions/resources/renew";

    @AfterEach
    void resetsSwitches() {
        BSS.world.switches().set("order.discount-permission", "on");
    }

    @Test
    void extendsAMainResourceAndItsSlavesOnceTheRenewalIsPaid() {
        String main = Ids.resource("ecs 5");
        JsonNode before = resources(main);
        assertThat(before.path("total_count").asInt()).isEqualTo(3);
        String order = renew(main, 2, 3).at("/order_ids/0").asString();
        assertThat(BSS.status(order)).isEqualTo(6);
        assertThat(BSS.details(order).at("/order_info/order_type").asInt()).isEqualTo(2);
        BSS.pay(order);
        assertThat(resources(main).at("/data/0/expire_time")).isEqualTo(before.at("/data/0/expire_time"));
        BSS.clock.advance(Duration.ofSeconds(3));
        JsonNode after = resources(main);
        Instant expected = Instant.parse("2026-05-24T15:59:59Z");
        for (JsonNode each : after.path("data")) {
            assertThat(Instant.parse(each.path("expire_time").asString())).isEqualTo(expected);
        }
        assertThat(before.at("/data/0/expire_time").asString()).isEqualTo("2026-02-24T15:59:59Z");
        assertThat(BSS.details(order).at("/order_line_items/0/expire_time").asString())
                .isEqualTo("2026-05-24T15:59:59Z");
    }

    @Test
    void bringsAnExpiredResourceBackIntoUse() {
        String main = expired();
        String order = renew(main, 2, 1).at("/order_ids/0").asString();
        BSS.pay(order);
        BSS.clock.advance(Duration.ofSeconds(3));
        assertThat(resources(main).at("/data/0/status").asInt()).isEqualTo(2);
    }

    @Test
    void pricesSlavesWithTheirMainResourceAndRelatedOnesOnRequest() {
        String main = Ids.resource("ecs 2");
        JsonNode alone = rate(main, "");
        JsonNode related = rate(main, ",\"include_relative_resources\":true");
        BigDecimal official = amount(alone, "/official_website_rating_result/official_website_amount");
        assertThat(official).isEqualByComparingTo("225");
        assertThat(amount(alone, "/renew_inquiry_results/0/amount")).isEqualByComparingTo("191.25");
        assertThat(amount(related, "/official_website_rating_result/official_website_amount"))
                .isEqualByComparingTo("295");
        JsonNode best = alone.at("/optional_discount_rating_results/0");
        assertThat(best.path("discount_type").asInt()).isEqualTo(605);
        assertThat(best.path("best_offer").asInt()).isEqualTo(1);
        assertThat(best.path("discount_amount").asString()).isEqualTo("33.75");
        assertThat(alone.at("/optional_discount_rating_results/1/best_offer").asInt())
                .isZero();
    }

    @Test
    void hidesDiscountsFromWhoMayNotSeeThem() {
        BSS.world.switches().set("order.discount-permission", "off");
        JsonNode answer = rate(Ids.resource("ecs 2"), "");
        assertThat(answer.path("optional_discount_rating_results")).isEmpty();
        assertThat(amount(answer, "/renew_inquiry_results/0/amount")).isEqualByComparingTo("225");
    }

    @ParameterizedTest
    @CsvSource({
        "0f6a2d19-77b3-4e05-9c48-d1b0e5a3c622, 1, CBC.30050007",
        "bandwidth 1, 10, CBC.30050008",
        "obs-pkg-0, 1, CBC.30050008",
        "nowhere, 1, CBC.30050009",
        "ecs-gone, 1, CBC.30050009",
        "9d3f5b70-4c1e-4a86-b2c7-61e0d8a4f935, 1, CBC.30050010",
        "rds-mysql-3, 1, CBC.30050011",
        "obs-pkg-2, 1, CBC.30050013",
    })
    void saysPerResourceWhyItCannotBeRenewed(String resource, int months, String code) {
        String id = resource.contains("-") && resource.length() == 36 ? resource : Ids.resource(resource);
        OrdersStation.Reply reply = BSS.post(RATE, body(id, 2, months, ""));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("renew_inquiry_results")).isEmpty();
        assertThat(reply.json().at("/fail_resource_infos/0/error_code").asString())
                .isEqualTo(code);
        JsonNode renewed = renew(id, 2, months);
        assertThat(renewed.path("order_ids")).isEmpty();
        assertThat(renewed.at("/fail_resource_infos/0/error_code").asString()).isEqualTo(code);
    }

    @Test
    void refusesTheSameResourceTwice() {
        String id = Ids.resource("ecs 2");
        String body = "{\"resource_ids\":[\"" + id + "\",\"" + id + "\"],\"period_type\":2,\"period_num\":1}";
        assertThat(BSS.post(RATE, body).verdict()).isEqualTo("400 CBC.30050012");
        assertThat(BSS.post(RENEW, body).verdict()).isEqualTo("400 CBC.30050012");
    }

    @Test
    void renewsOnceUntilTheOrderIsDecided() {
        String id = Ids.resource("rds-mysql-5");
        String order = renew(id, 3, 1).at("/order_ids/0").asString();
        assertThat(BSS.details(order).at("/order_info/official_amount").decimalValue())
                .isEqualByComparingTo("3200");
        assertThat(renew(id, 3, 1).at("/fail_resource_infos/0/error_code").asString())
                .isEqualTo("CBC.30050010");
        BSS.control("POST", "orders/" + order + "/cancellation", "{}");
        assertThat(renew(id, 3, 1).path("order_ids")).hasSize(1);
    }

    @Test
    void paysAtOnceWithTheBestDiscountWhenAsked() {
        String id = Ids.resource("rds-mysql-6");
        BigDecimal before = BSS.cash(WellKnown.MASTER_ID);
        JsonNode answer = BSS.post(RENEW, body(id, 2, 1, ",\"is_auto_pay\":1")).json();
        assertThat(BSS.status(answer.at("/order_ids/0").asString())).isEqualTo(3);
        assertThat(before.subtract(BSS.cash(WellKnown.MASTER_ID))).isEqualByComparingTo("272.00");
    }

    @Test
    void makesOneOrderPerCloudService() {
        String body = "{\"resource_ids\":[\"" + Ids.resource("rds-mysql-7") + "\",\"" + Ids.resource("ecs 11") + "\",\""
                + Ids.resource("ecs 10") + "\"],\"period_type\":2,\"period_num\":1}";
        assertThat(BSS.post(RENEW, body).json().path("order_ids")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'resource_ids':[],'period_type':2,'period_num':1}",
                "{'resource_ids':['a','b','c','d','e','f','g','h','i','j','k'],'period_type':2,'period_num':1}",
                "{'resource_ids':'a','period_type':2,'period_num':1}",
                "{'resource_ids':['a'],'period_num':1}",
                "{'resource_ids':['a'],'period_type':1,'period_num':1}",
                "{'resource_ids':['a'],'period_type':2}",
                "{'resource_ids':['a'],'period_type':2,'period_num':0}",
                "{'resource_ids':['a'],'period_type':2,'period_num':12}",
                "{'resource_ids':['a'],'period_type':3,'period_num':4}",
                "{'resource_ids':['a'],'period_type':'2','period_num':1}",
            })
    void refusesWhatIsNoRequest(String body) {
        assertThat(BSS.post(RATE, body.replace('\'', '"')).verdict()).isEqualTo("400 CBC.0100");
        assertThat(BSS.post(RENEW, body.replace('\'', '"')).verdict()).isEqualTo("400 CBC.0100");
    }

    @Test
    void letsResourcesExpireFreezeAndGoAsTimePasses() {
        OrdersStation other = OrdersStation.open();
        int before = count(other, "2");
        other.clock.advance(Duration.ofDays(60));
        assertThat(count(other, "2")).isLessThan(before);
        assertThat(count(other, "4")).isPositive();
        assertThat(other.post("/v2/orders/suscriptions/resources/query", "{}")
                        .json()
                        .path("total_count")
                        .asInt())
                .isLessThan(150);
    }

    private static int count(OrdersStation station, String status) {
        return station.post("/v2/orders/suscriptions/resources/query", "{\"status_list\":[" + status + "]}")
                .json()
                .path("total_count")
                .asInt();
    }

    private static String expired() {
        return BSS.post(
                        "/v2/orders/suscriptions/resources/query",
                        "{\"only_main_resource\":1,\"status_list\":[5],\"service_type_code\":\"hws.service.type.ec2\"}")
                .json()
                .at("/data/0/resource_id")
                .asString();
    }

    private static JsonNode resources(String main) {
        return BSS.post("/v2/orders/suscriptions/resources/query", "{\"resource_ids\":[\"" + main + "\"]}")
                .json();
    }

    private static JsonNode rate(String resource, String more) {
        return BSS.post(RATE, body(resource, 2, 1, more)).json();
    }

    private static JsonNode renew(String resource, int type, int num) {
        return BSS.post(RENEW, body(resource, type, num, "")).json();
    }

    private static String body(String resource, int type, int num, String more) {
        return "{\"resource_ids\":[\"" + resource + "\"],\"period_type\":" + type + ",\"period_num\":" + num + more
                + "}";
    }

    private static BigDecimal amount(JsonNode answer, String pointer) {
        return new BigDecimal(answer.at(pointer).asString());
    }
}
