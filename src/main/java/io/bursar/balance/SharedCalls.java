package io.bursar.balance;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets pages wait for something slow, but not for long. Who asks for what is already being asked waits for the same
 * answer; what is not ready in time goes on without a waiter. At most {@value #MOST_AT_ONCE} run at once.
 */
@Component
public class SharedCalls implements DisposableBean {

    static final int MOST_AT_ONCE = 8;

    private static final Logger log = LoggerFactory.getLogger(SharedCalls.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("account-call-", 0).factory());
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Map<Object, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    /**
     * Runs those that do not run already and waits for all of them, at most so long in all.
     *
     * @param calls what to run, by what it asks for: whoever asks for an equal key asks for the same
     */
    public void await(Map<?, Runnable> calls, Duration limit) {
        CompletableFuture<?>[] started = calls.entrySet().stream()
                .map(call -> start(call.getKey(), call.getValue()))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(started).get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            log.debug("No answer within {}; it is kept when it comes", limit);
        } catch (ExecutionException e) {
            log.debug("Logged where it happened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Void> start(Object key, Runnable call) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = running.putIfAbsent(key, mine);
        if (other != null) {
            return other;
        }
        Map<String, String> context = MDC.getCopyOfContextMap();
        threads.execute(() -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            run(key, call, mine);
        });
        return mine;
    }

    private void run(Object key, Runnable call, CompletableFuture<Void> done) {
        try {
            places.acquire();
            try {
                call.run();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("Reading {} failed", key, e);
        } finally {
            running.remove(key);
            done.complete(null);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }
}
