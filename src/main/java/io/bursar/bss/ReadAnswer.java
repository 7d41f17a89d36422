package io.bursar.bss;

import java.time.Instant;

/** What reading from Huawei brought. Reads may be repeated; the client already did so where that helps. */
public sealed interface ReadAnswer<T> {

    /** The value and the moment it was read. */
    record Known<T>(T value, Instant asOf) implements ReadAnswer<T> {}

    /** Huawei says that we may not see it (403), or that it does not exist: unreadable is not zero. */
    record Unreadable<T>(Exchange exchange, String code) implements ReadAnswer<T> {}

    /** No usable answer in time; the last snapshot stays the best knowledge. */
    record Unavailable<T>(Exchange exchange, String reason) implements ReadAnswer<T> {}
}
