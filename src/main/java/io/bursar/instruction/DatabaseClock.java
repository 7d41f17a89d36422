package io.bursar.instruction;

import java.time.Instant;

/** The time that decides about leases and due dates: the database's, the same for all machines. */
public interface DatabaseClock {

    /** Never ahead of the database. */
    Instant now();
}
