package io.bursar.sandbox.gate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.wire.WireAnswer;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.Switches;
import tools.jackson.databind.node.ObjectNode;

/** What the gateway itself says (multi-account.md 14.7), and how everything is dressed for the wire. */
final class GatewayAnswers {

    private final Switches switches;

    GatewayAnswers(Switches switches) {
        this.switches = switches;
    }

    WireAnswer notAuthenticated(String requestId, String reason) {
        return error(
                401,
                switches.value(Switch.GATEWAY_PREFIX) + ".0301",
                "Incorrect IAM authentication information: " + reason,
                requestId);
    }

    WireAnswer noSuchApi(String requestId) {
        return error(
                404, "APIGW.0101", "The API does not exist or has not been published in the environment.", requestId);
    }

    WireAnswer throttled(String requestId, int perSecond) {
        ObjectNode body = body(
                "APIG.0308",
                String.format(
                        Locale.ROOT,
                        "The throttling threshold has been reached: policy user over ratelimit,limit:%d,time:1 second",
                        perSecond),
                requestId);
        body.put("encoded_authorization_message", "");
        return dress(429, body, requestId);
    }

    WireAnswer error(int status, String code, String message, String requestId) {
        return dress(status, body(code, message, requestId), requestId);
    }

    static WireAnswer dress(Answer answer, String requestId) {
        return dress(answer.status(), answer.body(), requestId);
    }

    private static ObjectNode body(String code, String message, String requestId) {
        ObjectNode body = Json.object();
        body.put("error_msg", message);
        body.put("error_code", code);
        body.put("request_id", requestId);
        return body;
    }

    private static WireAnswer dress(int status, @Nullable ObjectNode body, String requestId) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Request-Id", requestId);
        if (body != null) {
            headers.put("Content-Type", "application/json;charset=UTF-8");
        }
        return new WireAnswer(status, headers, body == null ? "" : Json.write(body));
    }
}
