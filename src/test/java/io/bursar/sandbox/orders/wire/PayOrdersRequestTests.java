package io.bursar.sandbox.orders.wire;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.bursar.sandbox.orders.wire.OrdersStation.pick;
import static org.assertj.core.api.Assertions.assertThat;

/** What PayOrders takes for a request (dossier 10). */
class PayOrdersRequestTests {

    private static final OrdersStation BSS = OrdersStation.open();

    @AfterEach
    void resetsTheSwitch() {
        BSS.world.switches().set("pay.lists-with-no", "ignored");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'order_id':'','use_coupon':'NO','use_discount':'NO'}",
                "{'order_id':'X','use_discount':'NO'}",
                "{'order_id':'X','use_coupon':'NO'}",
                "{'order_id':'X','use_coupon':true,'use_discount':'NO'}",
                "{'order_id':'X','use_coupon':'yes','use_discount':'NO'}",
                "{'order_id':'X','use_coupon':'YES','use_discount':'NO'}",
                "{'order_id':'X','use_coupon':'YES','use_discount':'NO','coupon_infos':[]}",
                "{'order_id':'X','use_coupon':'YES','use_discount':'NO','coupon_infos':[{'id':'a','type':304}]}",
                "{'order_id':'X','use_coupon':'YES','use_discount':'NO','coupon_infos':[{'id':'a','type':'301'}]}",
                "{'order_id':'X','use_coupon':'YES','use_discount':'NO','coupon_infos':[{'type':301}]}",
                "{'order_id':'X','use_coupon':'YES','use_discount':'NO','coupon_infos':{}}",
                "{'order_id':'X','use_coupon':'NO','use_discount':'YES','discount_infos':"
                        + "[{'id':'a','type':2},{'id':'b','type':0}]}",
                "{'order_id':'X','use_coupon':'NO','use_discount':'YES','discount_infos':[{'id':'a','type':610}]}",
            })
    void refusesWhatIsNoRequest(String body) {
        assertThat(BSS.post("/v3/orders/customer-orders/pay", body.replace('\'', '"'))
                        .verdict())
                .isEqualTo("400 CBC.0100");
    }

    @Test
    void refusesMoreThanThreeCouponsAndUnknownThings() {
        String order = BSS.orderOf("1.00");
        String four = String.join(",", pick("a", 301), pick("b", 301), pick("c", 301), pick("d", 301));
        assertThat(BSS.pay(order, four, "").verdict()).isEqualTo("400 CBC.0100");
        assertThat(BSS.pay(order, pick("nowhere", 301), "").verdict()).isEqualTo("400 CBC.0100");
        assertThat(BSS.pay(order, "", pick("nowhere", 2)).verdict()).isEqualTo("400 CBC.99003108");
        assertThat(BSS.pay("CS0000000000AAAAA").verdict()).isEqualTo("400 CBC.30000010");
    }

    @Test
    void ignoresOrRefusesListsThatAreNotUsed() {
        BSS.world.switches().set("pay.lists-with-no", "refused");
        String order = BSS.orderOf("1.00");
        String request = "{\"order_id\":\"" + order + "\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\","
                + "\"coupon_infos\":[" + pick("nowhere", 301) + "]}";
        assertThat(BSS.post("/v3/orders/customer-orders/pay", request).verdict())
                .isEqualTo("400 CBC.0100");
        BSS.world.switches().set("pay.lists-with-no", "ignored");
        assertThat(BSS.post("/v3/orders/customer-orders/pay", request).verdict())
                .isEqualTo("204");
    }
}
