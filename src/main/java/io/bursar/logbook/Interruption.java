package io.bursar.logbook;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What kept the rest of a released batch from being sent, or let it go on.
 *
 * @param code Huawei's code or our own word for the cause; empty where a person let it go on
 * @param rows how many rows it concerned; 0 where that is not known any more
 * @param by the name of the person; null when the machine did it
 */
public record Interruption(
        What what,
        String code,
        int rows,
        Instant at,
        @Nullable String by) {

    /** What happened. */
    public enum What {
        /** Equal refusals in a row: the machine waits for a person's word. */
        HELD,
        /** A person let a held batch go on. */
        LET_GO,
        /** The machine found just before sending that what people agreed to no longer stands. */
        WITHDRAWN
    }
}
