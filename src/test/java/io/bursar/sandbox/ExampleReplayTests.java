package io.bursar.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.gate.SignedRequests;
import io.bursar.sandbox.world.WellKnown;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every example request of the dossier, sent over the wire; the answer is compared with the example answer by keys and
 * JSON types, key order included, because Huawei's own client is strict about both.
 */
class ExampleReplayTests {

    private static final String ROOT = "/v2/enterprises/multi-accounts/";
    private static final String LEGACY = "/v1.0/" + WellKnown.MASTER_ID + "/customer/";

    private final RunningSandbox sandbox = RunningSandbox.fresh();

    @ParameterizedTest
    @CsvSource({
        "ListEnterpriseSubCustomers, sub-customers",
        "ListEnterpriseOrganizations, enterprise-organizations",
        "ShowMultiAccountTransferAmount, transfer-amount",
        "ShowMultiAccountTransferAmount.credit, transfer-amount",
        "ListEnterpriseMultiAccount, retrieve-amount",
        "ListMultiAccountTransferCoupons, transfer-coupons",
        "ListMultiAccountRetrieveCoupons, retrieve-coupons",
    })
    void answersReadsInTheShapeOfTheExample(String example, String path) {
        assertSameShape(example, sandbox.get(ROOT + path + "?" + query(example)));
    }

    @Test
    void answersBalancesInTheShapeOfTheExample() {
        assertSameShape("ShowCustomerAccountBalances", sandbox.get("/v2/accounts/customer-accounts/balances"));
    }

    @Test
    void answersRecordsInTheShapeOfTheExample() {
        sandbox.post(ROOT + "transfer-amount", file("UpdateSubEnterpriseAmount.request.json"));
        sandbox.post(ROOT + "transfer-coupon", file("ClaimEnterpriseMultiAccountCoupon.request.json"));
        String funds = "ListCustomerAccountChangeRecords";
        assertSameShape(funds, sandbox.get("/v2/accounts/customer-accounts/account-change-records?" + query(funds)));
        String coupons = "ListCustomerCouponChangeRecords";
        assertSameShape(coupons, sandbox.get("/v2/promotions/benefits/account-change-records?" + query(coupons)));
    }

    @ParameterizedTest
    @CsvSource({
        "UpdateSubEnterpriseAmount.request.json, transfer-amount",
        "UpdateSubEnterpriseAmount.credit.request.json, transfer-amount",
        "ReclaimSubEnterpriseAmount.request.json, retrieve-amount",
    })
    void movesMoneyWithoutAByteOfAnswer(String example, String path) {
        RunningSandbox.Reply reply = sandbox.post(ROOT + path, file(example));
        assertThat(reply.verdict()).isEqualTo("204");
        assertThat(reply.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ClaimEnterpriseMultiAccountCoupon, transfer-coupon",
        "ReclaimEnterpriseMultiAccountCoupon, retrieve-coupon",
    })
    void movesCouponsInTheShapeOfTheExample(String example, String path) {
        assertSameShape(example, sandbox.post(ROOT + path, file(example + ".request.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "UpdateSubEnterpriseAmount.error-CBC.99005003, 99999999.00, SWITCH",
        "UpdateSubEnterpriseAmount.error-CBC.99007004, 5000.00, CHECK",
        "UpdateSubEnterpriseAmount.error-CBC.99007009, 100.00, TWICE",
        "UpdateSubEnterpriseAmount.error-CBC.99007461, 100.00, BUSY",
    })
    void refusesInTheWordsOfTheExample(String example, String amount, String how) {
        String body = file("UpdateSubEnterpriseAmount.request.json").replace("100.00", amount);
        switch (how) {
            case "TWICE" -> sandbox.post(ROOT + "transfer-amount", body);
            case "BUSY" ->
                sandbox.arm("{\"kind\":\"STATUS\",\"status\":400,\"code\":\"CBC.99007461\",\"operation\":\"*\"}");
            case "CHECK" ->
                sandbox.control(
                        "PUT",
                        "customers/" + WellKnown.SUB_ID,
                        "{\"failing_checks\":[{\"item\":\"NO_SHARE_CREDIT_TO_SUB_PERMISSION\"}]}");
            default -> {}
        }
        RunningSandbox.Reply reply = sandbox.post(ROOT + "transfer-amount", body);
        JsonNode expected = Json.read(file(example + ".response.json"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error_code")).isEqualTo(expected.path("error_code"));
        assertSameShape(example, reply);
    }

    @ParameterizedTest
    @CsvSource({
        "LegacyTransferAmount, account-mgr/transfer-amount",
        "LegacySubCustomers, customer-mgr/enterprise-customers",
    })
    void answersTheRetiredReadsInTheShapeOfTheExample(String example, String path) {
        assertSameShape(example, sandbox.get(LEGACY + path + "?" + query(example)));
    }

    @Test
    void answersTheOtherRetiredOnes() {
        assertThat(sandbox.get(LEGACY + "account-mgr/retrieve-amount?" + query("LegacyRetrieveAmount"))
                        .json()
                        .at("/amountInfo/0/availRetrieveAmount")
                        .isNumber())
                .isTrue();
        assertThat(sandbox.post(LEGACY + "account-mgr/transfer", file("LegacyTransfer.request.json"))
                        .status())
                .isEqualTo(200);
        assertThat(sandbox.post(LEGACY + "account-mgr/retrieve", file("LegacyRetrieve.request.json"))
                        .status())
                .isEqualTo(200);
        assertSameShape(
                "LegacyRetrieve.error-CBC.99000047",
                sandbox.post(
                        LEGACY + "account-mgr/retrieve",
                        file("LegacyRetrieve.request.json").replace(WellKnown.SUB_ID, "nobody")));
    }

    @Test
    void namesTheFailedChecksOfTheRetiredGroup() {
        sandbox.control(
                "PUT",
                "customers/" + WellKnown.SUB_ID,
                "{\"failing_checks\":[{\"item\":\"SUB_CUSTOMER_NO_OWN_CREDIT\"}]}");
        RunningSandbox.Reply reply = sandbox.post(LEGACY + "account-mgr/transfer", file("LegacyTransfer.request.json"));
        assertThat(reply.verdict()).isEqualTo("500 CBC.7004");
        assertSameShape("LegacyTransfer.error-CBC.7004", reply);
    }

    @Test
    void speaksAsTheGatewayDoes() {
        sandbox.arm("{\"kind\":\"STATUS\",\"status\":429}");
        assertSameShape("Gateway.error-APIG.0308.http429", sandbox.get(ROOT + "sub-customers"));
        sandbox.arm("{\"kind\":\"STATUS\",\"status\":504}");
        assertSameShape("Gateway.error-APIGW.0201.http504", sandbox.get(ROOT + "sub-customers"));
        SignedRequests.Signer forger = new SignedRequests.Signer(
                WellKnown.MASTER_ACCESS_KEY, "wrong", sandbox.master().now());
        RunningSandbox.Reply reply =
                sandbox.send(SignedRequests.of(forger, sandbox.endpoint(), "GET", ROOT + "sub-customers", ""));
        assertThat(reply.verdict()).isEqualTo("401 APIGW.0301");
        assertSameShape("Gateway.error-APIGW.0301.http401", reply);
        assertThat(reply.json().path("request_id").asString()).isEqualTo(reply.requestId());
    }

    private static void assertSameShape(String example, RunningSandbox.Reply reply) {
        List<String> differences = new ArrayList<>();
        compare("", Json.read(file(example + ".response.json")), reply.json(), differences);
        assertThat(differences)
                .as("%s: differences from the example; answered HTTP %d %s", example, reply.status(), reply.text())
                .isEmpty();
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (!kind(expected).equals(kind(actual))) {
            differences.add(path + ": " + kind(expected) + " expected, but " + kind(actual) + " " + actual);
        } else if (expected.isObject()) {
            if (!List.copyOf(expected.propertyNames()).equals(List.copyOf(actual.propertyNames()))) {
                differences.add(
                        path + ": keys " + expected.propertyNames() + " expected, but " + actual.propertyNames());
            }
            for (Map.Entry<String, JsonNode> field : expected.properties()) {
                compare(path + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()), differences);
            }
        } else if (expected.isArray() && !expected.isEmpty()) {
            if (actual.isEmpty()) {
                differences.add(path + ": entries expected, but there are none");
            }
            TreeSet<String> seen = new TreeSet<>();
            for (int i = 0; i < actual.size(); i++) {
                seen.addAll(leastDifferent(path + "/*", expected, actual.get(i)));
            }
            differences.addAll(seen);
        }
    }

    /** An entry may be like any of the example's: a credit line with an expiry, or one without. */
    private static List<String> leastDifferent(String path, JsonNode examples, JsonNode actual) {
        List<String> least = List.of();
        for (int i = 0; i < examples.size(); i++) {
            List<String> here = new ArrayList<>();
            compare(path, examples.get(i), actual, here);
            if (i == 0 || here.size() < least.size()) {
                least = here;
            }
        }
        return least;
    }

    /** Huawei writes 0 for an amount of nothing, and 120.0 for others: both are numbers. */
    private static String kind(JsonNode node) {
        return node.isMissingNode()
                ? "nothing"
                : node.isNumber() ? "number" : node.getNodeType().name();
    }

    private static String query(String example) {
        return file(example + ".request.txt").strip();
    }

    private static String file(String name) {
        String path = "/bss-examples/" + name;
        try (InputStream in = Objects.requireNonNull(ExampleReplayTests.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
