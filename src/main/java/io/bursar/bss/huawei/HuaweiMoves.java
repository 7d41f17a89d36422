package io.bursar.bss.huawei;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.huaweicloud.sdk.core.http.HttpRequest;

import io.bursar.bss.Exchange;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.MoveAnswer.NotSentReason;
import io.bursar.bss.MoveAnswer.UnknownReason;
import io.bursar.bss.Moves;
import io.bursar.bss.PreparedMove;

/** Moves money at Huawei: writes the body, sends it once, says what we know. */
final class HuaweiMoves implements Moves {

    /** Held back by our own pace, not by Huawei. */
    static final String OWN_PACE = "BURSAR.PACE";

    private static final Logger log = LoggerFactory.getLogger(HuaweiMoves.class);

    private final Calls calls;
    private final Wire wire;
    private final Classifier classifier;
    private final Duration deadline;
    private final long cap;

    HuaweiMoves(Calls calls, Wire wire, BssSettings settings) {
        this.calls = calls;
        this.wire = wire;
        this.classifier = new Classifier(calls::exchange);
        this.deadline = settings.readTimeout();
        this.cap = settings.limits().moveBody().toBytes();
    }

    @Override
    public PreparedMove prepare(MoneyOrder order) {
        return new Move(MoveBody.of(order));
    }

    private final class Move implements PreparedMove {

        private final MoveBody body;
        private final AtomicBoolean sent = new AtomicBoolean();

        Move(MoveBody body) {
            this.body = body;
        }

        @Override
        public String operation() {
            return body.operation().huaweiName();
        }

        @Override
        public String body() {
            return body.text();
        }

        @Override
        public boolean isGuardedAgainstRepetition() {
            return body.operation().isGuardedAgainstRepetition();
        }

        @Override
        public MoveAnswer send() {
            if (!sent.compareAndSet(false, true)) {
                throw new IllegalStateException("A prepared move is sent once; prepare another attempt.");
            }
            MoveAnswer answer = answer();
            calls.note(operation(), true, answer, answer.exchange());
            return answer;
        }

        private MoveAnswer answer() {
            long started = System.nanoTime();
            HttpRequest request;
            try {
                if (!calls.awaitTurn(operation(), true, deadline.dividedBy(2))) {
                    return new MoveAnswer.Busy(Exchange.silent(since(started)), OWN_PACE, null);
                }
                request = calls.sign(body.text(), body.operation().definition(), Map.of());
            } catch (RuntimeException | Error problem) {
                log.error("{} could not be signed; nothing was sent", operation(), problem);
                return new MoveAnswer.NotSent(Exchange.silent(since(started)), NotSentReason.NOT_SIGNED);
            }
            // From here on anything unforeseen is an unknown: the bytes may be on their way.
            try {
                Sighting sighting = wire.move(request, deadline.minus(since(started)), cap);
                return classifier.classify(body.operation(), sighting);
            } catch (RuntimeException | Error problem) {
                log.error("{} ended in an unforeseen way; whether it happened is unknown", operation(), problem);
                return new MoveAnswer.Unknown(Exchange.silent(since(started)), UnknownReason.CLIENT_FAILURE);
            }
        }

        private static Duration since(long started) {
            return Duration.ofNanos(System.nanoTime() - started);
        }
    }
}
