package io.bursar.audit;

import java.util.Map;

/**
 * One thing to be recorded.
 *
 * @param details what changed, as plain values (strings, numbers, booleans, lists, maps, null): {@code before} and
 *     {@code after} where something changed. Never a password, key, token or session id.
 */
public record AuditEntry(Action action, Subject subject, Outcome outcome, Map<String, ?> details) {

    public static AuditEntry of(Action action, Subject subject, Map<String, ?> details) {
        return new AuditEntry(action, subject, Outcome.OK, details);
    }
}
