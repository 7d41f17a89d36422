package io.bursar.sandbox.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Caller;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Query;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.fault.Faults;
import io.bursar.sandbox.gate.Gateway;
import io.bursar.sandbox.wire.Delivery;
import io.bursar.sandbox.wire.HttpListener;
import io.bursar.sandbox.wire.WireAnswer;
import io.bursar.sandbox.wire.WireRequest;
import io.bursar.sandbox.world.Founding;
import io.bursar.sandbox.world.WellKnown;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ObjectNode;

/** Takes what is for the controls and lets the gateway have the rest. */
public final class ControlPanel implements HttpListener.Handler {

    /** Carries the control token. */
    public static final String TOKEN_HEADER = "X-Sandbox-Token";

    private static final String ROOT = "/sandbox/control/";
    private static final BssError FORBIDDEN =
            new BssError(403, "SANDBOX.403", "Send the control token in " + TOKEN_HEADER + " to a loopback host name.");
    /** Whoever was led here under a name of Huawei's must not take play money for real. */
    private static final BssError NOT_HUAWEI =
            new BssError(403, "SANDBOX.403", "This is a stand-in with play money; it answers to loopback names only.");

    private static final BssError UNKNOWN = new BssError(404, "SANDBOX.404", "There is no such control.");

    /**
     * What the controls act on.
     *
     * @param seed of the company after a reset that names none
     */
    public record Controlled(World world, Faults faults, Founding founding, long seed) {}

    private final World world;
    private final Gateway gateway;
    private final String token;
    private final List<Operation> controls;

    /** {@code token}: what callers must send. */
    public ControlPanel(Controlled controlled, Gateway gateway, String token) {
        this.world = controlled.world();
        this.gateway = gateway;
        this.token = token;
        this.controls = Controls.all(controlled);
    }

    @Override
    public Delivery handle(WireRequest request) throws InterruptedException {
        if (request.header("Host") != null && !fromLoopbackName(request)) {
            return new Delivery.Send(dress(new Refusal(NOT_HUAWEI).answer("fail_check_items"), requestId()));
        }
        if (!request.rawPath().startsWith(ROOT)) {
            return gateway.handle(request);
        }
        if (!request.complete()) {
            return new Delivery.Cut(false);
        }
        world.refresh();
        String requestId = requestId();
        return new Delivery.Send(dress(answer(request, requestId), requestId));
    }

    private static String requestId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private Answer answer(WireRequest request, String requestId) throws InterruptedException {
        try {
            if (!fromLoopbackName(request) || !(hasToken(request) || signedByMaster(request))) {
                throw new Refusal(FORBIDDEN);
            }
            for (Operation control : controls) {
                Map<String, String> variables = control.route().match(request.method(), request.rawPath());
                if (variables != null) {
                    return control.handle(call(request, variables, requestId));
                }
            }
            throw new Refusal(UNKNOWN);
        } catch (Refusal refusal) {
            return refusal.answer("fail_check_items");
        } catch (IllegalArgumentException e) {
            return Refusal.parameter("value", "is not possible: " + e.getMessage())
                    .answer("fail_check_items");
        }
    }

    private Call call(WireRequest request, Map<String, String> variables, String requestId) {
        Caller caller = new Caller(WellKnown.MASTER_ID, true, "control");
        Call.Context context = new Call.Context(
                caller,
                requestId,
                world.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                request.header(Gateway.INSTRUCTION_HEADER),
                request.header(Gateway.LANGUAGE_HEADER));
        ObjectNode body = request.bodyText().isBlank() ? Json.object() : Json.read(request.bodyText());
        return new Call(context, variables, Query.parse(request.rawQuery(), false), new Body(body, false), () -> {});
    }

    private boolean hasToken(WireRequest request) {
        String sent = request.header(TOKEN_HEADER);
        return sent != null
                && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private boolean signedByMaster(WireRequest request) {
        if (request.header("Authorization") == null) {
            return false;
        }
        @Nullable Caller caller = gateway.callerOf(request);
        return caller != null && caller.master();
    }

    private static boolean fromLoopbackName(WireRequest request) {
        String host = request.header("Host");
        return host != null
                && host.toLowerCase(Locale.ROOT).matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?");
    }

    private static WireAnswer dress(Answer answer, String requestId) {
        WireAnswer bare = new WireAnswer(
                answer.status(),
                Map.of("X-Request-Id", requestId),
                answer.body() == null ? "" : Json.write(answer.body()));
        return answer.body() == null ? bare : bare.with("Content-Type", "application/json;charset=UTF-8");
    }
}
