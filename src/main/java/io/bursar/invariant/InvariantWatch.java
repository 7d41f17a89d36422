package io.bursar.invariant;

import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.bursar.audit.Action;
import io.bursar.audit.Actor;
import io.bursar.audit.AuditEntry;
import io.bursar.audit.AuditTrail;
import io.bursar.audit.Outcome;
import io.bursar.audit.Subject;
import io.bursar.instruction.DatabaseClock;
import io.bursar.invariant.Invariants.Violation;

/**
 * Asks every hour whether the invariants hold. What it found stands in the trail when it changes, so that every
 * instance and every restart knows.
 */
@Component
class InvariantWatch {

    private static final Logger LOG = LoggerFactory.getLogger(InvariantWatch.class);

    private final Invariants invariants;
    private final DatabaseClock clock;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    InvariantWatch(
            Invariants invariants,
            DatabaseClock clock,
            AuditTrail trail,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.invariants = invariants;
        this.clock = clock;
        this.trail = trail;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** What does not hold now; told to whoever listens, and recorded when it is news. */
    List<String> attend() {
        List<String> violations = invariants.violations(clock.now()).stream()
                .map(InvariantWatch::inWords)
                .toList();
        boolean held = holds();
        if (!violations.isEmpty()) {
            LOG.error("Invariants are broken: {}", violations);
            events.publishEvent(new InvariantsBroken(violations));
        }
        if (held != violations.isEmpty()) {
            Outcome outcome = violations.isEmpty() ? Outcome.OK : Outcome.FAILED;
            trail.recordAlone(
                    Actor.system("invariants"),
                    new AuditEntry(
                            Action.INVARIANT_BROKEN,
                            Subject.of("invariants", "instruction"),
                            outcome,
                            Map.of("violations", violations)));
        }
        return violations;
    }

    /** Whether they held when they were last asked about. */
    boolean holds() {
        // A literal, so that the small index of these lines is used.
        return jdbc.sql("select outcome from audit.event where action = 'invariant.broken' order by seq desc limit 1")
                .query(String.class)
                .optional()
                .map(outcome -> !outcome.equals("failed"))
                .orElse(true);
    }

    private static String inWords(Violation it) {
        return it.invariant() + " (" + it.says() + ") is broken by " + it.rows() + ", e.g. " + it.subject();
    }
}
