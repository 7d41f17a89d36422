package io.bursar.bss.huawei;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequest;

import io.bursar.bss.BssConnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The two test vectors of multi-account.md 14.3, signed by the SDK as we use it. */
class SignatureTests {

    private final SignedRequests requests = new SignedRequests(
            new BssConnection(URI.create("https://bss.myhuaweicloud.com/"), World.DOMAIN, World.AK, World.SK));

    @Test
    void signsAQuery() {
        HttpRequest signed = requests.sign(request(HttpMethod.GET)
                .addQueryParam("balance_type", List.of("BALANCE_TYPE_DEBIT"))
                .addQueryParam("limit", List.of("10"))
                .addQueryParam("offset", List.of("0"))
                .build());

        assertThat(signed.getHeader("Authorization"))
                .isEqualTo("SDK-HMAC-SHA256 Access=EXAMPLEACCESSKEY0001, "
                        + "SignedHeaders=host;user-agent;x-domain-id;x-sdk-date, "
                        + "Signature=196c72d70664303f7a2d8406e21af729560d347c9de8cc4d8b73f4363449f2d7");
    }

    @Test
    void signsABody() {
        String body = new MoveBodies(Retired.NONE).of(World.FUNDS).text();
        assertThat(body).hasSize(150);

        HttpRequest signed =
                requests.sign(request(HttpMethod.POST).withBodyAsString(body).build());

        assertThat(signed.getHeader("Authorization"))
                .endsWith("Signature=a09a1e458a75079019583405bf24bb275231e190a482c0ece32f8dd4976615bf");
    }

    @Test
    void neverLetsTheSdkSend() {
        assertThatThrownBy(() -> requests.syncInvokeHttp(
                        new Posting.Parcel("{}", World.DOMAIN), MoveOperation.ALLOCATE_FUNDS.definition()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> requests.asyncInvokeHttp(
                                new Posting.Parcel("{}", World.DOMAIN), MoveOperation.ALLOCATE_FUNDS.definition())
                        .join())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static HttpRequest.HttpRequestBuilder request(HttpMethod method) {
        return HttpRequest.newBuilder()
                .withMethod(method)
                .withEndpoint("https://bss.myhuaweicloud.com")
                .withPath("/v2/enterprises/multi-accounts/transfer-amount")
                .withContentType("application/json")
                .addHeader("User-Agent", "huaweicloud-usdk-java/3.0")
                .addHeader("X-Sdk-Date", "20260115T080910Z");
    }
}
