package io.bursar.playground;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.audit.Action;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Subject;
import io.bursar.runtime.ConditionalOnMode;
import io.bursar.runtime.Mode;

/** Turns knobs, and says so in the trail. */
@Component
@ConditionalOnMode(Mode.SANDBOX)
class Turns {

    private final Knobs knobs;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Turns(Knobs knobs, AuditTrail trail, TransactionTemplate transaction) {
        this.knobs = knobs;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Turns one knob; recorded once it has worked.
     *
     * @throws Knobs.Refused when it has not
     */
    void turn(HttpMethod method, String path, @Nullable Map<String, ?> body) {
        knobs.turn(method, path, body);
        Map<String, ?> details =
                body == null ? Map.of("method", method.name()) : Map.of("method", method.name(), "body", body);
        transaction.executeWithoutResult(
                _ -> trail.record(AuditEntry.of(Action.SANDBOX_CONTROLLED, Subject.of("sandbox", path), details)));
    }
}
