package io.bursar.bss.huawei;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.LedgerBalance;
import io.bursar.bss.OrganisationUnit;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.SubAccount;
import io.bursar.bss.huawei.RawServer.Behaviour;
import io.bursar.money.Money;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading: values as documented, repetition only where it helps, and never a zero that nobody said. */
class ReadsTests {

    private static final String CASH = """
            {"total_count":1,"amount_infos":[{"avail_transfer_amount":1234.5,"measure_id":1,"currency":"CNY",
             "amount":null,"credit_amount":null,"expire_time":null}]}""";
    private static final String CREDIT = """
            {"total_count":2,"amount_infos":[
             {"avail_transfer_amount":40000.0,"measure_id":1,"currency":"CNY","amount":42000,
              "credit_amount":"50000.00","expire_time":"2026-12-31T15:59:59Z"},
             {"avail_transfer_amount":1E+4,"measure_id":1,"currency":"CNY","amount":10000.0,
              "credit_amount":10000.0,"expire_time":null}]}""";

    @Test
    void readsBalances() {
        try (RawServer server = RawServer.answering(RawServer.json(200, CASH));
                World world = new World(server.endpoint())) {
            assertThat(new HuaweiFunds(world.reads()).transferableCash())
                    .isEqualTo(new ReadAnswer.Known<>(
                            new LedgerBalance(new Ledger.Cash(), Money.yuan("1234.50"), null, null), World.NOW));
            assertThat(server.received.getFirst().path())
                    .startsWith("/v2/enterprises/multi-accounts/transfer-amount?")
                    .contains("balance_type=BALANCE_TYPE_DEBIT", "offset=0", "limit=100");
            assertThat(world.meters
                            .get("bursar.bss.call")
                            .tag("answer", "known")
                            .timer()
                            .count())
                    .isOne();
        }
        try (RawServer server = RawServer.answering(RawServer.json(200, CREDIT));
                World world = new World(server.endpoint())) {
            assertThat(new HuaweiFunds(world.reads()).transferableCredit())
                    .isEqualTo(new ReadAnswer.Known<>(
                            List.of(
                                    new LedgerBalance(
                                            new Ledger.Credit(Instant.parse("2026-12-31T15:59:59Z")),
                                            Money.yuan("40000"),
                                            Money.yuan("42000"),
                                            Money.yuan("50000")),
                                    new LedgerBalance(
                                            new Ledger.Credit(null),
                                            Money.yuan("10000"),
                                            Money.yuan("10000"),
                                            Money.yuan("10000"))),
                            World.NOW));
        }
    }

    @Test
    void saysWhenItAskedBecauseWhatMovedAfterThatMayBeMissing() {
        MutableClock clock = MutableClock.at(World.NOW);
        Behaviour slow = (line, request, number) -> {
            clock.advance(Duration.ofSeconds(20));
            RawServer.json(200, CASH).on(line, request, number);
        };
        try (RawServer server = RawServer.answering(slow);
                World world = new World(server.endpoint())) {
            assertThat(new HuaweiFunds(world.reads(clock)).transferableCash())
                    .isEqualTo(new ReadAnswer.Known<>(
                            new LedgerBalance(new Ledger.Cash(), Money.yuan("1234.50"), null, null), World.NOW));
        }
    }

    @Test
    void asksForASubAccountsBalanceByItsOtherName() {
        String body = CASH.replace("avail_transfer_amount", "avail_retrieve_amount");
        try (RawServer server = RawServer.answering(RawServer.json(200, body));
                World world = new World(server.endpoint())) {
            assertThat(new HuaweiFunds(world.reads()).reclaimableCash(CustomerId.of("a b/ä")))
                    .isInstanceOf(ReadAnswer.Known.class);
            assertThat(server.received.getFirst().path())
                    .startsWith("/v2/enterprises/multi-accounts/retrieve-amount?")
                    .contains("sub_customer_id=a%20b%2F%C3%A4");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"total_count\":0,\"amount_infos\":[]}",
                "{\"total_count\":1,\"amount_infos\":[{\"avail_transfer_amount\":1.005}]}",
                "{\"total_count\":1,\"amount_infos\":[{\"avail_transfer_amount\":null}]}",
                "{\"total_count\":1,\"amount_infos\":[{\"avail_transfer_amount\":1,\"currency\":\"USD\"}]}",
                "{\"total_count\":1,\"amount_infos\":[{\"avail_transfer_amount\":1,\"measure_id\":3}]}",
                "{\"total_count\":1,\"amount_infos\":[{\"avail_transfer_amount\":1e999999999}]}",
                "{\"total_count\":1,\"amount_infos\":[7]}",
                "{}",
                "[]",
                "<html>"
            })
    void neverMakesANumberUp(String body) {
        assertThat(outcome(RawServer.json(200, body), 1)).isEqualTo("UNREADABLE_BODY");
    }

    @ParameterizedTest
    @CsvSource({
        "403, CBC.0151, 1, CBC.0151",
        "403, X, 1, X",
        "401, APIGW.0301, 1, APIGW.0301",
        "400, CBC.99000047, 1, CBC.99000047",
        "400, CBC.0100, 1, REFUSED",
        "302, X, 1, REDIRECTED",
        "200, CBC.0151, 1, CBC.0151",
        "429, APIG.0308, 3, THROTTLED",
        "500, CBC.0999, 3, SERVER_ERROR",
        "503, X, 3, SERVER_ERROR",
        "408, X, 3, NO_ANSWER_IN_TIME",
    })
    void repeatsOnlyWhatMayPass(int status, String code, int tries, String outcome) {
        assertThat(outcome(RawServer.json(status, "{\"error_code\":\"" + code + "\"}"), tries))
                .isEqualTo(outcome);
    }

    @Test
    void readsAgainAfterSilence() {
        Behaviour lateOnce = (line, request, number) -> {
            if (number == 1) {
                line.hold(20_000);
            }
            line.write(RawServer.response(200, "application/json", CASH));
        };
        try (RawServer server = RawServer.answering(lateOnce);
                World world = World.hasty(server.endpoint())) {
            assertThat(word(new HuaweiFunds(world.reads()).transferableCash())).isEqualTo("Known");
            assertThat(server.received).hasSize(2);
        }
    }

    @Test
    void waitsAsLongAsHuaweiAsks() {
        String throttled = "HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = RawServer.answering((line, request, number) -> line.write(throttled));
                World world = new World(server.endpoint())) {
            new HuaweiFunds(world.reads()).transferableCash();

            assertThat(world.pauses).hasSize(2).allMatch(it -> it.compareTo(Duration.ofSeconds(7)) >= 0);
        }
    }

    @Test
    void readsSubAccounts() {
        String body = """
                {"total_count":3,"sub_customer_infos":[
                 {"id":"06a2","name":"corp_rnd_bj","display_name":"研发-北京","status":1,"org_id":"65419",
                  "org_name":"研发部","something_new":{}},
                 {"id":"0970","name":"corp","display_name":null,"status":77,"org_id":"1","org_name":null}]}""";
        try (RawServer server = RawServer.answering(RawServer.json(200, body));
                World world = new World(server.endpoint())) {
            assertThat(new HuaweiAccounts(world.reads()).subAccounts(100))
                    .isEqualTo(new ReadAnswer.Known<>(
                            new Page<>(
                                    List.of(
                                            new SubAccount(
                                                    CustomerId.of("06a2"),
                                                    "corp_rnd_bj",
                                                    "研发-北京",
                                                    SubAccount.Status.NORMAL,
                                                    "65419",
                                                    "研发部"),
                                            new SubAccount(
                                                    CustomerId.of("0970"),
                                                    "corp",
                                                    "corp",
                                                    SubAccount.Status.OTHER,
                                                    "1",
                                                    null)),
                                    100,
                                    3),
                            World.NOW));
            assertThat(server.received.getFirst().path())
                    .contains("offset=100", "limit=100")
                    .doesNotContain("name");
        }
    }

    @Test
    void readsTheOrganisation() {
        String body = """
                {"root_id":"1","root_name":null,"child_nodes":[{"relation_id":"9","id":"2","name":"研发部",
                 "child_nodes":[{"id":"3","name":"","child_nodes":[]}]}]}""";
        try (RawServer server = RawServer.answering(RawServer.json(200, body));
                World world = new World(server.endpoint())) {
            assertThat(new HuaweiAccounts(world.reads()).organisation())
                    .isEqualTo(new ReadAnswer.Known<>(
                            new OrganisationUnit(
                                    "1",
                                    "",
                                    List.of(new OrganisationUnit(
                                            "2", "研发部", List.of(new OrganisationUnit("3", "", List.of()))))),
                            World.NOW));
            assertThat(server.received.getFirst().path())
                    .contains("recursive_query=1")
                    .doesNotContain("parent_id");
        }
    }

    @Test
    void saysWhyNothingCame() {
        try (World world = new World(URI.create("https://nowhere.bss.test"))) {
            assertThat(word(new HuaweiFunds(world.reads()).transferableCash())).isEqualTo("HOST_NOT_FOUND");
        }
    }

    private static String outcome(Behaviour behaviour, int tries) {
        try (RawServer server = RawServer.answering(behaviour);
                World world = new World(server.endpoint())) {
            ReadAnswer<LedgerBalance> answer = new HuaweiFunds(world.reads()).transferableCash();
            assertThat(server.received).hasSize(tries);
            return word(answer);
        }
    }

    private static String word(ReadAnswer<?> answer) {
        return switch (answer) {
            case ReadAnswer.Known<?> _ -> "Known";
            case ReadAnswer.Unreadable<?> it -> it.code();
            case ReadAnswer.Unavailable<?> it -> it.reason();
        };
    }
}
