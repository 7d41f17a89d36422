package io.bursar.sandbox.orders.wire;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.sandbox.world.WellKnown;

import static io.bursar.sandbox.orders.wire.OrdersStation.pick;
import static org.assertj.core.api.Assertions.assertThat;

/** PayOrders, dossier 10: what it does to the order and the money, and each of its codes. */
class PayOrdersTests {

    private static final OrdersStation BSS = OrdersStation.open();
    private static final String MASTER = WellKnown.MASTER_ID;

    @AfterEach
    void resetsSwitches() {
        BSS.world.switches().set("pay.hold", "off");
        BSS.world.switches().set("pay.daily-limit", "0");
    }

    @Test
    void takesTheMoneyAtOnceAndCompletesAfterProvisioning() {
        String order = BSS.orderOf("120.50");
        BigDecimal before = BSS.cash(MASTER);
        OrdersStation.Reply reply = BSS.pay(order);
        assertThat(reply.verdict()).isEqualTo("204");
        assertThat(reply.body()).isNull();
        assertThat(before.subtract(BSS.cash(MASTER))).isEqualByComparingTo("120.50");
        assertThat(BSS.status(order)).isEqualTo(3);
        BSS.clock.advance(Duration.ofSeconds(2));
        assertThat(BSS.status(order)).isEqualTo(5);
        assertThat(BSS.details(order).at("/order_info/payment_time").isString()).isTrue();
        assertThat(BSS.world.oracle().effects(null, null))
                .anyMatch(effect ->
                        effect.tradeId().equals(order) && effect.amount().compareTo(new BigDecimal("120.50")) == 0);
    }

    @Test
    void neverPaysTwice() {
        String order = BSS.orderOf("10.00");
        BSS.pay(order);
        BigDecimal after = BSS.cash(MASTER);
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99003106");
        BSS.clock.advance(Duration.ofSeconds(5));
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99003106");
        assertThat(BSS.cash(MASTER)).isEqualTo(after);
    }

    @Test
    void takesCashFirstThenCreditWithAChangeRecordEach() {
        BigDecimal cash = BSS.cash(MASTER);
        BigDecimal credit = BSS.credit(MASTER);
        String order = BSS.orderOf(cash.add(new BigDecimal("100.00")).toPlainString());
        assertThat(BSS.pay(order).verdict()).isEqualTo("204");
        assertThat(BSS.cash(MASTER)).isEqualByComparingTo("0");
        assertThat(credit.subtract(BSS.credit(MASTER))).isEqualByComparingTo("100.00");
        assertThat(records(order)).isEqualTo(2);
        BSS.world.ledgers().add(debit(), cash, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Test
    void refusesWhatCashAndCreditCannotPayAndTakesNothing() {
        String order = BSS.orderOf("90000000.00");
        BigDecimal cash = BSS.cash(MASTER);
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99005003");
        assertThat(BSS.cash(MASTER)).isEqualTo(cash);
        assertThat(BSS.status(order)).isEqualTo(6);
        assertThat(records(order)).isZero();
    }

    @Test
    void usesDiscountAndCouponAsInTheExample() {
        String order = BSS.order("""
                {"items":[{"official_amount":"675.00"}],"discounts":[{"id":"D-EXAMPLE","type":2,"ratio":"0.85"}]}""");
        String coupon = BSS.coupon("{\"type\":301,\"face_value\":\"100.00\"}");
        BigDecimal before = BSS.cash(MASTER);
        assertThat(BSS.pay(order, pick(coupon, 301), pick("D-EXAMPLE", 2)).verdict())
                .isEqualTo("204");
        assertThat(before.subtract(BSS.cash(MASTER))).isEqualByComparingTo("473.75");
        var info = BSS.details(order).path("order_info");
        assertThat(info.path("amount_after_discount").decimalValue()).isEqualByComparingTo("573.75");
        assertThat(info.at("/amount_info/coupon_amount").decimalValue()).isEqualByComparingTo("100");
        String other = BSS.orderOf("50.00");
        assertThat(BSS.pay(other, pick(coupon, 301), "").verdict()).isEqualTo("400 CBC.99003112");
    }

    @Test
    void keepsADiscountCouponForTheOrderThatOccupiesIt() {
        String order = BSS.orderOf("80.00");
        String coupon = BSS.coupon("{\"type\":300,\"face_value\":\"0.50\",\"used_by_order_id\":\"" + order + "\"}");
        assertThat(BSS.pay(BSS.orderOf("80.00"), pick(coupon, 300), "").verdict())
                .isEqualTo("400 CBC.99003112");
        assertThat(BSS.pay(order, pick(coupon, 300), "").verdict()).isEqualTo("204");
        assertThat(BSS.details(order)
                        .at("/order_info/amount_info/discounts/0/discount_type")
                        .asString())
                .isEqualTo("300");
    }

    @Test
    void demandsThePriceAdjustmentWhereThereIsOne() {
        String order = BSS.order("""
                {"items":[{"official_amount":"100.00"}],
                 "discounts":[{"id":"D-ADJ","type":609,"price":"70.00"},{"id":"D-COM","type":2,"ratio":"0.5"}]}""");
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99003108");
        assertThat(BSS.pay(order, "", pick("D-COM", 2)).verdict()).isEqualTo("400 CBC.99003108");
        assertThat(BSS.pay(order, "", pick("D-ADJ", 609)).verdict()).isEqualTo("204");
    }

    @ParameterizedTest
    @CsvSource({
        "CP25100916224CONR2, CBC.99003116",
        "CP25100916222LOWR4, CBC.99003117",
        "CP25100916221CASH0, ''",
    })
    void refusesPairsThatOnlyThePairForbids(String coupon, String code) {
        String order = BSS.order("""
                {"items":[{"official_amount":"900.00"}],"discounts":[{"id":"D-PAIR","type":2,"ratio":"0.85"}]}""");
        assertThat(BSS.pay(order, pick(coupon, 301), pick("D-PAIR", 2)).verdict())
                .isEqualTo(code.isEmpty() ? "204" : "400 " + code);
    }

    @Test
    void tellsAPassedDeadlineFromACancelledOrder() {
        String order = BSS.order("{\"items\":[{\"official_amount\":\"5.00\"}],\"deadline_seconds\":60}");
        BSS.clock.advance(Duration.ofSeconds(61));
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99003110");
        BSS.clock.advance(Duration.ofMinutes(6));
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99003106");
        assertThat(BSS.status(order)).isEqualTo(4);
    }

    @Test
    void refusesAfterTheEffectiveTime() {
        String order = BSS.order("{\"items\":[{\"official_amount\":\"5.00\"}],\"effective_by_seconds\":-1}");
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99003162");
    }

    @Test
    void saysThatAPaymentRunsWhileItIsHeld() {
        String order = BSS.orderOf("7.00");
        BSS.control("POST", "orders/" + order + "/hold", "{}");
        assertThat(BSS.status(order)).isEqualTo(3);
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99000088");
        BSS.control("POST", "orders/" + order + "/release", "{\"to\":6}");
        assertThat(BSS.status(order)).isEqualTo(6);
        assertThat(BSS.pay(order).verdict()).isEqualTo("204");
    }

    @Test
    void staysInStatusThreeUntilReleased() {
        BSS.world.switches().set("pay.hold", "on");
        String order = BSS.orderOf("7.00");
        BSS.pay(order);
        BSS.clock.advance(Duration.ofDays(1));
        assertThat(BSS.status(order)).isEqualTo(3);
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99003106");
        BSS.control("POST", "orders/" + order + "/release", "{}");
        assertThat(BSS.status(order)).isEqualTo(5);
    }

    /** Another payment holds the order's row; this one must not wait for it. */
    @Test
    void saysThatAPaymentRunsWhileAnotherHasTheOrder() throws Exception {
        String order = BSS.orderOf("7.00");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> BSS.world.atomically(() -> {
            BSS.world
                    .jdbc()
                    .sql("select 1 from sandbox.orders_order where order_id = ? for update")
                    .param(order)
                    .query()
                    .singleRow();
            locked.countDown();
            return awaits(done);
        }));
        assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 CBC.99000088");
        done.countDown();
        assertThat(other.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(BSS.pay(order).verdict()).isEqualTo("204");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CBC.99003141", "CBC.99003155", "CBC.99003198", "CBC.99006093", "CBC.99008040"})
    void refusesWithThePlantedCode(String code) {
        String order = BSS.orderOf("7.00");
        BSS.control("PUT", "orders/" + order + "/refusal", "{\"error_code\":\"" + code + "\"}");
        assertThat(BSS.pay(order).verdict()).isEqualTo("400 " + code);
        BSS.control("PUT", "orders/" + order + "/refusal", "{}");
        assertThat(BSS.pay(order).verdict()).isEqualTo("204");
    }

    @Test
    void countsPaymentsByTheDayInBeijing() {
        BSS.world.switches().set("pay.daily-limit", "1");
        BSS.clock.advance(Duration.ofDays(2));
        BSS.pay(BSS.orderOf("1.00"));
        String second = BSS.orderOf("1.00");
        assertThat(BSS.pay(second).verdict()).isEqualTo("400 CBC.99008056");
        BSS.clock.advance(Duration.ofDays(1));
        assertThat(BSS.pay(second).verdict()).isEqualTo("204");
    }

    @Test
    void paysACombinedOrderUnderItsOwnNumberOnly() {
        var list = BSS.get("/v2/orders/customer-orders?limit=100").json().path("order_infos");
        for (var order : list) {
            if (!order.path("sub_order_infos").isEmpty() && order.path("status").asInt() == 6) {
                String part = order.at("/sub_order_infos/0/order_id").asString();
                assertThat(BSS.pay(part).verdict()).isEqualTo("400 CBC.99000089");
                assertThat(BSS.pay(order.path("order_id").asString()).verdict()).isEqualTo("204");
                BSS.clock.advance(Duration.ofSeconds(3));
                assertThat(BSS.status(part)).isEqualTo(5);
                return;
            }
        }
        throw new AssertionError("no combined order in the first world");
    }

    @Test
    void keepsEverythingOverARestart() {
        String order = BSS.orderOf("3.00");
        BSS.pay(order);
        OrdersStation again = BSS.restarted();
        assertThat(again.clock.advance(Duration.between(again.clock.instant(), BSS.clock.instant())))
                .isEqualTo(BSS.clock.instant());
        assertThat(again.pay(order).verdict()).isEqualTo("400 CBC.99003106");
    }

    private static int records(String order) {
        return BSS.world
                .jdbc()
                .sql("select count(*) from sandbox.change_record where trade_id = ? and trade_type = 'DEDEUCT'")
                .param(order)
                .query(Integer.class)
                .single();
    }

    private static long debit() {
        return BSS.world
                .ledgers()
                .of(MASTER, io.bursar.sandbox.world.BalanceType.DEBIT)
                .getFirst()
                .id();
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
