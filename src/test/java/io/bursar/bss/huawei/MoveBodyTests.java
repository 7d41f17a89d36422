package io.bursar.bss.huawei;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The bodies, letter by letter: they are what approvers agreed to and what is signed. */
class MoveBodyTests {

    private static final MoveBodies BODIES = new MoveBodies(Retired.NONE);

    private static final String IDS = "\"customer_id\":\"" + World.ACCOUNT + "\"";
    private static final String TRANS = "\"trans_id\":\"" + World.TRANS + "\"";

    @Test
    void writesCash() {
        assertThat(BODIES.of(World.FUNDS).text())
                .isEqualTo("{" + IDS + ",\"amount\":\"100.00\"," + TRANS + ",\"balance_type\":\"BALANCE_TYPE_DEBIT\"}");
        assertThat(BODIES.of(World.FUNDS_BACK).text())
                .isEqualTo("{" + IDS + ",\"amount\":\"0.01\"," + TRANS + ",\"balance_type\":\"BALANCE_TYPE_DEBIT\"}");
    }

    @Test
    void namesACreditLedgerByItsExpiryAndOnlyThen() {
        assertThat(BODIES.of(credit(new Ledger.Credit(Instant.parse("2026-12-31T15:59:59Z"))))
                        .text())
                .endsWith("\"balance_type\":\"BALANCE_TYPE_CREDIT\",\"expire_time\":\"2026-12-31T15:59:59Z\"}");
        assertThat(BODIES.of(credit(new Ledger.Credit(null))).text())
                .endsWith("\"balance_type\":\"BALANCE_TYPE_CREDIT\"}");
        assertThatThrownBy(() -> BODIES.of(credit(new Ledger.Credit(Instant.parse("2026-12-31T15:59:59.5Z")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesCoupons() {
        assertThat(BODIES.of(World.COUPON).text())
                .isEqualTo("{" + IDS + ",\"coupon_id\":\"CP1\",\"amount\":\"5.00\"," + TRANS + "}");
        assertThat(BODIES.of(World.COUPON_BACK).text())
                .isEqualTo("{" + IDS + ",\"coupon_id\":\"CP1\",\"sub_coupon_id\":\"CP2\"," + TRANS + "}");
    }

    @Test
    void writesPayments() {
        assertThat(BODIES.of(World.PAYMENT).text())
                .isEqualTo("{\"order_id\":\"CS2510141032QW7LP\",\"use_coupon\":\"YES\",\"use_discount\":\"YES\","
                        + "\"coupon_infos\":[{\"id\":\"CP25100916220H4K7B\",\"type\":301}],"
                        + "\"discount_infos\":[{\"id\":\"2f1c7b90e4d84a55b1a0c3d9f6e27781\",\"type\":2}]}");
        assertThat(BODIES.of(new MoneyOrder.PayOrder(OrderId.of("CS1"), List.of(), null))
                        .text())
                .isEqualTo("{\"order_id\":\"CS1\",\"use_coupon\":\"NO\",\"use_discount\":\"NO\"}");
    }

    @Test
    void knowsWhatHuaweiWouldRecogniseTheSecondTime() {
        assertThat(BODIES.of(World.COUPON_BACK).operation().isGuardedAgainstRepetition())
                .isTrue();
        assertThat(BODIES.of(World.PAYMENT).operation().isGuardedAgainstRepetition())
                .isFalse();
    }

    @Test
    void refusesToMoveNothing() {
        for (String amount : List.of("0", "-1")) {
            assertThatThrownBy(() -> BODIES.of(new MoneyOrder.AllocateFunds(
                            World.TRANS, World.ACCOUNT, Money.yuan(amount), new Ledger.Cash())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static MoneyOrder credit(Ledger.Credit ledger) {
        return new MoneyOrder.ReclaimFunds(World.TRANS, World.ACCOUNT, Money.yuan("1"), ledger);
    }
}
