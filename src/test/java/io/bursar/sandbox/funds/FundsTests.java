package io.bursar.sandbox.funds;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.RunningSandbox.Reply;
import io.bursar.sandbox.world.WellKnown;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Money to and from sub-accounts, over the wire: multi-account.md 3 to 6 and 16. */
class FundsTests {

    private static final String ROOT = "/v2/enterprises/multi-accounts/";
    private static final String SUB = WellKnown.SUB_ID;
    private static final String SOON = "2026-12-31T15:59:59Z";

    private final RunningSandbox sandbox = RunningSandbox.fresh();

    @Test
    void takesFromTheMasterWhatItGivesToTheSubAccount() {
        BigDecimal master = transferable();
        BigDecimal sub = reclaimable(SUB);
        assertThat(allocate("\"amount\":\"100.25\"").verdict()).isEqualTo("204");
        assertThat(transferable()).isEqualByComparingTo(master.subtract(new BigDecimal("100.25")));
        assertThat(reclaimable(SUB)).isEqualByComparingTo(sub.add(new BigDecimal("100.25")));
        assertThat(reclaim("\"amount\":\"100.25\"").verdict()).isEqualTo("204");
        assertThat(transferable()).isEqualByComparingTo(master);
        assertThat(reclaimable(SUB)).isEqualByComparingTo(sub);
    }

    @Test
    void keepsTheOverInvoicedPartBack() {
        assertThat(transferable()).isEqualByComparingTo("1250000.37");
        assertThat(allocate("\"amount\":\"1250000.38\"").verdict()).isEqualTo("400 CBC.99005003");
        assertThat(allocate("\"amount\":\"1250000.37\"").verdict()).isEqualTo("204");
        assertThat(allocate("\"amount\":\"0.01\"").verdict()).isEqualTo("400 CBC.99005003");
    }

    @Test
    void takesBackNoMoreThanThereIs() {
        BigDecimal there = reclaimable(SUB);
        assertThat(reclaim("\"amount\":\"" + there.add(new BigDecimal("0.01")).setScale(2) + "\"")
                        .verdict())
                .isEqualTo("400 CBC.99005003");
        assertThat(reclaim("\"amount\":\"" + there.setScale(2) + "\"").verdict())
                .isEqualTo("204");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"amount\":null",
                "\"amount\":\"\"",
                "\"amount\":\"0\"",
                "\"amount\":\"0.00\"",
                "\"amount\":\"-1.00\"",
                "\"amount\":\"1.001\"",
                "\"amount\":\"1e2\"",
                "\"amount\":\"1,000.00\"",
                "\"amount\":\" 1.00\"",
                "\"amount\":\"１.00\"",
                "\"amount\":\"1.00\\u0000\"",
                "\"amount\":100.00",
                "\"amount\":\"000000000000000000000000000000001\"",
                "\"amount\":\"1.00\",\"balance_type\":\"\"",
                "\"amount\":\"1.00\",\"balance_type\":\"BALANCE_TYPE_COUPON\"",
                "\"amount\":\"1.00\",\"trans_id\":\"8f14e45f-ceea-4671-b1d2-c0f7a9d5e3c2\"",
                "\"amount\":\"1.00\",\"trans_id\":7",
                "\"amount\":\"1.00\",\"amount\":\"2.00\"",
                "\"amount\":\"1.00\",\"expire_time\":\"2026-12-31T15:59:59.000Z\"",
                "\"amount\":\"1.00\",\"balance_type\":\"BALANCE_TYPE_CREDIT\",\"expire_time\":\"\"",
                "\"amount\":\"1.00\",\"balance_type\":\"BALANCE_TYPE_CREDIT\",\"expire_time\":\"2026-12-31\"",
                "\"amount\":\"1.00\",\"balance_type\":\"BALANCE_TYPE_CREDIT\",\"expire_time\":\"2026-13-31T15:59:59Z\"",
                "\"amount\":\"1.00\",\"balance_type\":\"BALANCE_TYPE_CREDIT\",\"expire_time\":\"2026-12-30T15:59:59Z\"",
            })
    void refusesWhatTheParametersForbid(String fields) {
        assertThat(allocate(fields).verdict()).isEqualTo("400 CBC.0100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.0", "100.00", "0.01"})
    void takesAmountsWithUpToTwoDecimals(String amount) {
        assertThat(allocate("\"amount\":\"" + amount + "\"").verdict()).isEqualTo("204");
    }

    @Test
    void takesNumbersOnlyWhenTold() {
        sandbox.set("amount.as-number", "on");
        assertThat(allocate("\"amount\":100.5").verdict()).isEqualTo("204");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"customer_id\":", "{} {}", "\"x\""})
    void refusesBodiesThatAreNoObject(String body) {
        assertThat(sandbox.post(ROOT + "transfer-amount", body).verdict()).isEqualTo("400 CBC.0100");
    }

    @Test
    void knowsOnlyItsOwnSubAccounts() {
        String body = "{\"customer_id\":\"somebody\",\"amount\":\"1.00\"}";
        assertThat(sandbox.post(ROOT + "transfer-amount", body).verdict()).isEqualTo("400 CBC.99007001");
        assertThat(sandbox.get(ROOT + "retrieve-amount?balance_type=BALANCE_TYPE_DEBIT&sub_customer_id=somebody")
                        .verdict())
                .isEqualTo("400 CBC.99000047");
        assertThat(sandbox.post(ROOT + "transfer-amount", body.replace("somebody", WellKnown.MASTER_ID))
                        .verdict())
                .isEqualTo("400 CBC.99007001");
    }

    @Test
    void movesCreditBetweenLedgersOfTheSameExpiry() {
        String credit = "\"balance_type\":\"BALANCE_TYPE_CREDIT\"";
        assertThat(allocate("\"amount\":\"5000.00\"," + credit + ",\"expire_time\":\"" + SOON + "\"")
                        .verdict())
                .isEqualTo("204");
        assertThat(credit("transfer-amount?").at("/amount_infos/0/amount").decimalValue())
                .isEqualByComparingTo("257000");
        assertThat(credit("retrieve-amount?sub_customer_id=" + SUB + "&")
                        .at("/amount_infos/0/avail_retrieve_amount")
                        .decimalValue())
                .isEqualByComparingTo("25000");
        assertThat(reclaim("\"amount\":\"25000.01\"," + credit + ",\"expire_time\":\"" + SOON + "\"")
                        .verdict())
                .isEqualTo("400 CBC.99005003");
        assertThat(reclaim("\"amount\":\"25000.00\"," + credit + ",\"expire_time\":\"" + SOON + "\"")
                        .verdict())
                .isEqualTo("204");
    }

    @Test
    void takesTheLineWithoutExpiryWhenNoneIsNamed() {
        String credit = ",\"balance_type\":\"BALANCE_TYPE_CREDIT\"";
        assertThat(allocate("\"amount\":\"1.00\"" + credit).verdict()).isEqualTo("204");
        assertThat(credit("transfer-amount?").at("/amount_infos/2/amount").decimalValue())
                .isEqualByComparingTo("84999");
    }

    @Test
    void movesNoCreditThatHasExpired() {
        sandbox.control("PUT", "clock", "{\"instant\":\"2027-01-01T00:00:00Z\"}");
        assertThat(allocate("\"amount\":\"1.00\",\"balance_type\":\"BALANCE_TYPE_CREDIT\",\"expire_time\":\"" + SOON
                                + "\"")
                        .verdict())
                .isEqualTo("400 CBC.99007181");
    }

    @Test
    void pagesCreditLines() {
        assertThat(credit("transfer-amount?offset=1&limit=1&")
                        .at("/amount_infos")
                        .size())
                .isEqualTo(1);
        assertThat(credit("transfer-amount?offset=1&limit=1&")
                        .path("total_count")
                        .intValue())
                .isEqualTo(3);
        assertThat(credit("transfer-amount?offset=9&").at("/amount_infos").size())
                .isZero();
        for (String wrong :
                new String[] {"limit=0", "limit=101", "offset=-1", "offset=", "limit=x", "limit=1&limit=1"}) {
            assertThat(sandbox.get(ROOT + "transfer-amount?balance_type=BALANCE_TYPE_CREDIT&" + wrong)
                            .verdict())
                    .as(wrong)
                    .isEqualTo("400 CBC.0100");
        }
    }

    @Test
    void namesTheChecksThatFail() {
        sandbox.control("PUT", "customers/" + SUB, """
                {"failing_checks":[{"operation":"UpdateSubEnterpriseAmount","balance_type":"CREDIT",
                  "item":"SUB_CUSTOMER_OVERDUE_BILL"},
                 {"operation":"UpdateSubEnterpriseAmount","balance_type":"CREDIT",
                  "item":"NO_SHARE_CREDIT_TO_SUB_PERMISSION"}]}""");
        Reply reply = allocate("\"amount\":\"1.00\",\"balance_type\":\"BALANCE_TYPE_CREDIT\"");
        assertThat(reply.verdict()).isEqualTo("400 CBC.99007004");
        assertThat(reply.json().path("fail_check_items").toString())
                .isEqualTo("[\"NO_SHARE_CREDIT_TO_SUB_PERMISSION\",\"SUB_CUSTOMER_OVERDUE_BILL\"]");
        assertThat(allocate("\"amount\":\"1.00\"").verdict()).isEqualTo("204");
    }

    @Test
    void takesNothingBackFromHostedSubAccounts() {
        sandbox.control("PUT", "customers/" + SUB, "{\"hosted\":true}");
        Reply reply = reclaim("\"amount\":\"1.00\"");
        assertThat(reply.verdict()).isEqualTo("400 CBC.99007004");
        assertThat(reply.text()).contains("NO_RETRIEVE_FOR_FC_SUBACCOUNT");
    }

    @ParameterizedTest
    @CsvSource({"1, 204", "3, 204", "2, 400 CBC.99007001", "4, 400 CBC.99007001", "101, 400 CBC.99007001"})
    void movesNothingToAccountsThatAreNotThere(int status, String verdict) {
        sandbox.control("PUT", "customers/" + SUB, "{\"status\":" + status + "}");
        assertThat(allocate("\"amount\":\"1.00\"").verdict()).isEqualTo(verdict);
        sandbox.set("move.refused-statuses", "");
        assertThat(allocate("\"amount\":\"1.00\"").verdict()).isEqualTo("204");
    }

    @Test
    void takesBackOnlyItsOwnWhenTold() {
        BigDecimal granted = reclaimable(SUB);
        sandbox.control("POST", "funds", "{\"customer_id\":\"" + SUB + "\",\"amount\":\"500.00\"}");
        assertThat(reclaimable(SUB)).isEqualByComparingTo(granted.add(new BigDecimal("500")));
        sandbox.set("reclaim.own-money", "off");
        assertThat(reclaimable(SUB)).isEqualByComparingTo(granted);
    }

    @Test
    void losesNothingWhenManyMoveAtOnce() {
        sandbox.set("lane.scope", "off");
        BigDecimal before = transferable().add(reclaimable(SUB));
        List<CompletableFuture<Reply>> moves = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> i % 2 == 0 ? allocate("\"amount\":\"3.00\"") : reclaim("\"amount\":\"1.00\"")))
                .toList();
        assertThat(moves).allSatisfy(move -> assertThat(move.join().verdict()).isEqualTo("204"));
        assertThat(transferable().add(reclaimable(SUB))).isEqualByComparingTo(before);
    }

    private Reply allocate(String fields) {
        return sandbox.post(ROOT + "transfer-amount", body(fields));
    }

    private Reply reclaim(String fields) {
        return sandbox.post(ROOT + "retrieve-amount", body(fields));
    }

    private static String body(String fields) {
        return "{\"customer_id\":\"" + SUB + "\"" + (fields.isEmpty() ? "" : "," + fields) + "}";
    }

    private BigDecimal transferable() {
        return sandbox.get(ROOT + "transfer-amount?balance_type=BALANCE_TYPE_DEBIT")
                .json()
                .at("/amount_infos/0/avail_transfer_amount")
                .decimalValue();
    }

    private BigDecimal reclaimable(String sub) {
        return sandbox.get(ROOT + "retrieve-amount?balance_type=BALANCE_TYPE_DEBIT&sub_customer_id=" + sub)
                .json()
                .at("/amount_infos/0/avail_retrieve_amount")
                .decimalValue();
    }

    private JsonNode credit(String target) {
        return sandbox.get(ROOT + target + "balance_type=BALANCE_TYPE_CREDIT").json();
    }
}
