package io.bursar.bss.huawei;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.huaweicloud.sdk.core.http.HttpRequest;

import io.bursar.bss.Exchange;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.MoveAnswer.NotSentReason;
import io.bursar.bss.MoveAnswer.UnknownReason;

/** Sends one body that changes something at Huawei, once: its turn, the signature, the wire, and what was seen. */
final class Posting {

    /** Held back by our own pace, not by Huawei. */
    static final String OWN_PACE = "BURSAR.PACE";

    private static final Logger log = LoggerFactory.getLogger(Posting.class);

    private final Calls calls;
    private final Wire wire;
    private final Duration deadline;
    private final long cap;

    Posting(Calls calls, Wire wire, BssSettings settings) {
        this.calls = calls;
        this.wire = wire;
        this.deadline = settings.readTimeout();
        this.cap = settings.limits().moveBody().toBytes();
    }

    /**
     * Sends, and ends within the deadline of the settings.
     *
     * @param reading makes an answer of what was seen
     * @param otherwise makes one of what kept it from being sent or seen
     */
    <A> A send(
            MoveOperation operation,
            String body,
            Function<Sighting, ? extends A> reading,
            Function<MoveAnswer, ? extends A> otherwise) {
        long started = System.nanoTime();
        HttpRequest request;
        try {
            if (!calls.awaitTurn(operation.huaweiName(), true, deadline.dividedBy(2))) {
                return otherwise.apply(new MoveAnswer.Busy(Exchange.silent(since(started)), OWN_PACE, null));
            }
            request = calls.sign(new Parcel(body, calls.domainId()), operation.definition(), Map.of());
        } catch (RuntimeException | Error problem) {
            log.error("{} could not be signed; nothing was sent", operation.huaweiName(), problem);
            return otherwise.apply(new MoveAnswer.NotSent(Exchange.silent(since(started)), NotSentReason.NOT_SIGNED));
        }
        // From here on anything unforeseen is an unknown: the bytes may be on their way.
        try {
            return reading.apply(wire.move(request, deadline.minus(since(started)), cap));
        } catch (RuntimeException | Error problem) {
            log.error("{} ended in an unforeseen way; whether it happened is unknown", operation.huaweiName(), problem);
            return otherwise.apply(
                    new MoveAnswer.Unknown(Exchange.silent(since(started)), UnknownReason.CLIENT_FAILURE));
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /**
     * What goes into a request.
     *
     * @param body the exact text
     * @param domain whose, for the addresses that name it
     */
    record Parcel(String body, String domain) {}
}
