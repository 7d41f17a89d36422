package io.bursar.sandbox.control;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.world.Oracle;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What really happened; and making the duplicate guard forget. */
final class OracleControls {

    private final World world;

    OracleControls(World world) {
        this.world = world;
    }

    /** Effects and arrivals, all or those of a {@code trans_id} or an {@code instruction}. */
    Answer ledger(Call call) {
        @Nullable String transId = call.query().text("trans_id", 64);
        @Nullable String instruction = call.query().text("instruction", 128);
        ObjectNode body = Json.object();
        ArrayNode effects = body.putArray("effects");
        world.oracle().effects(transId, instruction).forEach(effect -> describe(effects.addObject(), effect));
        ArrayNode arrivals = body.putArray("arrivals");
        world.oracle().arrivals(transId, instruction).forEach(arrival -> describe(arrivals.addObject(), arrival));
        return Answer.ok(body);
    }

    Answer forgetTransIds(Call call) {
        world.jdbc().sql("delete from sandbox.seen_trans_id").update();
        return Answer.noContent();
    }

    private static void describe(ObjectNode info, Oracle.Effect effect) {
        info.put("at", Json.time(effect.happenedAt()));
        info.put("request_id", effect.requestId());
        info.put("operation", effect.operation());
        info.put("trans_id", effect.transId());
        info.put("instruction", effect.instruction());
        info.put("customer_id", effect.customerId());
        info.put("subject", effect.subject());
        info.put("amount", Json.text(effect.amount()));
        info.put("trade_id", effect.tradeId());
    }

    private static void describe(ObjectNode info, Oracle.Arrival arrival) {
        info.put("at", Json.time(arrival.arrivedAt()));
        info.put("request_id", arrival.requestId());
        info.put("operation", arrival.operation());
        info.put("trans_id", arrival.transId());
        info.put("instruction", arrival.instruction());
        info.put("outcome", arrival.outcome());
    }
}
