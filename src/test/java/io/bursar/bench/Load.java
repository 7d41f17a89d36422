package io.bursar.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Asks for pages, by one client in turns or by many at once, and keeps the times in milliseconds. */
final class Load {

    private Load() {}

    /** A page that somebody may open. */
    @FunctionalInterface
    interface Page {
        void open() throws Exception;
    }

    /** Each page in turn, so many rounds, after some that only warm up. */
    static Map<String, List<Double>> inTurns(Map<String, Page> pages, int rounds) throws Exception {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = -rounds / 4; round < rounds; round++) {
            for (var page : pages.entrySet()) {
                double took = timed(page.getValue());
                if (round >= 0) {
                    times.computeIfAbsent(page.getKey(), _ -> new ArrayList<>()).add(took);
                }
            }
        }
        return times;
    }

    /** As many pages a second as that many clients get, each asking again when it has been answered. */
    static double capacity(List<List<Page>> clients, int seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        var answered = new AtomicInteger();
        at(clients, pages -> {
            for (int turn = 0; System.nanoTime() < end; turn++) {
                pages.get(turn % pages.size()).open();
                answered.incrementAndGet();
            }
        });
        return answered.get() * 1e9 / (System.nanoTime() - start);
    }

    /**
     * So many pages a second, asked for when they are due, whoever is free; the time of each from when it was due, so
     * that waiting for a client counts as waiting for the server.
     */
    static List<Double> open(List<List<Page>> clients, double perSecond, int seconds) throws Exception {
        int requests = Math.max(1, (int) (perSecond * seconds));
        long start = System.nanoTime();
        var next = new AtomicInteger();
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        at(clients, pages -> {
            for (int no = next.getAndIncrement(); no < requests; no = next.getAndIncrement()) {
                long due = start + (long) (no * 1e9 / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                pages.get(no % pages.size()).open();
                times.add((System.nanoTime() - due) / 1e6);
            }
        });
        return times;
    }

    static double timed(Page page) throws Exception {
        long start = System.nanoTime();
        page.open();
        return (System.nanoTime() - start) / 1e6;
    }

    @FunctionalInterface
    private interface Client {
        void run(List<Page> pages) throws Exception;
    }

    private static void at(List<List<Page>> clients, Client client) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (List<Page> pages : clients) {
                running.add(threads.submit(() -> {
                    client.run(pages);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }
}
