package io.bursar.sandbox.control;

import java.time.Duration;
import java.util.Locale;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.fault.Fault;
import io.bursar.sandbox.fault.FaultKind;
import io.bursar.sandbox.fault.Faults;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Arms, lists and disarms faults. */
final class FaultControls {

    private final Faults faults;

    FaultControls(Faults faults) {
        this.faults = faults;
    }

    Answer arm(Call call) {
        Body body = call.body();
        String kindName = body.requiredText("kind", 32).toUpperCase(Locale.ROOT);
        FaultKind kind = FaultKind.valueOf(kindName);
        String connection = body.oneOf("connection", "ANY", "ANY", "FRESH", "POOLED");
        String operation = body.text("operation", 64);
        faults.arm(new Fault(
                operation == null ? "*" : operation,
                kind,
                body.truth("effect", false),
                body.integer("status", 200, 599, kind == FaultKind.NULL_CODE ? 400 : 500),
                body.text("code", 32),
                body.text("retry_after", 32),
                Duration.ofMillis(body.integer("delay_millis", 0, 3_600_000, 0)),
                new Fault.Aim(
                        Fault.Connection.valueOf(connection),
                        body.integer("count", 1, 1_000_000, 1),
                        body.integer("skip", 0, 1_000_000, 0),
                        body.integer("percent", 1, 100, 100))));
        return list(call);
    }

    Answer list(Call call) {
        ObjectNode body = Json.object();
        ArrayNode pending = body.putArray("faults");
        for (Faults.Pending each : faults.pending()) {
            ObjectNode info = pending.addObject();
            info.put("operation", each.fault().operation());
            info.put("kind", each.fault().kind().name());
            info.put("effect", each.fault().effect());
            info.put("status", each.fault().status());
            info.put("delay_millis", each.fault().delay().toMillis());
            info.put("connection", each.fault().aim().connection().name());
            info.put("remaining", each.remaining());
        }
        return Answer.ok(body);
    }

    Answer disarm(Call call) {
        faults.disarm();
        return list(call);
    }
}
