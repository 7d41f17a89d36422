package io.bursar.cost;

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
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets pages wait for Huawei, but not for long. Who asks for what is already being asked waits for the same answer;
 * what is not ready in time goes on without a waiter. At most {@value #MOST_AT_ONCE} run at once.
 */
@Component("costPatience")
class Patience implements DisposableBean {

    static final int MOST_AT_ONCE = 3;

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("cost-call-", 0).factory());
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    /** Runs those that do not run already and waits for all; whether all were done in time. */
    boolean await(Map<String, Runnable> calls, Duration limit) {
        CompletableFuture<?>[] started = calls.entrySet().stream()
                .map(call -> start(call.getKey(), call.getValue()))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(started).get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException failed) {
            log.debug("Logged where it happened", failed);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CompletableFuture<Void> start(String key, Runnable call) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = running.putIfAbsent(key, mine);
        if (other != null) {
            return other;
        }
        threads.execute(() -> run(key, call, mine));
        return mine;
    }

    private void run(String key, Runnable call, CompletableFuture<Void> done) {
        try {
            places.acquire();
            try {
                call.run();
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.error("Reading costs failed", failed);
        } finally {
            running.remove(key);
            done.complete(null);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
