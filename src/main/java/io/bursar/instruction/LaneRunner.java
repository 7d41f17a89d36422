package io.bursar.instruction;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import io.bursar.bss.BssConnection;

/** Looks for due work on every tick, and at once after a release. Every machine runs one; the lease decides. */
@Component
class LaneRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);

    private final LaneWorker worker;
    private final InstructionSettings settings;
    private final ObjectProvider<BssConnection> connection;
    private volatile boolean running;

    /** Set while a look is asked for that has not begun: a batch of a thousand rows asks once, not a thousand times. */
    private final AtomicBoolean asked = new AtomicBoolean();

    private ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(LaneRunner::named);

    LaneRunner(LaneWorker worker, InstructionSettings settings, ObjectProvider<BssConnection> connection) {
        this.worker = worker;
        this.settings = settings;
        this.connection = connection;
    }

    @Override
    public void start() {
        if (!settings.runner()) {
            return;
        }
        if (thread.isShutdown()) {
            thread = Executors.newSingleThreadScheduledExecutor(LaneRunner::named);
        }
        running = true;
        long tick = settings.tick().toMillis();
        var _ = thread.scheduleWithFixedDelay(this::drain, tick, tick, TimeUnit.MILLISECONDS);
    }

    /** What is being sent gets its answer recorded; nothing new is begun. */
    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(settings.lease().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the lane is still waiting for an answer; its attempt stays open and becomes UNKNOWN");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void released(InstructionMoved moved) {
        if (running && moved.state() == InstructionState.READY && asked.compareAndSet(false, true)) {
            thread.execute(this::drain);
        }
    }

    private void drain() {
        // Whoever asks from here on may have released what this look does not see any more.
        asked.set(false);
        try {
            String lane = connection.getObject().domainId();
            while (running && worker.run(lane, () -> running)) {
                // until nothing is due
            }
        } catch (RuntimeException failure) {
            LOG.error("the lane stumbled and looks again in {}", settings.tick(), failure);
        }
    }

    private static Thread named(Runnable work) {
        return Thread.ofPlatform().name("lane").unstarted(work);
    }
}
