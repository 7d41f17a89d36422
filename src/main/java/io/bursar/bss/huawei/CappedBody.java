package io.bursar.bss.huawei;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/** Reads a body up to a cap and gives the line up beyond it, so that no answer can fill the heap. */
final class CappedBody implements BodySubscriber<byte[]> {

    /** The answer was larger than we read. */
    static final class TooLarge extends IOException {

        TooLarge(long cap) {
            super("the answer is larger than " + cap + " bytes");
        }
    }

    private final long cap;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    CappedBody(long cap) {
        this.cap = cap;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    /** What has arrived so far; for the record of a call that did not end well. */
    synchronized byte[] soFar() {
        return read.toByteArray();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int room = (int) Math.min(buffer.remaining(), cap - read.size());
            byte[] bytes = new byte[room];
            buffer.get(bytes);
            read.writeBytes(bytes);
            if (buffer.hasRemaining()) {
                if (subscription != null) {
                    subscription.cancel();
                }
                whole.completeExceptionally(new TooLarge(cap));
                return;
            }
        }
    }

    @Override
    public void onError(Throwable problem) {
        whole.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        whole.complete(soFar());
    }
}
