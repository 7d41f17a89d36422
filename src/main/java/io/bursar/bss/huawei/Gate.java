package io.bursar.bss.huawei;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

import com.huaweicloud.sdk.core.http.HttpRequest;

/**
 * Hands out the body of one request at most once, whatever the client below does, and can be barred.
 *
 * <p>This is what makes "nothing was sent" a fact: the JDK's client asks for the body only after the connection stands
 * and the headers are out. If {@link #bar()} finds the gate still closed, no byte of the body has left and none ever
 * will, and a request without its body cannot move money: all of its fields are in there.
 */
final class Gate implements BodyPublisher {

    private enum State {
        CLOSED,
        OPENED,
        BARRED
    }

    private final BodyPublisher body;
    private final AtomicReference<State> state = new AtomicReference<>(State.CLOSED);

    Gate(HttpRequest request) {
        String text = request.getBodyAsString();
        this.body = BodyPublishers.ofByteArray((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the body stays here for good: true if it had not been asked for until now. */
    boolean bar() {
        return state.compareAndSet(State.CLOSED, State.BARRED) || state.get() == State.BARRED;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (state.compareAndSet(State.CLOSED, State.OPENED)) {
            body.subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        });
        subscriber.onError(new IOException("the body of this request is handed out only once"));
    }
}
