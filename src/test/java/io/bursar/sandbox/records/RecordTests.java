package io.bursar.sandbox.records;

import java.math.BigDecimal;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.gate.SignedRequests;
import io.bursar.sandbox.world.WellKnown;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements and balances: multi-account.md 12, 13, 13b and 16. */
class RecordTests {

    private static final String ROOT = "/v2/enterprises/multi-accounts/";
    private static final String RECORDS =
            "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_DEBIT";
    private static final String TODAY = "&trade_time_begin=2026-01-15&trade_time_end=2026-01-15";

    private final RunningSandbox sandbox = RunningSandbox.fresh();

    @Test
    void writesEveryMoveIntoBothStatements() {
        allocate("r1");
        JsonNode masters = records(TODAY + "&trade_type=BEADJUST").at("/records/0");
        assertThat(masters.path("change_amount").asString()).isEqualTo("-100.00");
        assertThat(masters.path("balance_after_change").asString()).isEqualTo("1268312.37");
        assertThat(masters.path("revenue_expense_type").asString()).isEqualTo("EXPENSE");
        assertThat(masters.path("account_name").asString()).isEqualTo("corp_master");
        JsonNode subs = recordsOfSub(TODAY + "&trade_type=BEADJUST").at("/records/0");
        assertThat(subs.path("change_amount").asString()).isEqualTo("100.00");
        assertThat(subs.path("revenue_expense_type").asString()).isEqualTo("REVENUE");
        assertThat(subs.path("trade_id")).isEqualTo(masters.path("trade_id"));
        assertThat(subs.path("trade_time").asString()).isEqualTo("2026-01-15T08:09:10Z");
    }

    @Test
    void showsARecordOnlyAfterTheDelay() {
        sandbox.set("record.delay-seconds", "60");
        allocate("late");
        assertThat(records(TODAY).path("total_count").intValue()).isZero();
        sandbox.clock().advance(Duration.ofSeconds(61));
        assertThat(records(TODAY).path("total_count").intValue()).isEqualTo(1);
    }

    @Test
    void findsARecordByTransIdOnlyWhenTheServerKeepsIt() {
        allocate("mine");
        assertThat(records("&trade_id=mine").path("total_count").intValue()).isZero();
        sandbox.set("record.trade-id", "trans-id");
        allocate("mine2");
        assertThat(records("&trade_id=mine2").path("total_count").intValue()).isEqualTo(1);
    }

    @Test
    void countsDaysInBeijing() {
        sandbox.control("PUT", "clock", "{\"instant\":\"2026-01-15T16:30:00Z\"}");
        allocate("night");
        assertThat(records(TODAY).path("total_count").intValue()).isZero();
        assertThat(records("&trade_time_begin=2026-01-16&trade_time_end=2026-01-16")
                        .path("total_count")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void tellsTheBalanceAfterEachLineSoThatTheChainHolds() {
        JsonNode page = records("&limit=100");
        @Nullable BigDecimal next = null;
        for (JsonNode line : page.path("records")) {
            BigDecimal after = new BigDecimal(line.path("balance_after_change").asString());
            if (next != null) {
                assertThat(after).isEqualByComparingTo(next);
            }
            next = after.subtract(new BigDecimal(line.path("change_amount").asString()));
            assertThat(after).isPositive();
        }
        assertThat(page.path("records").size()).isEqualTo(100);
    }

    @Test
    void followsTheSwitchesOnSignNameAndNumbers() {
        sandbox.set("record.sign", "absolute");
        sandbox.set("record.account-name", "counterparty");
        sandbox.set("coupon-record.amounts", "number");
        allocate("named");
        JsonNode line = records(TODAY).at("/records/0");
        assertThat(line.path("change_amount").asString()).isEqualTo("100.00");
        assertThat(line.path("account_name").asString()).isEqualTo("corp_rnd_bj");
        sandbox.post(
                ROOT + "transfer-coupon",
                "{\"customer_id\":\"" + WellKnown.SUB_ID + "\",\"coupon_id\":\"" + WellKnown.COUPON_ID
                        + "\",\"amount\":\"1.50\"}");
        JsonNode coupon = sandbox.get("/v2/promotions/benefits/account-change-records?balance_type=BALANCE_TYPE_COUPON"
                        + "&trade_type=COUPONADJUST&coupon_id=" + WellKnown.COUPON_ID)
                .json()
                .at("/records/0");
        assertThat(coupon.path("change_amount").isNumber()).isTrue();
        assertThat(coupon.path("balance_after_change").decimalValue()).isEqualByComparingTo("98.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&trade_time_begin=2025-01-14&trade_time_end=2026-01-15",
                "&trade_time_begin=2026-01-16&trade_time_end=2026-01-15",
                "&trade_time_begin=20260115",
                "&trade_time_begin=",
                "&trade_type=NONSENSE",
                "&trade_type=COUPONADJUST",
                "&trade_id=",
                "&revenue_expense_type=",
                "&limit=101",
                "&balance_type=BALANCE_TYPE_DEBIT",
                "&trade_id=%ff",
            })
    void refusesWhatTheParametersForbid(String parameters) {
        assertThat(sandbox.get(RECORDS + parameters).verdict()).isEqualTo("400 CBC.0100");
    }

    @Test
    void answersASubAccountOnlyAboutItself() {
        for (String target : new String[] {
            ROOT + "sub-customers",
            ROOT + "transfer-amount?balance_type=BALANCE_TYPE_DEBIT",
            ROOT + "retrieve-coupons?sub_customer_id=" + WellKnown.SUB_ID
        }) {
            assertThat(sandbox.send(SignedRequests.of(sandbox.sub(), sandbox.endpoint(), "GET", target, ""))
                            .verdict())
                    .isEqualTo("403 CBC.0151");
        }
        JsonNode balances = sandbox.send(SignedRequests.of(
                        sandbox.sub(), sandbox.endpoint(), "GET", "/v2/accounts/customer-accounts/balances", ""))
                .json();
        assertThat(balances.at("/account_balances/1/credit_amount").decimalValue())
                .isEqualByComparingTo("35000");
    }

    @Test
    void knowsMovesThatNobodyAskedFor() {
        sandbox.control(
                "POST",
                "console-moves",
                "{\"kind\":\"allocate\",\"customer_id\":\"" + WellKnown.SUB_ID + "\",\"amount\":\"7.00\"}");
        assertThat(records(TODAY).at("/records/0/change_amount").asString()).isEqualTo("-7.00");
        assertThat(sandbox.control("GET", "ledger", "")
                        .at("/effects/0/operation")
                        .asString())
                .isEqualTo("Console");
    }

    private void allocate(String transId) {
        sandbox.post(
                ROOT + "transfer-amount",
                "{\"customer_id\":\"" + WellKnown.SUB_ID + "\",\"amount\":\"100.00\",\"trans_id\":\"" + transId
                        + "\"}");
    }

    private JsonNode records(String parameters) {
        return sandbox.get(RECORDS + parameters).json();
    }

    private JsonNode recordsOfSub(String parameters) {
        return sandbox.send(SignedRequests.of(sandbox.sub(), sandbox.endpoint(), "GET", RECORDS + parameters, ""))
                .json();
    }
}
