package io.bursar.sandbox.control;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts' states, the checks that they fail, their keys and tokens. */
final class AccountControls {

    private final World world;

    AccountControls(World world) {
        this.world = world;
    }

    /** Sets what is named of {@code status}, {@code hosted} and {@code failing_checks}; the last replaces all. */
    Answer change(Call call) {
        String id = call.variable("id");
        exists(id);
        return world.atomically(() -> {
            if (call.body().node("status") != null) {
                world.company().status(id, call.body().integer("status", 1, 102, 1));
            }
            if (call.body().node("hosted") != null) {
                world.company().hosted(id, call.body().truth("hosted", false));
            }
            checks(id, call.body().node("failing_checks"));
            return Answer.noContent();
        });
    }

    private void checks(String id, @Nullable JsonNode checks) {
        if (checks == null) {
            return;
        }
        world.company().passChecks(id);
        for (JsonNode check : checks) {
            world.company()
                    .failCheck(
                            id,
                            check.path("operation").asString("*"),
                            check.path("balance_type").asString("*"),
                            check.path("item").asString());
        }
    }

    /** Makes a key pair for an account. */
    Answer addKey(Call call) {
        String id = call.body().requiredText("customer_id", 64);
        exists(id);
        String random = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        String accessKey = "BURSAR" + random.substring(0, 14);
        String secretKey = HexFormat.of().formatHex(random.substring(12).getBytes(StandardCharsets.US_ASCII));
        world.keys().add(accessKey, secretKey, id);
        ObjectNode body = Json.object();
        body.put("access_key", accessKey);
        body.put("secret_key", secretKey);
        return Answer.ok(body);
    }

    Answer removeKey(Call call) {
        world.keys().remove(call.variable("access_key"));
        return Answer.noContent();
    }

    /** Makes a token for an account; good for a day unless {@code seconds} says otherwise. */
    Answer addToken(Call call) {
        String id = call.body().requiredText("customer_id", 64);
        exists(id);
        String token = UUID.randomUUID().toString();
        int seconds = call.body().integer("seconds", 1, 1_000_000, 86_400);
        world.keys().addToken(token, id, call.now().plusSeconds(seconds));
        ObjectNode body = Json.object();
        body.put("token", token);
        return Answer.ok(body);
    }

    private void exists(String id) {
        if (world.company().find(id) == null) {
            throw new Refusal(BssError.NO_SUCH_ACCOUNT);
        }
    }
}
