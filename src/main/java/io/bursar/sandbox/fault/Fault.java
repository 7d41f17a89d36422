package io.bursar.sandbox.fault;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A fault.
 *
 * @param operation Huawei's name, or {@code *}
 * @param effect whether the work is done before things go wrong; without meaning for the two delays
 * @param status for {@link FaultKind#STATUS} and {@link FaultKind#NULL_CODE}
 * @param code the error code; null for the usual one of the status
 * @param retryAfter the header's value; null for none
 * @param delay how long a delay lasts, or the time between two bytes
 */
public record Fault(
        String operation,
        FaultKind kind,
        boolean effect,
        int status,
        @Nullable String code,
        @Nullable String retryAfter,
        Duration delay,
        Aim aim) {

    /** On which connections a fault fires. */
    public enum Connection {
        ANY,
        /** The first request of a connection. */
        FRESH,
        /** A later one. */
        POOLED
    }

    /**
     * When it fires.
     *
     * @param count how often; then it is spent
     * @param skip how many matching requests pass unharmed before
     * @param percent how likely it is for each request, 1 to 100
     */
    public record Aim(Connection connection, int count, int skip, int percent) {}

    /** Whether this fault is for such a request. */
    boolean concerns(String name, boolean pooled) {
        return (operation.equals("*") || operation.equals(name))
                && switch (aim.connection()) {
                    case ANY -> true;
                    case FRESH -> !pooled;
                    case POOLED -> pooled;
                };
    }
}
