package io.bursar.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads lines on a thread of its own, a little ahead of whoever works on them: while the caller writes some hundred
 * lines to a file, the database finds the next. What it holds is bounded. The lines are handed over in their order, on
 * the caller's thread; whatever goes wrong on either side ends both and is thrown here.
 */
final class ReadAhead {

    private static final int BATCH = 250;
    private static final int BATCHES = 4;

    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(BATCHES);
    private volatile boolean abandoned;

    private ReadAhead() {}

    /** Some lines; the last of them also says how reading ended. */
    private record Batch(
            List<TrailLine> lines, boolean last, @Nullable Throwable failure) {}

    /** Leaves the database's result where it is: nobody wants the rest. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Has {@code source} give its lines to {@code reader}. */
    static void of(Consumer<Consumer<TrailLine>> source, Consumer<TrailLine> reader) {
        new ReadAhead().run(source, reader);
    }

    private void run(Consumer<Consumer<TrailLine>> source, Consumer<TrailLine> reader) {
        var thread = Thread.ofVirtual().name("trail-read-ahead").start(() -> read(source));
        try {
            Batch batch;
            do {
                batch = ready.take();
                batch.lines().forEach(reader);
            } while (!batch.last());
            rethrow(batch.failure());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading the trail was interrupted", interrupted);
        } finally {
            abandoned = true;
            ready.clear();
            join(thread);
        }
    }

    private void read(Consumer<Consumer<TrailLine>> source) {
        var lines = new ArrayList<TrailLine>(BATCH);
        Throwable failure = null;
        try {
            source.accept(line -> {
                lines.add(line);
                if (lines.size() == BATCH) {
                    hand(new Batch(List.copyOf(lines), false, null));
                    lines.clear();
                }
            });
        } catch (RuntimeException | Error failed) {
            failure = failed;
        }
        if (!abandoned) {
            put(new Batch(List.copyOf(lines), true, failure));
        }
    }

    private void hand(Batch batch) {
        if (abandoned) {
            throw new Abandoned();
        }
        put(batch);
    }

    /** Waits for room; whoever abandons the reading makes some. */
    private void put(Batch batch) {
        try {
            ready.put(batch);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("nobody interrupts the reading", interrupted);
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    /** The connection is given back before anybody goes on. */
    private static void join(Thread thread) {
        var interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
