package io.bursar.sandbox.orders.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.sandbox.world.WellKnown;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists and details: dossier 14.5 to 14.9, filters, limits, paging, languages. */
class OrderQueriesTests {

    private static final OrdersStation BSS = OrdersStation.open();
    private static final String ORDERS = "/v2/orders/customer-orders";
    private static final String RESOURCES = "/v2/orders/suscriptions/resources/query";
    private static final String EXAMPLE = "CS2510141032QW7LP";

    @AfterEach
    void resetsSwitches() {
        BSS.world.switches().set("order.discount-permission", "on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "offset=-1",
                "status=2",
                "status=10",
                "status=six",
                "order_type=5",
                "order_by=payTime",
                "method=all",
                "create_time_begin=2025-10-01",
                "create_time_begin=2025-13-01T00:00:00Z",
                "create_time_begin=2024-10-01T00:00:00Z&create_time_end=2025-10-03T00:00:00Z",
                "payment_time_begin=2025-10-02T00:00:00Z&payment_time_end=2025-10-01T00:00:00Z",
                "order_id=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            })
    void refusesOrderFiltersOutOfRange(String query) {
        assertThat(BSS.get(ORDERS + "?" + query).verdict()).isEqualTo("400 CBC.0100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status=&order_type=&method=&order_by=&create_time_begin=&order_id=&service_type_code=",
                "method=null&status=null",
                "service_type_code=HWS.SERVICE.TYPE.EC2",
                "create_time_begin=2025-01-15T08:09:10Z&create_time_end=2026-01-15T08:09:10Z",
            })
    void takesBlankFiltersForNoFilter(String query) {
        OrdersStation.Reply reply = BSS.get(ORDERS + "?" + query);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("total_count").asInt()).isGreaterThan(40);
        assertThat(reply.json().path("order_infos")).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 6, 9})
    void hasOrdersInEveryStatusAndFiltersByIt(int status) {
        JsonNode found = BSS.get(ORDERS + "?limit=100&status=" + status).json().path("order_infos");
        assertThat(found).isNotEmpty().allMatch(order -> order.path("status").asInt() == status);
    }

    @Test
    void findsAnOrderWhateverTheCaseOfItsId() {
        JsonNode found = BSS.get(ORDERS + "?order_id=" + EXAMPLE.toLowerCase(java.util.Locale.ROOT))
                .json();
        assertThat(found.path("total_count").asInt()).isEqualTo(1);
    }

    @Test
    void skipsRowsNotPages() {
        Set<String> seen = new HashSet<>();
        int total = BSS.get(ORDERS).json().path("total_count").asInt();
        for (int offset = 0; offset < total; offset += 7) {
            BSS.get(ORDERS + "?limit=7&offset=" + offset)
                    .json()
                    .path("order_infos")
                    .forEach(order -> seen.add(order.path("order_id").asString()));
        }
        assertThat(seen).hasSize(total);
        assertThat(BSS.get(ORDERS + "?offset=100000").json().path("order_infos"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"createTime, 1", "-createTime, -1", "%2BcreateTime, 1", "CREATETIME, 1", "'', -1"})
    void sortsByTimeOfCreation(String orderBy, int direction) {
        List<String> times = new ArrayList<>();
        BSS.get(ORDERS + "?limit=100&order_by=" + orderBy)
                .json()
                .path("order_infos")
                .forEach(order -> times.add(order.path("create_time").asString()));
        List<String> sorted = times.stream().sorted().toList();
        assertThat(times).isEqualTo(direction > 0 ? sorted : sorted.reversed());
    }

    @Test
    void writesRefundsWithNegativeAmounts() {
        JsonNode refund = BSS.get(ORDERS + "?order_type=4").json().at("/order_infos/0");
        assertThat(refund.path("official_amount").decimalValue()).isNegative();
        assertThat(refund.at("/amount_info/consumed_amount").isNumber()).isTrue();
    }

    @Test
    void listsTheOrdersThatTheMasterPaysForOthers() {
        JsonNode found = BSS.get(ORDERS + "?method=sub_customer").json();
        assertThat(found.path("total_count").asInt()).isEqualTo(1);
        assertThat(found.at("/order_infos/0/customer_id").asString()).isEqualTo(WellKnown.SUB_ID);
        assertThat(BSS.get(ORDERS + "/details/"
                                + found.at("/order_infos/0/order_id").asString())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?offset=-1", "?offset=a"})
    void refusesDetailsOutOfRange(String query) {
        assertThat(BSS.get(ORDERS + "/details/" + EXAMPLE + query).verdict()).isEqualTo("400 CBC.0100");
    }

    @Test
    void knowsNoOrdersOfOthers() {
        assertThat(BSS.get(ORDERS + "/details/CS0000000000AAAAA").verdict()).isEqualTo("400 CBC.30000010");
        assertThat(BSS.call(WellKnown.SUB_ID, "GET", ORDERS + "/details/" + EXAMPLE, "{}")
                        .verdict())
                .isEqualTo("400 CBC.30000010");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/order-coupons", "/order-discounts"})
    void wantsAnOrderOfTheCallersForItsBenefits(String path) {
        assertThat(BSS.get(ORDERS + path).verdict()).isEqualTo("400 CBC.0100");
        assertThat(BSS.get(ORDERS + path + "?order_id=").verdict()).isEqualTo("400 CBC.0100");
        assertThat(BSS.get(ORDERS + path + "?order_id=nowhere").verdict()).isEqualTo("400 CBC.0100");
        assertThat(BSS.get(ORDERS + path + "?order_id=" + EXAMPLE).status()).isEqualTo(200);
    }

    @Test
    void offersOnlyCouponsThatFitTheOrder() {
        JsonNode renewal =
                BSS.get(ORDERS + "/order-coupons?order_id=" + EXAMPLE).json();
        List<String> ids = new ArrayList<>();
        renewal.path("user_coupons")
                .forEach(coupon -> ids.add(coupon.path("coupon_id").asString()));
        assertThat(ids).contains("CP25100916220H4K7B").doesNotContain("CP25100916222LOWR4", "CP25100916232USED0");
        assertThat(renewal.path("count").asInt()).isEqualTo(ids.size());
        String bought = BSS.orderOf("10.00");
        assertThat(BSS.get(ORDERS + "/order-coupons?order_id=" + bought).json().toString())
                .contains("CP25100916222LOWR4")
                .doesNotContain("CP25100916220H4K7B");
    }

    @Test
    void mergesItemsThatAreAlikeAndHidesDiscountsWithoutPermission() {
        String order = BSS.order("""
                {"items":[{"official_amount":"10.00"},{"official_amount":"10.00"},{"official_amount":"20.00"}],
                 "discounts":[{"id":"D-MERGE","type":2,"ratio":"0.9"}]}""");
        JsonNode discount =
                BSS.get(ORDERS + "/order-discounts?order_id=" + order).json().at("/discounts/0");
        assertThat(discount.at("/orders/0/order_line_items")).hasSize(2);
        assertThat(discount.at("/orders/0/order_line_items/0/order_line_item_ids"))
                .hasSize(2);
        assertThat(discount.path("discount_value").asString()).isEqualTo("0.9");
        BSS.world.switches().set("order.discount-permission", "off");
        assertThat(BSS.get(ORDERS + "/order-discounts?order_id=" + order).json().path("discounts"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'limit':0}",
                "{'limit':501}",
                "{'limit':'10'}",
                "{'offset':-1}",
                "{'only_main_resource':2}",
                "{'status_list':[1]}",
                "{'status_list':'2'}",
                "{'status_list':[2,2,2,2,2,2,2,2,2,2,2]}",
                "{'service_type_code':''}",
                "{'expire_time_begin':'2025-10-01'}",
                "{'resource_ids':'a'}",
                "{'resource_ids':[1]}",
            })
    void refusesResourceFiltersOutOfRange(String body) {
        assertThat(BSS.post(RESOURCES, body.replace('\'', '"')).verdict()).isEqualTo("400 CBC.0100");
    }

    @Test
    void hasSomeHundredAndFiftyResources() {
        JsonNode all = BSS.post(RESOURCES, "{\"limit\":500}").json();
        assertThat(all.path("total_count").asInt()).isBetween(140, 180);
        assertThat(all.path("data")).hasSize(all.path("total_count").asInt());
        JsonNode mains = BSS.post(RESOURCES, "{\"limit\":500,\"only_main_resource\":1,\"resource_ids\":[]}")
                .json();
        assertThat(mains.path("data"))
                .allMatch(each -> each.path("is_main_resource").asInt() == 1);
    }

    @Test
    void letsTheIdOfASlaveFindItselfEvenAmongMainsOnly() {
        String slave = "c5b81e2a-0d97-4f34-8e6b-2a97f1c0d468";
        String main = "9d3f5b70-4c1e-4a86-b2c7-61e0d8a4f935";
        assertThat(found("{\"only_main_resource\":1,\"resource_ids\":[\"" + slave + "\"]}"))
                .containsExactly(slave);
        assertThat(found("{\"resource_ids\":[\"" + main + "\"]}")).containsExactly(main, slave);
        assertThat(found("{\"only_main_resource\":1,\"resource_ids\":[\"" + main + "\"]}"))
                .containsExactly(main);
    }

    @Test
    void changesNamesOnlyWithTheLanguage() {
        String body = "{\"resource_ids\":[\"9d3f5b70-4c1e-4a86-b2c7-61e0d8a4f935\"]}";
        JsonNode english =
                BSS.call(WellKnown.MASTER_ID, "POST", RESOURCES, body, "en_us").json();
        JsonNode chinese = BSS.post(RESOURCES, body).json();
        assertThat(english.at("/data/0/service_type_name").asString()).isEqualTo("Elastic Cloud Server");
        assertThat(chinese.at("/data/0/service_type_name").asString()).isEqualTo("弹性云服务器");
        assertThat(english.at("/data/0/resource_name")).isEqualTo(chinese.at("/data/0/resource_name"));
    }

    private static List<String> found(String body) {
        List<String> ids = new ArrayList<>();
        BSS.post(RESOURCES, body)
                .json()
                .path("data")
                .forEach(each -> ids.add(each.path("resource_id").asString()));
        return ids;
    }
}
