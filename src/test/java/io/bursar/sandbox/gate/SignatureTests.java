package io.bursar.sandbox.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.bursar.sandbox.wire.WireRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The two test vectors of multi-account.md 14.3, and what the canonical form must not depend on. */
class SignatureTests {

    private static final List<String> SIGNED = List.of("host", "user-agent", "x-domain-id", "x-sdk-date");
    private static final String SECRET = "exampleSecretKeyForDocsOnly0000000000001";
    private static final String DATE = "20260115T080910Z";

    @Test
    void signsTheQueryOfTheVector() {
        WireRequest request = request(
                "GET",
                "/v2/enterprises/multi-accounts/transfer-amount?balance_type=BALANCE_TYPE_DEBIT&limit=10&offset=0",
                "");
        String canonical = Signature.canonicalRequest(request, SIGNED);
        assertThat(Signature.sha256(canonical.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("5597cafbce246888869620f732b626fb732d86056110e0fabc895d603d5b9c79");
        assertThat(Signature.sign(SECRET, DATE, canonical))
                .isEqualTo("196c72d70664303f7a2d8406e21af729560d347c9de8cc4d8b73f4363449f2d7");
    }

    @Test
    void signsTheBodyOfTheVector() {
        WireRequest request = request(
                "POST",
                "/v2/enterprises/multi-accounts/transfer-amount",
                "{\"customer_id\":\"06a29ceaae80d2400fc0c01027684d40\",\"amount\":\"100.00\","
                        + "\"trans_id\":\"8f14e45fceea4671b1d2c0f7a9d5e3c2\",\"balance_type\":\"BALANCE_TYPE_DEBIT\"}");
        String canonical = Signature.canonicalRequest(request, SIGNED);
        assertThat(Signature.sha256(canonical.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("4fc89a48eb92a16c49fc6d4f364d816cc9390db8259bc0fc4e4421e700488509");
        assertThat(Signature.sign(SECRET, DATE, canonical))
                .isEqualTo("a09a1e458a75079019583405bf24bb275231e190a482c0ece32f8dd4976615bf");
    }

    @Test
    void sortsAndEncodesTheQueryWhateverTheWireLooksLike() {
        String sorted = Signature.canonicalRequest(request("GET", "/a?a=1&b=%E7%A0%94%20*~%2F", ""), SIGNED);
        String unsorted = Signature.canonicalRequest(request("GET", "/a/?b=%e7%a0%94%20%2a%7E/&a=1", ""), SIGNED);
        assertThat(unsorted).isEqualTo(sorted).contains("a=1&b=%E7%A0%94%20%2A~%2F");
    }

    private static WireRequest request(String method, String target, String body) {
        return new WireRequest(
                method,
                target,
                Map.of(
                        "Host", List.of("bss.myhuaweicloud.com"),
                        "User-Agent", List.of("huaweicloud-usdk-java/3.0"),
                        "X-Domain-Id", List.of("0970cf58ff80d4f60fbac0192a9e2bc0"),
                        "X-Sdk-Date", List.of(DATE)),
                body.getBytes(StandardCharsets.UTF_8),
                new WireRequest.Arrival(true, 1));
    }
}
