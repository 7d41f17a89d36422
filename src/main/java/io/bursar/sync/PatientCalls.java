package io.bursar.sync;

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
 * Lets pages wait for Huawei, but not for long. Who asks for what is already being asked waits for the same answer;
 * what is not ready in time goes on without a waiter. At most {@value #MOST_AT_ONCE} run at once.
 */
@Component
class PatientCalls implements DisposableBean {

    static final int MOST_AT_ONCE = 6;

    private static final Logger log = LoggerFactory.getLogger(PatientCalls.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sync-call-", 0).factory());
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Map<Object, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();

    /** Something slow. */
    interface Call {
        void run() throws InterruptedException;
    }

    /** Runs it unless it runs already; whether it came to its end within that time. */
    boolean await(Object key, Call call, Duration limit) {
        try {
            return start(key, call).get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            log.debug("{} is not there within {}; it is kept when it comes", key, limit);
        } catch (ExecutionException broken) {
            log.debug("Logged where it happened", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private CompletableFuture<Boolean> start(Object key, Call call) {
        var mine = new CompletableFuture<Boolean>();
        var other = running.putIfAbsent(key, mine);
        if (other != null) {
            return other;
        }
        var context = MDC.getCopyOfContextMap();
        threads.execute(() -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            mine.complete(run(key, call));
        });
        return mine;
    }

    private boolean run(Object key, Call call) {
        try {
            places.acquire();
            try {
                call.run();
                return true;
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            log.error("{} failed", key, broken);
        } finally {
            running.remove(key);
        }
        return false;
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }
}
