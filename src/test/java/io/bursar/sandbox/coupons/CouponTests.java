package io.bursar.sandbox.coupons;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.RunningSandbox.Reply;
import io.bursar.sandbox.world.WellKnown;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Coupons to and from sub-accounts, over the wire: multi-account.md 7 to 10 and 16. */
class CouponTests {

    private static final String ROOT = "/v2/enterprises/multi-accounts/";
    private static final String SUB = WellKnown.SUB_ID;
    private static final String BUSINESS = "CP260109081602QWRT";
    private static final String WHOLE = "CP260109081603ZXCV";

    private final RunningSandbox sandbox = RunningSandbox.fresh();

    @Test
    void listsOnlyWhatCanBeAllocated() {
        JsonNode coupons =
                sandbox.get(ROOT + "transfer-coupons?offset=0&limit=100").json();
        assertThat(coupons.path("total_count").intValue()).isEqualTo(5);
        assertThat(coupons.toString()).doesNotContain("FRZN", "DISC", "BNDS", "PAST");
    }

    @Test
    void makesANewCouponOutOfAPartAndTakesWhatIsLeftBack() {
        Reply given = allocate(BUSINESS, "1000.00");
        assertThat(given.status()).isEqualTo(200);
        String made = given.json().path("sub_coupon_id").asString();
        assertThat(balanceOf(BUSINESS)).isEqualTo("49000.00");
        sandbox.control("PUT", "coupons/" + made, "{\"spend\":\"250.50\"}");
        Reply back = reclaim(BUSINESS, made);
        assertThat(back.text()).isEqualTo("{\"real_retrieve_amout\":\"749.50\"}");
        assertThat(balanceOf(BUSINESS)).isEqualTo("49749.50");
        assertThat(reclaim(BUSINESS, made).text()).contains("CBC.99007004", "COUPON_STATUS_CAN_NOT_OPERATE");
    }

    @Test
    void allocatesASingleUseCouponOnlyWhole() {
        assertThat(allocate(WHOLE, "4999.99").text()).contains("COUPON_TRANS_ONE_TIME");
        assertThat(allocate(WHOLE, "5000.00").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "CP260109081606FRZN, COUPON_STATUS_CAN_NOT_OPERATE",
        "CP260109081607DISC, ONLY_CASH_COUPON_CAN_TRANSFER",
        "CP260109081608BNDS, COUPON_SCENE_CAN_NOT_TRANSFER",
        "CP250109081609PAST, COUPON_STATUS_CAN_NOT_OPERATE",
        "CP260115081602PKEB, COUPON_NOT_EXIST_OR_NOT_PRI",
        "nothing, COUPON_NOT_EXIST_OR_NOT_PRI",
    })
    void namesTheCheckThatForbidsAnAllocation(String coupon, String check) {
        Reply reply = allocate(coupon, "1.00");
        assertThat(reply.verdict()).isEqualTo("400 CBC.99007004");
        assertThat(reply.json().path("fail_check_items").toString()).isEqualTo("[\"" + check + "\"]");
    }

    @Test
    void givesNoMoreThanThereIs() {
        assertThat(allocate(BUSINESS, "50000.01").verdict()).isEqualTo("400 CBC.99005003");
    }

    @ParameterizedTest
    @CsvSource({
        "CP260109081601OJDA, nothing, COUPON_NOT_EXIST_OR_NOT_SUB",
        "CP260109081601OJDA, CP260109081602QWRT, COUPON_NOT_EXIST_OR_NOT_SUB",
        "CP260109081602QWRT, CP260115081602PKEB, SOURCE_COUPON_NOT_EXIST_OR_NOT_PRI",
    })
    void namesTheCheckThatForbidsAReclaim(String coupon, String subCoupon, String check) {
        assertThat(reclaim(coupon, subCoupon).json().path("fail_check_items").toString())
                .isEqualTo("[\"" + check + "\"]");
    }

    @Test
    void takesNothingBackThatTheMasterDidNotGiveOrThatWasRecalled() {
        String own = sandbox.control("POST", "coupons", "{\"customer_id\":\"" + SUB + "\",\"balance\":\"10.00\"}")
                .path("coupon_id")
                .asString();
        assertThat(reclaim(WellKnown.COUPON_ID, own).text()).contains("NOT_PRI_TRANSFER_COUPON");
        sandbox.control("PUT", "coupons/" + WellKnown.COUPON_ID, "{\"status\":\"RECALLED\"}");
        assertThat(reclaim(WellKnown.COUPON_ID, WellKnown.SUB_COUPON_ID).text())
                .contains("SOURCE_COUPON_RECALL_BY_ADMIN");
    }

    @Test
    void spellsTheTwoIdsInBothWays() {
        JsonNode sub = retrievable().at("/avail_retrieve_coupons/0");
        assertThat(sub.path("coupon_id").asString()).isEqualTo(WellKnown.COUPON_ID);
        assertThat(sub.path("sub_coupon_id").asString()).isEqualTo(WellKnown.SUB_COUPON_ID);
        sandbox.set("coupon.spelling", "source");
        JsonNode source = retrievable().at("/avail_retrieve_coupons/0");
        assertThat(source.path("coupon_id").asString()).isEqualTo(WellKnown.SUB_COUPON_ID);
        assertThat(source.path("source_coupon_id").asString()).isEqualTo(WellKnown.COUPON_ID);
        assertThat(source.has("sub_coupon_id")).isFalse();
    }

    @Test
    void listsNothingOfHostedSubAccounts() {
        sandbox.control("PUT", "customers/" + SUB, "{\"hosted\":true}");
        assertThat(sandbox.get(ROOT + "retrieve-coupons?sub_customer_id=" + SUB).verdict())
                .isEqualTo("400 CBC.99000086");
    }

    @Test
    void guardsCouponsByTransIdToo() {
        String body = "{\"customer_id\":\"" + SUB + "\",\"coupon_id\":\"" + BUSINESS
                + "\",\"amount\":\"1.00\",\"trans_id\":\"c1\"}";
        assertThat(sandbox.post(ROOT + "transfer-coupon", body).status()).isEqualTo(200);
        assertThat(sandbox.post(ROOT + "transfer-coupon", body).verdict()).isEqualTo("400 CBC.99007009");
        assertThat(sandbox.effects("c1")).isEqualTo(1);
    }

    private Reply allocate(String coupon, String amount) {
        return sandbox.post(
                ROOT + "transfer-coupon",
                "{\"customer_id\":\"" + SUB + "\",\"coupon_id\":\"" + coupon + "\",\"amount\":\"" + amount + "\"}");
    }

    private Reply reclaim(String coupon, String subCoupon) {
        return sandbox.post(
                ROOT + "retrieve-coupon",
                "{\"customer_id\":\"" + SUB + "\",\"coupon_id\":\"" + coupon + "\",\"sub_coupon_id\":\"" + subCoupon
                        + "\"}");
    }

    private JsonNode retrievable() {
        return sandbox.get(ROOT + "retrieve-coupons?limit=100&sub_customer_id=" + SUB)
                .json();
    }

    private String balanceOf(String coupon) {
        JsonNode coupons =
                sandbox.get(ROOT + "transfer-coupons?limit=100").json().path("avail_transfer_coupons");
        for (JsonNode each : coupons) {
            if (each.path("coupon_id").asString().equals(coupon)) {
                return each.path("balance").asString();
            }
        }
        return "not listed";
    }
}
