package io.bursar.sandbox.gate;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.bursar.sandbox.api.Answer;
import io.bursar.sandbox.api.Body;
import io.bursar.sandbox.api.BssError;
import io.bursar.sandbox.api.Call;
import io.bursar.sandbox.api.Caller;
import io.bursar.sandbox.api.Json;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.api.Query;
import io.bursar.sandbox.api.Refusal;
import io.bursar.sandbox.api.Route;
import io.bursar.sandbox.fault.Fault;
import io.bursar.sandbox.fault.FaultKind;
import io.bursar.sandbox.fault.Faults;
import io.bursar.sandbox.wire.Delivery;
import io.bursar.sandbox.wire.HttpListener;
import io.bursar.sandbox.wire.Pause;
import io.bursar.sandbox.wire.WireAnswer;
import io.bursar.sandbox.wire.WireRequest;
import io.bursar.sandbox.world.Switch;
import io.bursar.sandbox.world.World;
import tools.jackson.databind.node.ObjectNode;

/** Brings a request to its operation and the answer back, or lets something go wrong on the way. */
public final class Gateway implements HttpListener.Handler {

    /** The language of texts in answers, where an operation knows it: zh_CN or en_US. */
    public static final String LANGUAGE_HEADER = "X-Language";

    /** A test's own number for what it does; only the oracle reads it. */
    public static final String INSTRUCTION_HEADER = "X-Bursar-Instruction";

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private record Found(Operation operation, Map<String, String> variables) {

        Route route() {
            return operation.route();
        }
    }

    private final World world;
    private final Faults faults;
    private final List<Operation> operations;
    private final Pause pause;
    private final Authenticator authenticator;
    private final Throttle throttle;
    private final GatewayAnswers gateway;
    private final Spoiler spoiler;

    /** {@code wall} is real time, for signatures and rates. */
    public Gateway(World world, Faults faults, List<Operation> operations, InstantSource wall, Pause pause) {
        this.world = world;
        this.faults = faults;
        this.operations = List.copyOf(operations);
        this.pause = pause;
        this.authenticator = new Authenticator(world, wall);
        this.throttle = new Throttle(wall);
        this.gateway = new GatewayAnswers(world.switches());
        this.spoiler = new Spoiler(gateway);
    }

    /** Who signed this request; null when nobody that is known. */
    public @Nullable Caller callerOf(WireRequest request) {
        try {
            return authenticator.authenticate(request);
        } catch (NotAuthenticated e) {
            return null;
        }
    }

    @Override
    public Delivery handle(WireRequest request) throws InterruptedException {
        world.refresh();
        if (!request.complete() && world.switches().is(Switch.FRAMING, "strict")) {
            return new Delivery.Cut(false);
        }
        String requestId = UUID.randomUUID().toString().replace("-", "");
        Found found = find(request);
        if (found == null) {
            return new Delivery.Send(gateway.noSuchApi(requestId));
        }
        Caller caller;
        try {
            caller = authenticator.authenticate(request);
        } catch (NotAuthenticated e) {
            return new Delivery.Send(gateway.notAuthenticated(requestId, e.reason()));
        }
        int rate = rateOf(found.route());
        if (world.switches().is(Switch.THROTTLE, "on")
                && !throttle.admits(caller.accessKey(), found.route().name(), rate)) {
            return new Delivery.Send(gateway.throttled(requestId, rate));
        }
        Fault fault = faults.next(found.route().name(), request.pooled());
        Call.Context context = new Call.Context(
                caller,
                requestId,
                world.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                cut(request.header(INSTRUCTION_HEADER)),
                cut(request.header(LANGUAGE_HEADER)));
        return perform(request, found, context, fault);
    }

    private @Nullable Found find(WireRequest request) {
        for (Operation operation : operations) {
            Map<String, String> variables = operation.route().match(request.method(), request.rawPath());
            boolean retired = request.rawPath().startsWith("/v1.0/");
            if (variables != null && !(retired && world.switches().is(Switch.LEGACY, "off"))) {
                return new Found(operation, variables);
            }
        }
        return null;
    }

    private int rateOf(Route route) {
        int set = world.switches().number(Switch.THROTTLE_PER_SECOND);
        return set == 0 ? route.perSecond() : set;
    }

    private Delivery perform(WireRequest request, Found found, Call.Context context, @Nullable Fault fault)
            throws InterruptedException {
        boolean work = fault == null || fault.effect() || isDelay(fault);
        Answer answer = work ? answer(request, found, context, fault) : null;
        note(request, found.route(), context, answer, fault);
        WireAnswer right = answer == null ? null : GatewayAnswers.dress(answer, context.requestId());
        if (fault == null) {
            return new Delivery.Send(Objects.requireNonNull(right));
        }
        if (fault.kind() != FaultKind.DELAY_BEFORE && fault.kind() != FaultKind.TRICKLE) {
            pause.of(fault.delay());
        }
        return spoiler.spoil(fault, right, context.requestId());
    }

    private static boolean isDelay(Fault fault) {
        return fault.kind() == FaultKind.DELAY_BEFORE || fault.kind() == FaultKind.DELAY_AFTER;
    }

    private Answer answer(WireRequest request, Found found, Call.Context context, @Nullable Fault fault)
            throws InterruptedException {
        try {
            Call.Gate gate = () -> {
                if (fault != null && fault.kind() == FaultKind.DELAY_BEFORE) {
                    pause.of(fault.delay());
                }
            };
            Call call = new Call(context, found.variables(), query(request), body(request, found.route()), gate);
            if (found.route().callers() == Route.Callers.MASTER
                    && !context.caller().master()) {
                throw new Refusal(BssError.ACCESS_DENIED);
            }
            if (!found.route().writes()) {
                call.beforeEffect();
            }
            return found.operation().handle(call);
        } catch (Refusal refusal) {
            return refusal.answer(request.rawPath().startsWith("/v1.0/") ? "failCheckItems" : "fail_check_items");
        } catch (RuntimeException e) {
            LOG.error(
                    "The sandbox's {} failed; it answers CBC.0999",
                    found.route().name(),
                    e);
            return new Refusal(BssError.OTHER).answer("fail_check_items");
        }
    }

    private Query query(WireRequest request) {
        return Query.parse(request.rawQuery(), world.switches().is(Switch.QUERY_EMPTY, "not-set"));
    }

    private Body body(WireRequest request, Route route) {
        boolean numbers = world.switches().is(Switch.AMOUNT_AS_NUMBER, "on");
        boolean asksForAll = !route.writes() && request.bodyText().isEmpty();
        if (request.method().equals("GET") || asksForAll) {
            return new Body(Json.object(), numbers);
        }
        return new Body(request.complete() ? Json.read(request.bodyText()) : Json.salvage(request.bodyText()), numbers);
    }

    private void note(
            WireRequest request, Route route, Call.Context context, @Nullable Answer answer, @Nullable Fault fault) {
        if (!route.writes()) {
            return;
        }
        String outcome = (answer == null ? "not done" : "HTTP " + answer.status() + code(answer))
                + (fault == null ? "" : ", fault " + fault.kind());
        ObjectNode sent = Json.salvage(request.bodyText());
        String transId = sent.path("trans_id").asString(sent.path("transId").asString(""));
        world.oracle().arrived(context, route.name(), transId.isEmpty() ? null : cut(transId), outcome);
    }

    private static @Nullable String cut(@Nullable String text) {
        return (text != null && text.length() > 64) ? text.substring(0, 64) : text;
    }

    private static String code(Answer answer) {
        return answer.body() == null
                ? ""
                : " " + answer.body().path("error_code").asString("");
    }
}
