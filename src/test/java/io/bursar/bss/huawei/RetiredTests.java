package io.bursar.bss.huawei;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Funds;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.Page;
import io.bursar.bss.PaymentDiscount;
import io.bursar.bss.PreparedMove;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.SubAccount;
import io.bursar.money.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The retired interfaces: their bodies, and that nothing is believed of them that nobody wrote down. */
class RetiredTests {

    private static final Retired CAUTIOUS = new Retired(
            new RetiredGroups(Set.of(RetiredGroup.FUNDS, RetiredGroup.ORDERS)), RetiredShapes.NOTHING_KNOWN);
    private static final String DOMAIN = "/v1.0/" + World.DOMAIN + "/customer/";

    @Test
    void writesFundsByTheirOldNames() {
        MoveBodies bodies = new MoveBodies(World.RETIRED);
        assertThat(bodies.of(World.FUNDS).text())
                .isEqualTo("{\"transId\":\"" + World.TRANS + "\",\"balanceType\":\"BALANCE_TYPE_DEBIT\","
                        + "\"subCustomerId\":\"" + World.ACCOUNT + "\",\"deductMode\":\"1\","
                        + "\"totalTransferAmount\":\"100.00\"}");
        assertThat(bodies.of(World.FUNDS_BACK).text()).contains("\"totalRetrieveAmout\":\"0.01\"");
        assertThat(bodies.of(new MoneyOrder.AllocateFunds(
                                World.TRANS,
                                World.ACCOUNT,
                                Money.yuan("1"),
                                new Ledger.Credit(Instant.parse("2026-12-31T15:59:59Z"))))
                        .text())
                .contains("\"balanceType\":\"BALANCE_TYPE_CREDIT\"", "\"expireTime\":\"2026-12-31T15:59:59Z\"");
    }

    @Test
    void writesPaymentsAsTheExamplesDo() {
        assertThat(new MoveBodies(World.RETIRED).of(World.PAYMENT).text())
                .isEqualTo(Examples.text("LegacyPayOrders.request.json").replaceAll("\\s", ""));
        MoveBodies oldest = new MoveBodies(World.RETIRED_V1);
        assertThat(oldest.of(new MoneyOrder.PayOrder(OrderId.of("CS1"), List.of(), null))
                        .text())
                .isEqualTo("{\"orderId\":\"CS1\"}");
        assertThatThrownBy(() ->
                        oldest.of(new MoneyOrder.PayOrder(OrderId.of("CS1"), List.of(), new PaymentDiscount(2, "d"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNeverGuardedAgainstRepetitionAndLeavesCouponsAlone() {
        try (World world = new World(java.net.URI.create("https://nowhere.bss.test"))) {
            for (MoneyOrder order : List.of(World.FUNDS, World.FUNDS_BACK, World.PAYMENT)) {
                PreparedMove move = world.moves(World.RETIRED).prepare(order);
                assertThat(move.operation()).startsWith("Legacy");
                assertThat(move.isGuardedAgainstRepetition()).isFalse();
            }
            PreparedMove coupon = world.moves(World.RETIRED).prepare(World.COUPON);
            assertThat(coupon.operation()).isEqualTo("ClaimEnterpriseMultiAccountCoupon");
            assertThat(coupon.isGuardedAgainstRepetition()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200||Unknown UNEXPECTED_SUCCESS",
                "200|{}|Unknown UNEXPECTED_SUCCESS",
                "204||Unknown UNEXPECTED_SUCCESS",
                "500|{\"error_code\":\"CBC.7001\"}|Refused CBC.7001",
                "500|{\"error_code\":\"CBC.99007461\"}|Busy CBC.99007461",
            })
    void doesNotKnowASuccessThatNobodyDescribed(int status, String body, String expected) {
        assertThat(word(CAUTIOUS, World.FUNDS, status, body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200||Accepted None[]",
                "200|{}|Accepted None[]",
                "200|{\"error_code\":\"CBC.0000\"}|Accepted None[]",
                "200|{\"error_code\":\"CBC.0100\"}|Unknown UNEXPECTED_SUCCESS",
                "200|<html>|Unknown UNEXPECTED_SUCCESS",
                "204||Unknown UNEXPECTED_SUCCESS",
            })
    void believesTheSuccessThatTheOperatorHasSeen(int status, String body, String expected) {
        assertThat(word(World.RETIRED, World.FUNDS, status, body)).isEqualTo(expected);
    }

    @Test
    void paysByTheVersionThatIsSet() {
        assertThat(word(World.RETIRED, World.PAYMENT, 204, "")).isEqualTo("Accepted None[]");
        assertThat(word(CAUTIOUS, World.PAYMENT, 204, "")).isEqualTo("Unknown UNEXPECTED_SUCCESS");
        MoneyOrder order = new MoneyOrder.PayOrder(OrderId.of("CS2510141032QW7LP"), List.of(), null);
        assertThat(word(World.RETIRED_V1, order, 200, Examples.text("LegacyPayOrdersV1.response.json")))
                .isEqualTo("Accepted None[]");
        assertThat(word(World.RETIRED_V1, order, 200, "{}")).isEqualTo("Unknown UNEXPECTED_SUCCESS");
        assertThat(word(World.RETIRED_V1, order, 204, "")).isEqualTo("Unknown UNEXPECTED_SUCCESS");
    }

    @Test
    void goesToTheOldAddresses() {
        assertThat(address(World.FUNDS)).isEqualTo(DOMAIN + "account-mgr/transfer");
        assertThat(address(World.FUNDS_BACK)).isEqualTo(DOMAIN + "account-mgr/retrieve");
        assertThat(address(World.PAYMENT)).isEqualTo("/v2/orders/customer-orders/pay");
    }

    @Test
    void readsWhatCanBeMoved() {
        LedgerBalance cash = Examples.known(
                "LegacyTransferAmount",
                DOMAIN + "account-mgr/transfer-amount?",
                reads -> funds(reads).transferableCash());
        assertThat(cash).isEqualTo(new LedgerBalance(new Ledger.Cash(), Money.yuan("125000.37"), null, null));
        RawServer.Received asked = Examples.asked("{}", reads -> funds(reads).reclaimableCash(CustomerId.of("s1")));
        assertThat(asked.path())
                .startsWith(DOMAIN + "account-mgr/retrieve-amount?")
                .contains("sub_customer_id=s1", "balance_type=BALANCE_TYPE_DEBIT")
                .doesNotContain("offset", "limit");
        RawServer.Received credit = Examples.asked("{}", reads -> funds(reads).transferableCredit());
        assertThat(credit.path()).contains("offset=1", "limit=100");
    }

    @Test
    void doesNotGuessWhichCreditLedgerIsMeant() {
        String row = "{\"totalCount\":1,\"amountInfo\":[{\"availTransferAmount\":5,\"measureId\":1%s}]}";
        assertThat(Examples.trouble(
                        200, row.formatted(""), reads -> funds(reads).transferableCredit()))
                .isEqualTo("UNREADABLE_BODY");
        List<LedgerBalance> never = Examples.knownIn(
                row.formatted(",\"expireTime\":null"),
                DOMAIN,
                reads -> funds(reads).transferableCredit());
        assertThat(never).containsExactly(new LedgerBalance(new Ledger.Credit(null), Money.yuan("5"), null, null));
    }

    @Test
    void readsTheOldListOnlyWhenItsFieldsAreNamed() {
        String example = Examples.text("LegacySubCustomers.response.json");
        assertThat(Examples.trouble(
                        200,
                        example,
                        reads -> accounts(reads, RetiredShapes.NOTHING_KNOWN).subAccounts(0)))
                .isEqualTo("UNREADABLE_BODY");
        String named = example.replace("\"status\"", "\"id\":\"c1\",\"name\":\"corp_rnd\",\"status\"");
        Page<SubAccount> page = Examples.knownIn(
                named,
                DOMAIN + "customer-mgr/enterprise-customers?",
                reads -> accounts(reads, World.RETIRED.shapes()).subAccounts(0));
        assertThat(page)
                .isEqualTo(new Page<>(
                        List.of(new SubAccount(
                                CustomerId.of("c1"), "corp_rnd", "corp_rnd", SubAccount.Status.NORMAL, "65419", "研发部")),
                        0,
                        1));
        assertThat(Examples.asked(
                                "{}",
                                reads -> accounts(reads, World.RETIRED.shapes()).subAccounts(200))
                        .path())
                .contains("offset=3", "limit=100");
    }

    @Test
    void takesItsSettingsByName() {
        Map<String, String> given = Map.of(
                "bursar.bss.retired-shapes.funds-success", "http-204",
                "bursar.bss.retired-shapes.pay-version", "v1",
                "bursar.bss.retired-shapes.sub-account-id", "customerId");
        RetiredShapes shapes = new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("bursar.bss.retired-shapes", RetiredShapes.class);
        assertThat(shapes)
                .isEqualTo(new RetiredShapes(
                        RetiredShapes.Success.HTTP_204,
                        RetiredShapes.Success.UNKNOWN,
                        RetiredShapes.PayVersion.V1,
                        "customerId",
                        "",
                        ""));
        assertThatThrownBy(() -> new RetiredShapes(
                        RetiredShapes.Success.UNKNOWN,
                        RetiredShapes.Success.UNKNOWN,
                        RetiredShapes.PayVersion.V2,
                        "no field",
                        "",
                        ""))
                .hasMessageContaining("bursar.bss.retired-shapes.sub-account-id");
    }

    private static Funds funds(Reads reads) {
        return new RetiredFunds(reads, () -> World.DOMAIN);
    }

    private static RetiredAccounts accounts(Reads reads, RetiredShapes shapes) {
        return new RetiredAccounts(new HuaweiAccounts(reads), reads, () -> World.DOMAIN, shapes);
    }

    private static String word(Retired retired, MoneyOrder order, int status, String body) {
        try (RawServer server = RawServer.answering(RawServer.json(status, body == null ? "" : body));
                World world = new World(server.endpoint())) {
            return World.word(world.moves(retired).prepare(order).send());
        }
    }

    private static String address(MoneyOrder order) {
        try (RawServer server = RawServer.answering(RawServer.json(500, ""));
                World world = new World(server.endpoint())) {
            world.moves(World.RETIRED).prepare(order).send();
            return server.received.getFirst().path();
        }
    }
}
