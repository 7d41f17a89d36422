package io.bursar.sandbox.gate;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.bursar.sandbox.wire.WireRequest;

/** Makes signed requests for tests, as a client would. */
public final class SignedRequests {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** Who signs, and with which clock. */
    public record Signer(String accessKey, String secretKey, Instant now) {}

    private SignedRequests() {}

    /** A request to {@code endpoint}; the body is empty for a GET. */
    public static HttpRequest of(Signer signer, URI endpoint, String method, String target, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + target))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers(signer, endpoint.getAuthority(), method, target, body).forEach((name, value) -> {
            if (!name.equals("host")) {
                request.header(name, value);
            }
        });
        return request.build();
    }

    /** The headers of a signed request, Host included. */
    public static Map<String, String> headers(Signer signer, String host, String method, String target, String body) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("host", host);
        headers.put("x-sdk-date", DATE.format(signer.now().atOffset(ZoneOffset.UTC)));
        List<String> signed = List.copyOf(headers.keySet()).stream().sorted().toList();
        Map<String, List<String>> values = new TreeMap<>();
        headers.forEach((name, value) -> values.put(name, List.of(value)));
        WireRequest request = new WireRequest(
                method, target, values, body.getBytes(StandardCharsets.UTF_8), new WireRequest.Arrival(true, 1));
        String signature = Signature.sign(
                signer.secretKey(),
                headers.getOrDefault("x-sdk-date", ""),
                Signature.canonicalRequest(request, signed));
        headers.put(
                "Authorization",
                "SDK-HMAC-SHA256 Access=" + signer.accessKey() + ", SignedHeaders=" + String.join(";", signed)
                        + ", Signature=" + signature);
        headers.put("Content-Type", "application/json");
        return headers;
    }
}
