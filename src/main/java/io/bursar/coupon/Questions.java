package io.bursar.coupon;

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

/** Runs slow questions side by side, each only once at a time, and waits for them, but not for long. */
@Component("couponQuestions")
class Questions implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Questions.class);
    private static final int AT_ONCE = 4;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("coupon-call-", 0).factory());
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    /** What is not answered in time goes on without a waiter. */
    void await(Map<String, Runnable> questions, Duration limit) {
        CompletableFuture<?>[] started = questions.entrySet().stream()
                .map(question -> start(question.getKey(), question.getValue()))
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

    private CompletableFuture<Void> start(String key, Runnable question) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = running.putIfAbsent(key, mine);
        if (other != null) {
            return other;
        }
        threads.execute(() -> run(key, question, mine));
        return mine;
    }

    private void run(String key, Runnable question, CompletableFuture<Void> done) {
        try {
            places.acquire();
            try {
                question.run();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("Reading the coupons of {} failed", key.isEmpty() ? "the master" : key, e);
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
