package io.bursar.sandbox.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.fault.Faults;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Clock, switches, and starting over. */
final class TimeControls {

    private static final int FARTHEST_SECONDS = Integer.MAX_VALUE;

    private final ControlPanel.Controlled controlled;
    private final World world;

    TimeControls(ControlPanel.Controlled controlled) {
        this.controlled = controlled;
        this.world = controlled.world();
    }

    /** Everything that can be turned. */
    Answer state(Call call) {
        ObjectNode body = Json.object();
        body.put("now", Json.time(world.clock().instant()));
        body.put("offset_seconds", world.clock().offset().toSeconds());
        ObjectNode switches = body.putObject("switches");
        world.switches().all().forEach(switches::put);
        ObjectNode choices = body.putObject("choices");
        for (Switch each : Switch.values()) {
            if (each.pattern().matches("[A-Za-z0-9-]+(\\|[A-Za-z0-9-]+)+")) {
                ArrayNode values = choices.putArray(each.key());
                Arrays.stream(each.pattern().split("\\|")).forEach(values::add);
            }
        }
        body.put("armed_faults", controlled.faults().pending().size());
        body.put("sub_accounts", world.company().subs().size());
        return Answer.ok(body);
    }

    /** Moves the clock by {@code advance_seconds}, to {@code offset_seconds}, or to an {@code instant}. */
    Answer clock(Call call) {
        Instant to = call.body().instant("instant");
        Duration offset = world.clock().offset();
        if (to != null) {
            offset = offset.plus(Duration.between(call.now(), to));
        } else if (call.body().node("offset_seconds") != null) {
            offset = Duration.ofSeconds(call.body().integer("offset_seconds", -FARTHEST_SECONDS, FARTHEST_SECONDS, 0));
        } else {
            offset = offset.plusSeconds(call.body().integer("advance_seconds", -FARTHEST_SECONDS, FARTHEST_SECONDS, 0));
        }
        world.clock().offset(offset);
        return state(call);
    }

    /** Sets the switches named. */
    Answer switches(Call call) {
        for (Switch each : Switch.values()) {
            String value = call.body().text(each.key(), 400);
            if (value != null) {
                world.switches().set(each.key(), value);
            }
        }
        for (Map.Entry<String, JsonNode> field : call.body().fields()) {
            if (!world.switches().all().containsKey(field.getKey())) {
                throw Refusal.parameter(field.getKey(), "is no switch");
            }
        }
        return state(call);
    }

    /** Forgets everything, faults included, and founds the company anew from {@code seed}. */
    Answer reset(Call call) {
        Faults faults = controlled.faults();
        faults.disarm();
        long seed = call.body().node("seed") == null
                ? controlled.seed()
                : call.body().integer("seed", 0, Integer.MAX_VALUE, 0);
        faults.seed(seed);
        controlled.founding().again(seed);
        return state(call);
    }
}
