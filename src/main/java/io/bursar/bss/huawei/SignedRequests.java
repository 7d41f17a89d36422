package io.bursar.bss.huawei;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.auth.GlobalCredentials;
import com.huaweicloud.sdk.core.exchange.SdkExchange;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.core.http.HttpRequest;
import com.huaweicloud.sdk.core.http.HttpRequestDef;

import io.bursar.bss.BssConnection;

/**
 * Lets Huawei's SDK build and sign requests, and nothing else: its transport sends a POST twice in four situations
 * (reliability.md 0), so its two ways of sending are closed here.
 *
 * <p>Only public and protected members of the SDK are used; tried with 3.1.170.
 */
final class SignedRequests extends HcClient {

    private final GlobalCredentials credentials;

    SignedRequests(BssConnection connection) {
        super(HttpConfig.getDefaultHttpConfig());
        // Without a domain id the SDK would ask IAM for it before the first call (multi-account.md 14.1).
        this.credentials = new GlobalCredentials()
                .withDomainId(connection.domainId())
                .withAk(connection.accessKey())
                .withSk(connection.secretKey());
        withEndpoints(List.of(withoutSlash(connection.endpoint().toString())));
    }

    /** The request as the SDK would send it, signed now. */
    <R> HttpRequest sign(R request, HttpRequestDef<R, ?> operation, Map<String, String> headers) {
        return sign(buildRequest(request, operation, headers));
    }

    /** Adds domain id, date and signature. */
    HttpRequest sign(HttpRequest request) {
        return credentials.syncProcessAuthRequest(request, null);
    }

    @Override
    public <R, S> S syncInvokeHttp(
            R request, HttpRequestDef<R, S> operation, SdkExchange exchange, Map<String, String> headers) {
        throw new UnsupportedOperationException("the SDK's own transport repeats POSTs; use Wire");
    }

    @Override
    public <R, S> CompletableFuture<S> asyncInvokeHttp(
            R request, HttpRequestDef<R, S> operation, SdkExchange exchange, Map<String, String> headers) {
        throw new UnsupportedOperationException("the SDK's own transport repeats POSTs; use Wire");
    }

    private static String withoutSlash(String endpoint) {
        return endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
    }
}
