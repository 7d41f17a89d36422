package io.bursar.sandbox;

import org.junit.jupiter.api.Test;

import io.bursar.sandbox.world.WellKnown;

import static org.assertj.core.api.Assertions.assertThat;

/** What survives a restart, and what a reset brings back. */
class RestartTests {

    private static final String TARGET = "/v2/enterprises/multi-accounts/transfer-amount";
    private static final String CASH = TARGET + "?balance_type=BALANCE_TYPE_DEBIT";
    private static final String SUBS = "/v2/enterprises/multi-accounts/sub-customers?limit=100";

    private final RunningSandbox sandbox = RunningSandbox.fresh();

    @Test
    void remembersMoneyIdsSwitchesAndClockOverARestart() {
        String body = "{\"customer_id\":\"" + WellKnown.SUB_ID + "\",\"amount\":\"250.37\",\"trans_id\":\"before\"}";
        assertThat(sandbox.post(TARGET, body).status()).isEqualTo(204);
        sandbox.control("PUT", "clock", "{\"advance_seconds\":3600}");
        sandbox.arm("{\"kind\":\"DROP\",\"count\":100}");
        sandbox.restart();
        assertThat(sandbox.post(TARGET, body).verdict()).isEqualTo("400 CBC.99007009");
        assertThat(sandbox.get(CASH).text()).contains("1249750.0");
        assertThat(sandbox.control("GET", "state", "").path("now").asString()).isEqualTo("2026-01-15T09:09:10Z");
        assertThat(sandbox.control("GET", "state", "").at("/switches/throttle").asString())
                .isEqualTo("off");
        assertThat(sandbox.effects("before")).isEqualTo(1);
    }

    @Test
    void foundsTheSameCompanyFromTheSameSeed() {
        String first = sandbox.get(SUBS).text();
        String records = sandbox.get(
                        "/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_DEBIT")
                .text()
                .replaceAll("AC-[0-9]+-0|OT[0-9]+", "id");
        sandbox.post(TARGET, "{\"customer_id\":\"" + WellKnown.SUB_ID + "\",\"amount\":\"1.00\"}");
        RunningSandbox again = RunningSandbox.fresh();
        assertThat(again.get(SUBS).text()).isEqualTo(first);
        assertThat(again.get("/v2/accounts/customer-accounts/account-change-records?balance_type=BALANCE_TYPE_DEBIT")
                        .text()
                        .replaceAll("AC-[0-9]+-0|OT[0-9]+", "id"))
                .isEqualTo(records);
        sandbox.control("POST", "reset", "{\"seed\":1}");
        sandbox.set("throttle", "off");
        assertThat(sandbox.get(SUBS).text()).isNotEqualTo(first);
    }

    @Test
    void hasAccountsInEveryStateAndNamesThatBite() {
        String subs = sandbox.get(SUBS).text();
        for (int state : new int[] {1, 2, 3, 4, 101, 102}) {
            assertThat(subs).contains("\"status\":" + state + ",");
        }
        assertThat(subs).contains("=SUM(1)", "<b>", "O'Brien", "\"org_name\":null");
    }
}
