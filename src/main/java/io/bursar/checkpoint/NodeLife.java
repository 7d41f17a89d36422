package io.bursar.checkpoint;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;

/**
 * Records what an instance does by itself: that it came up, went down, and signed a checkpoint. So a gap in the trail
 * can be told from a standstill, and a start without a stop before it from an orderly one.
 */
@Component
class NodeLife {

    private static final Logger log = LoggerFactory.getLogger(NodeLife.class);
    private static final Actor BURSAR = Actor.system("bursar");

    private final AuditTrail trail;
    private final AtomicBoolean running = new AtomicBoolean();

    NodeLife(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        var main = event.getSpringApplication().getMainApplicationClass();
        var version = main == null ? null : main.getPackage().getImplementationVersion();
        var details = Map.of(
                "version",
                version == null ? "unpackaged" : version,
                "java",
                Runtime.version().toString());
        trail.recordAlone(BURSAR, AuditEntry.of(Action.BURSAR_STARTED, node(), details));
        running.set(true);
    }

    /** The database may be gone before us; then the missing line tells as much. */
    @EventListener
    void stopping(ContextClosedEvent event) {
        if (event.getApplicationContext().getParent() != null || !running.getAndSet(false)) {
            return;
        }
        try {
            trail.recordAlone(BURSAR, AuditEntry.of(Action.BURSAR_STOPPED, node(), Map.of()));
        } catch (RuntimeException gone) {
            log.warn("The trail does not tell of this stop: {}", gone.getMessage());
        }
    }

    @EventListener
    void signed(CheckpointWritten event) {
        var checkpoint = event.checkpoint();
        trail.recordAlone(
                Actor.system("checkpoint"),
                AuditEntry.of(
                        Action.CHECKPOINT_WRITTEN,
                        Subject.of("checkpoint", checkpoint.size()),
                        Map.of("size", checkpoint.size(), "root", checkpoint.root())));
    }

    private static Subject node() {
        return Subject.of("node", ProcessHandle.current().pid());
    }
}
