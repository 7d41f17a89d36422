package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;

/** Paying as a sub-account for which the master pays (dossier 10). */
class HostedPaymentTests {

    private static final OrdersStation BSS = OrdersStation.open();
    private static final String MASTER = WellKnown.MASTER_ID;

    @AfterEach
    void resetsTheFunding() {
        BSS.world.switches().set("pay.hosted", "manual");
        BSS.world.company().hosted(WellKnown.SUB_ID, false);
    }

    @Test
    void handsTheOrderOfAHostedSubAccountToTheMaster() {
        BSS.world.company().hosted(WellKnown.SUB_ID, true);
        String order =
                BSS.order("{\"customer_id\":\"" + WellKnown.SUB_ID + "\",\"items\":[{\"official_amount\":\"66.00\"}]}");
        BigDecimal before = BSS.cash(MASTER);
        assertThat(payAsSub(order).verdict()).isEqualTo("204");
        assertThat(BSS.cash(MASTER)).isEqualTo(before);
        var mine = BSS.get("/v2/orders/customer-orders?method=sub_customer&order_id=" + order)
                .json();
        assertThat(mine.at("/order_infos/0/agent_pay_info/is_agent_pay").asBoolean())
                .isTrue();
        assertThat(mine.at("/order_infos/0/agent_pay_info/paying_agent_id").asString())
                .isEqualTo(MASTER);
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.30000010");
        BSS.control("POST", "orders/" + order + "/payment", "{}");
        assertThat(before.subtract(BSS.cash(MASTER))).isEqualByComparingTo("66.00");
    }

    @Test
    void leavesAnOrderBehindWhenTheMasterCannotPayForAHostedSubAccount() {
        BSS.world.company().hosted(WellKnown.SUB_ID, true);
        BSS.world.switches().set("pay.hosted", "automatic");
        String order = BSS.order(
                "{\"customer_id\":\"" + WellKnown.SUB_ID + "\",\"items\":[{\"official_amount\":\"70000000.00\"}]}");
        assertThat(payAsSub(order).verdict()).isEqualTo("400 CBC.99005003");
        assertThat(BSS.get("/v2/orders/customer-orders?method=sub_customer&order_id=" + order)
                        .json()
                        .path("total_count")
                        .asInt())
                .isEqualTo(1);
    }

    private static OrdersStation.Reply payAsSub(String order) {
        return BSS.call(
                WellKnown.SUB_ID, "POST", "/v3/orders/customer-orders/pay", OrdersStation.payBody(order, "", ""));
    }
}
