package io.bursar.bss.huawei;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.bursar.bss.MoneyOrder;
import io.bursar.bss.MoveAnswer;
import io.bursar.bss.Moves;
import io.bursar.bss.PreparedMove;
import io.bursar.bss.renewal.Renewals;

/** Moves money at Huawei: writes the body, sends it once, says what we know. */
final class HuaweiMoves implements Moves {

    private final Calls calls;
    private final Posting posting;
    private final Classifier classifier;
    private final MoveBodies bodies;

    private final Renewals renewals;

    HuaweiMoves(Calls calls, Posting posting, Retired retired, Renewals renewals) {
        this.calls = calls;
        this.posting = posting;
        this.classifier = new Classifier(calls::exchange, new Receipts(retired));
        this.bodies = new MoveBodies(retired);
        this.renewals = renewals;
    }

    @Override
    public PreparedMove prepare(MoneyOrder order) {
        return order instanceof MoneyOrder.PlaceRenewal it
                ? new RenewalMove(renewals.prepare(it.renewal()))
                : new Move(bodies.of(order));
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
            MoveAnswer answer = posting.<MoveAnswer>send(
                    body.operation(),
                    body.text(),
                    sighting -> classifier.classify(body.operation(), sighting),
                    Function.identity());
            calls.note(operation(), true, answer, answer.exchange());
            return answer;
        }
    }
}
