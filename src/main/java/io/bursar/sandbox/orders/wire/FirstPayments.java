package io.bursar.sandbox.orders.wire;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.orders.Choice;
import io.bursar.sandbox.orders.Choice.Pick;
import io.bursar.sandbox.orders.Code;
import io.bursar.sandbox.orders.Declined;
import io.bursar.sandbox.orders.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The oldest way to pay, v1.0 (dossier 11.2): camel case, and HTTP 200 whatever happens. */
final class FirstPayments {

    private static final Map<String, String> QUOTA = Map.of(
            "region", "regionCode",
            "service_type_code", "cloudServiceType",
            "resource_type_code", "resourceType",
            "resource_spec_code", "resourceSpecCode",
            "auth_result", "authResult",
            "available_zone", "availableZoneId");
    private static final Map<String, String> PROJECT = Map.of(
            "enterprise_project_id", "enterpriseProjectId",
            "enterprise_project_name", "enterpriseProjectName",
            "auth_result", "authStatus");

    private final Counter counter;

    FirstPayments(Counter counter) {
        this.counter = counter;
    }

    Answer v1(Call call) throws InterruptedException {
        if (!call.variable("domain_id").equals(call.caller().customerId())) {
            throw new Declined(Code.DENIED);
        }
        try {
            Body body = call.body();
            String order = body.requiredText("orderId", 64);
            body.integer("payAccountType", 0, Integer.MAX_VALUE, 0);
            body.text("bpId", 64);
            List<Pick> coupons = body.texts("couponIds", 3, 64).stream()
                    .map(id -> new Pick(id, null))
                    .toList();
            counter.pay(call, order, new Choice(coupons, List.of()));
            return answer("CBC.0000", "Success.", Ids.hex("trade-" + order), null);
        } catch (Refusal refusal) {
            return answer(refusal.error().code(), refusal.error().message(), null, null);
        } catch (Declined declined) {
            Code code = declined.code() == Code.PAYING ? Code.STATUS_CHANGED : declined.code();
            return answer(oldCode(code), code.text(), null, Served.details(declined));
        }
    }

    /**
     * CBC.9900NNNN was CBC.NNNN: documented for CBC.3106 and CBC.3112 and, in the retired transfer, for CBC.7004 and
     * CBC.7181; taken to hold for the others.
     */
    private static String oldCode(Code code) {
        return code.value().startsWith("CBC.9900") ? "CBC." + code.value().substring(8) : code.value();
    }

    private static Answer answer(String code, String text, @Nullable String tradeNumber, @Nullable ObjectNode details) {
        ObjectNode body = Json.object();
        body.put("error_code", code);
        body.put("error_msg", text);
        body.put("tradeNo", tradeNumber);
        copy(details, "quota_infos", QUOTA, body, "quotaInfos");
        copy(details, "enterprise_project_auth_result", PROJECT, body, "enterpriseProjectAuthResult");
        return Answer.ok(body);
    }

    private static void copy(
            @Nullable ObjectNode from, String list, Map<String, String> names, ObjectNode to, String target) {
        var entries = to.putArray(target);
        JsonNode found = from == null ? null : from.get(list);
        if (found == null) {
            return;
        }
        for (JsonNode entry : found) {
            ObjectNode renamed = entries.addObject();
            names.forEach((name, old) -> {
                if (entry.get(name) != null) {
                    renamed.set(old, entry.get(name));
                }
            });
        }
    }
}
