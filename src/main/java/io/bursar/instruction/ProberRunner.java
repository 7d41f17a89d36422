package io.bursar.instruction;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import io.bursar.bss.BssConnection;

/** Lets the prober look on every tick. Every machine runs one; row locks share the work out. */
@Component
class ProberRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProberRunner.class);

    private final Prober prober;
    private final SettlingSettings settings;
    private final boolean wanted;
    private final ObjectProvider<BssConnection> connection;
    private volatile boolean running;
    private ScheduledExecutorService thread = newThread();

    ProberRunner(
            Prober prober,
            SettlingSettings settings,
            InstructionSettings execution,
            ObjectProvider<BssConnection> connection) {
        this.prober = prober;
        this.settings = settings;
        this.wanted = execution.runner();
        this.connection = connection;
    }

    @Override
    public void start() {
        if (!wanted) {
            return;
        }
        if (thread.isShutdown()) {
            thread = newThread();
        }
        running = true;
        long tick = settings.reading().tick().toMillis();
        var _ = thread.scheduleWithFixedDelay(this::look, tick, tick, TimeUnit.MILLISECONDS);
    }

    /** What is being read is given up: nothing is lost by not looking. */
    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        try {
            String lane = connection.getObject().domainId();
            while (running && prober.runOnce(lane)) {
                // until nothing is due
            }
        } catch (RuntimeException failure) {
            LOG.error(
                    "the prober stumbled and looks again in {}",
                    settings.reading().tick(),
                    failure);
        }
    }

    private static ScheduledExecutorService newThread() {
        return Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().name("prober").unstarted(work));
    }
}
