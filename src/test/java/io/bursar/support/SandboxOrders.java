package io.bursar.support;

import java.net.URI;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Orders and coupons in the sandbox, made and moved as somebody in Huawei's console would. */
public final class SandboxOrders {

    private final RestClient client;
    private final URI endpoint;

    public SandboxOrders(URI endpoint) {
        this.endpoint = endpoint;
        this.client = RestClient.builder()
                .requestFactory(new SimpleClientHttpRequestFactory())
                .build();
    }

    /** An unpaid order of one item with that list price; its number. */
    public String order(String yuan) {
        String answer = control(HttpMethod.POST, "orders", "{\"items\":[{\"official_amount\":\"" + yuan + "\"}]}");
        return answer.replaceFirst("(?s).*\"order_id\":\"([^\"]+)\".*", "$1");
    }

    public void payInTheConsole(String order) {
        control(HttpMethod.POST, "orders/" + order + "/payment", "{}");
    }

    public void cancel(String order) {
        control(HttpMethod.POST, "orders/" + order + "/cancellation", "{}");
    }

    /** Changes the list price, e.g. by "1.10". */
    public void changePrice(String order, String factor) {
        control(HttpMethod.PUT, "orders/" + order + "/price", "{\"factor\":\"" + factor + "\"}");
    }

    /** Payments are refused with that code; {@code details}: an object in JSON that the answer carries besides. */
    public void refuse(String order, String code, String details) {
        control(
                HttpMethod.PUT,
                "orders/" + order + "/refusal",
                "{\"error_code\":\"" + code + "\",\"details\":" + details + "}");
    }

    /** A cash coupon for that order only. */
    public void giveCoupon(String order, String yuan) {
        control(
                HttpMethod.POST,
                "order-coupons",
                "{\"face_value\":\"" + yuan + "\",\"type\":301,\"order_id\":\"" + order + "\"}");
    }

    private String control(HttpMethod method, String path, String body) {
        String answer = client.method(method)
                .uri(endpoint + "/sandbox/control/" + path)
                .header("X-Sandbox-Token", "play-money-control")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class);
        return answer == null ? "" : answer;
    }
}
