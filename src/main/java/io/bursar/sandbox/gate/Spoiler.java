package io.bursar.sandbox.gate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.fault.Fault;
import io.bursar.sandbox.wire.Delivery;
import io.bursar.sandbox.wire.WireAnswer;

/** Turns the right answer into what a fault makes of it. */
final class Spoiler {

    private static final int ENDLESS_MEGABYTES = 10_240;
    private static final String HTML = "<!DOCTYPE html><html><head><title>Welcome</title></head>"
            + "<body><h1>It works!</h1><p>This is not JSON.</p></body></html>";

    private final GatewayAnswers gateway;

    Spoiler(GatewayAnswers gateway) {
        this.gateway = gateway;
    }

    /** {@code right} is null when the work was not done. */
    Delivery spoil(Fault fault, @Nullable WireAnswer right, String requestId) {
        return switch (fault.kind()) {
            case DELAY_BEFORE, DELAY_AFTER -> new Delivery.Send(orEmpty(right, requestId));
            case DROP -> new Delivery.Cut(false);
            case RESET -> new Delivery.Cut(true);
            case STATUS -> new Delivery.Send(status(fault, requestId));
            case HTML -> new Delivery.Send(json(200, HTML, requestId).with("Content-Type", "text/html"));
            case TRUNCATED -> new Delivery.Half(withBody(right, requestId));
            case NULL_CODE ->
                new Delivery.Send(json(fault.status(), "{\"error_code\":null,\"error_msg\":null}", requestId));
            case ERROR_IN_200 ->
                new Delivery.Send(json(
                        200,
                        "{\"error_code\":\"" + (fault.code() == null ? "CBC.0999" : fault.code())
                                + "\",\"error_msg\":\"Other error.\"}",
                        requestId));
            case EMPTY_200 -> new Delivery.Send(json(200, "", requestId));
            case EMPTY_OBJECT -> new Delivery.Send(json(200, "{}", requestId));
            case WRONG_CHARSET -> new Delivery.Send(misspelt(requestId));
            case DUPLICATE_KEYS ->
                new Delivery.Send(json(
                        200,
                        "\uFEFF{\"total_count\":1,\"total_count\":2,\"sub_coupon_id\":\"A\",\"sub_coupon_id\":\"B\"}",
                        requestId));
            case TRICKLE -> new Delivery.Trickle(withBody(right, requestId), fault.delay());
            case ENDLESS -> new Delivery.Endless(json(200, "", requestId), ENDLESS_MEGABYTES);
            case TWICE -> new Delivery.Twice(orEmpty(right, requestId));
        };
    }

    private WireAnswer status(Fault fault, String requestId) {
        String code = fault.code() != null ? fault.code() : usualCode(fault.status());
        WireAnswer answer = code.startsWith("CBC.")
                ? GatewayAnswers.dress(
                        new Refusal(BssError.of(fault.status(), code)).answer("fail_check_items"), requestId)
                : fromGateway(fault.status(), code, requestId);
        if (fault.status() >= 300 && fault.status() < 400) {
            answer = answer.with("Location", "https://bss.example.invalid/elsewhere");
        }
        return fault.retryAfter() == null ? answer : answer.with("Retry-After", fault.retryAfter());
    }

    private WireAnswer fromGateway(int status, String code, String requestId) {
        return status == 429
                ? gateway.throttled(requestId, 10)
                : gateway.error(status, code, usualMessage(status), requestId);
    }

    private static String usualCode(int status) {
        return switch (status) {
            case 401 -> "APIGW.0301";
            case 403 -> "CBC.0151";
            case 404 -> "APIGW.0101";
            case 429 -> "APIG.0308";
            case 500 -> "CBC.0999";
            default -> (status < 500 && status >= 400 && status != 408) ? "CBC.0100" : "APIGW.0201";
        };
    }

    private static String usualMessage(int status) {
        return switch (status) {
            case 401 -> "Incorrect IAM authentication information: verify aksk signature fail";
            case 502 -> "Backend unavailable.";
            case 504 -> "Backend timeout.";
            default -> "Request failed.";
        };
    }

    private static WireAnswer misspelt(String requestId) {
        WireAnswer utf8 = json(200, "{\"error_msg\":\"编码错误，余额不足\"}", requestId);
        return new WireAnswer(utf8.status(), utf8.headers(), utf8.body(), Charset.forName("GBK"));
    }

    private static WireAnswer withBody(@Nullable WireAnswer right, String requestId) {
        return right == null || right.body().isEmpty()
                ? json(200, "{\"result\":\"" + "x".repeat(40) + "\"}", requestId)
                : right;
    }

    private static WireAnswer orEmpty(@Nullable WireAnswer right, String requestId) {
        return right == null ? json(200, "{}", requestId) : right;
    }

    private static WireAnswer json(int status, String body, String requestId) {
        return new WireAnswer(
                status,
                Map.of("X-Request-Id", requestId, "Content-Type", "application/json;charset=" + StandardCharsets.UTF_8),
                body);
    }
}
