package io.bursar.recount;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import io.bursar.instruction.InstructionId;
import io.bursar.instruction.InstructionMoved;
import io.bursar.instruction.InstructionState;

/** Begins a recount a little after money has moved; what moves during one is left for the next. */
@Component
@EnableConfigurationProperties(RecountSettings.class)
class RecountRunner implements DisposableBean {

    /** So many are remembered until they are looked at; beyond that the accounts' own turn has to do. */
    static final int MOST = 10_000;

    static final Duration AFTER_A_MISS = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(RecountRunner.class);

    private final Changed changed;
    private final Recount recount;
    private final RecountSettings settings;

    private final Set<InstructionId> moved = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("recount").unstarted(work));

    RecountRunner(Changed changed, Recount recount, RecountSettings settings) {
        this.changed = changed;
        this.recount = recount;
        this.settings = settings;
    }

    /** On the lane's own thread, so it only takes note. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(InstructionMoved event) {
        if (event.state() == InstructionState.SUCCEEDED && !settings.isOff() && moved.size() < MOST) {
            moved.add(event.instruction());
            if (planned.compareAndSet(false, true)) {
                in(settings.after(), this::round);
            }
        }
    }

    private void round() {
        // What ends from here on is read by the next round, even where this one reads the same account.
        planned.set(false);
        List<InstructionId> now = List.copyOf(moved);
        now.forEach(moved::remove);
        try {
            List<Changed.Figure> missed = read(changed.by(now));
            if (!missed.isEmpty()) {
                in(AFTER_A_MISS, () -> onceMore(missed));
            }
        } catch (RuntimeException failure) {
            LOG.warn("figures that movements have changed could not be read again", failure);
        }
    }

    private void onceMore(List<Changed.Figure> missed) {
        try {
            int left = read(missed).size();
            if (left > 0) {
                LOG.info("Huawei tells {} figures neither now nor half a minute ago; their turn will come", left);
            }
        } catch (RuntimeException failure) {
            LOG.warn("figures that movements have changed could not be read again", failure);
        }
    }

    private List<Changed.Figure> read(List<Changed.Figure> figures) {
        try {
            return recount.read(figures, Thread::sleep);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private void in(Duration pause, Runnable work) {
        try {
            var _ = thread.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("Bursar stops; nothing is read again", stopped);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(5, TimeUnit.SECONDS);
    }
}
