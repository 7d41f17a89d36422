package io.bursar.sandbox.gate;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.bursar.sandbox.RunningSandbox;
import io.bursar.sandbox.RunningSandbox.Reply;
import io.bursar.sandbox.gate.SignedRequests.Signer;
import io.bursar.sandbox.world.WellKnown;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, and how fast: multi-account.md 14.3, 14.4, 14.8. The gateway's own clock is the test's. */
class GatewayTests {

    private static final String LIST = "/v2/enterprises/multi-accounts/sub-customers";
    private static final MutableClock WALL = MutableClock.at("2026-01-15T08:09:10Z");
    private static final RunningSandbox SANDBOX = RunningSandbox.withWall(WALL);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @BeforeEach
    void letOldFailuresPass() {
        WALL.set(WALL.advance(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS));
        SANDBOX.control("POST", "reset", "{}");
        assertThat(SANDBOX.get(LIST).status()).isEqualTo(200);
    }

    @Test
    void refusesAWrongSecretAndAnUnknownKey() {
        Reply wrong = as(new Signer(WellKnown.MASTER_ACCESS_KEY, "wrong", WALL.instant()));
        assertThat(wrong.verdict()).isEqualTo("401 APIGW.0301");
        assertThat(wrong.text()).contains("verify aksk signature fail");
        assertThat(as(new Signer("NOBODY", "wrong", WALL.instant())).text()).contains("Get secretKey failed");
    }

    @Test
    void refusesASignatureOlderOrNewerThanAQuarterOfAnHour() {
        assertThat(at(Duration.ofMinutes(15)).status()).isEqualTo(200);
        assertThat(at(Duration.ofMinutes(-15)).status()).isEqualTo(200);
        assertThat(at(Duration.ofMinutes(15).plusSeconds(1)).text()).contains("signature expired");
        assertThat(at(Duration.ofMinutes(-15).minusSeconds(1)).text()).contains("signature expired");
    }

    @Test
    void locksAKeyForFiveMinutesAfterTheSixthFailure() {
        for (int i = 0; i < 5; i++) {
            as(new Signer(WellKnown.MASTER_ACCESS_KEY, "wrong", WALL.instant()));
        }
        assertThat(SANDBOX.get(LIST).status()).as("five failures are forgiven").isEqualTo(200);
        for (int i = 0; i < 6; i++) {
            as(new Signer(WellKnown.MASTER_ACCESS_KEY, "wrong", WALL.instant()));
        }
        assertThat(SANDBOX.get(LIST).text()).contains("forbidden");
        WALL.advance(Duration.ofMinutes(4));
        assertThat(SANDBOX.get(LIST).verdict()).isEqualTo("401 APIGW.0301");
        WALL.advance(Duration.ofMinutes(1));
        assertThat(SANDBOX.get(LIST).status()).isEqualTo(200);
    }

    @Test
    void refusesABodyOtherThanTheSignedOne() {
        Map<String, String> headers = SignedRequests.headers(
                SANDBOX.master(),
                SANDBOX.endpoint().getAuthority(),
                "POST",
                LIST.replace("sub-customers", "transfer-amount"),
                "{}");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(SANDBOX.endpoint() + "/v2/enterprises/multi-accounts/transfer-amount"))
                .POST(BodyPublishers.ofString("{ }"));
        headers.forEach((name, value) -> {
            if (!name.equals("host")) {
                request.header(name, value);
            }
        });
        assertThat(SANDBOX.send(request.build()).verdict()).isEqualTo("401 APIGW.0301");
    }

    @Test
    void refusesAForeignDomain() {
        HttpRequest signed = SignedRequests.of(SANDBOX.master(), SANDBOX.endpoint(), "GET", LIST, "");
        HttpRequest foreign = HttpRequest.newBuilder(signed, (name, value) -> true)
                .header("X-Domain-Id", "somebody")
                .build();
        assertThat(SANDBOX.send(foreign).verdict()).isEqualTo("401 APIGW.0301");
        SANDBOX.set("signature.domain", "ignored");
        assertThat(SANDBOX.send(foreign).status()).isEqualTo(200);
    }

    @Test
    void acceptsATokenUntilItExpires() {
        String token = SANDBOX.control(
                        "POST", "tokens", "{\"customer_id\":\"" + WellKnown.MASTER_ID + "\",\"seconds\":60}")
                .path("token")
                .asString();
        assertThat(withToken(token).status()).isEqualTo(200);
        assertThat(withToken("other").text()).contains("decrypt token fail");
        SANDBOX.control("PUT", "clock", "{\"advance_seconds\":61}");
        assertThat(withToken(token).verdict()).isEqualTo("401 APIGW.0301");
        Reply without = SANDBOX.send(
                HttpRequest.newBuilder(URI.create(SANDBOX.endpoint() + LIST)).build());
        assertThat(without.text()).contains("x-auth-token not found");
    }

    @Test
    void letsKeysComeAndGo() {
        var key = SANDBOX.control("POST", "keys", "{\"customer_id\":\"" + WellKnown.MASTER_ID + "\"}");
        Signer signer = new Signer(
                key.path("access_key").asString(), key.path("secret_key").asString(), WALL.instant());
        assertThat(as(signer).status()).isEqualTo(200);
        SANDBOX.control("DELETE", "keys/" + signer.accessKey(), "");
        assertThat(as(signer).verdict()).isEqualTo("401 APIGW.0301");
    }

    @Test
    void throttlesEachOperationOfAKeyByItself() {
        WALL.advance(Duration.ofSeconds(2));
        for (int i = 0; i < 10; i++) {
            assertThat(SANDBOX.get(LIST).status()).isEqualTo(200);
        }
        Reply tooMany = SANDBOX.get(LIST);
        assertThat(tooMany.verdict()).isEqualTo("429 APIG.0308");
        assertThat(tooMany.text()).contains("limit:10,time:1 second");
        assertThat(SANDBOX.get("/v2/enterprises/multi-accounts/enterprise-organizations")
                        .status())
                .isEqualTo(200);
        WALL.advance(Duration.ofMillis(100));
        assertThat(SANDBOX.get(LIST).status()).isEqualTo(200);
        assertThat(SANDBOX.get(LIST).status()).isEqualTo(429);
        SANDBOX.set("throttle.per-second", "3");
        WALL.advance(Duration.ofSeconds(9));
        for (int i = 0; i < 3; i++) {
            assertThat(SANDBOX.get(LIST).status()).isEqualTo(200);
        }
        assertThat(SANDBOX.get(LIST).text()).contains("limit:3,");
    }

    @Test
    void knowsNoOtherPaths() {
        assertThat(SANDBOX.get("/v2/enterprises/multi-accounts/nothing").verdict())
                .isEqualTo("404 APIGW.0101");
        assertThat(SANDBOX.post(LIST, "{}").verdict()).isEqualTo("404 APIGW.0101");
        String retired = "/v1.0/" + WellKnown.MASTER_ID + "/customer/customer-mgr/enterprise-customers";
        assertThat(SANDBOX.get(retired).status()).isEqualTo(200);
        assertThat(SANDBOX.get(retired.replace(WellKnown.MASTER_ID, "other")).verdict())
                .isEqualTo("403 CBC.0151");
        SANDBOX.set("legacy", "off");
        assertThat(SANDBOX.get(retired).status()).isEqualTo(404);
    }

    @Test
    void usesTheOtherPrefixWhenTold() {
        SANDBOX.set("gateway.prefix", "APIG");
        assertThat(as(new Signer("NOBODY", "x", WALL.instant())).verdict()).isEqualTo("401 APIG.0301");
    }

    private static Reply as(Signer signer) {
        return SANDBOX.send(SignedRequests.of(signer, SANDBOX.endpoint(), "GET", LIST, ""));
    }

    private static Reply at(Duration ahead) {
        return as(new Signer(
                WellKnown.MASTER_ACCESS_KEY,
                WellKnown.MASTER_SECRET_KEY,
                WALL.instant().plus(ahead)));
    }

    private static Reply withToken(String token) {
        return SANDBOX.send(HttpRequest.newBuilder(URI.create(SANDBOX.endpoint() + LIST))
                .header("X-Auth-Token", token)
                .build());
    }
}
