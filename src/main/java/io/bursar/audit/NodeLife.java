package io.bursar.audit;

import java.util.Map;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records that an instance came up, so that a gap in the trail can be told from a standstill. */
@Component
class NodeLife {

    private final AuditTrail trail;

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
        var node = Subject.of("node", ProcessHandle.current().pid());
        trail.recordAlone(Actor.system("bursar"), AuditEntry.of(Action.BURSAR_STARTED, node, details));
    }
}
