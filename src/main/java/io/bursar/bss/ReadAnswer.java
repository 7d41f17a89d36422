package io.bursar.bss;

import java.time.Instant;
import java.util.function.Function;

/** What reading from Huawei brought. Reads may be repeated; the client already did so where that helps. */
public sealed interface ReadAnswer<T> {

    /** The value and the moment it was asked for: what moved after that may be missing from it. */
    record Known<T>(T value, Instant asOf) implements ReadAnswer<T> {}

    /** Huawei says that we may not see it (403), or that it does not exist: unreadable is not zero. */
    record Unreadable<T>(Exchange exchange, String code) implements ReadAnswer<T> {}

    /** No usable answer in time; the last snapshot stays the best knowledge. */
    record Unavailable<T>(Exchange exchange, String reason) implements ReadAnswer<T> {}

    /** The same answer about what {@code mapping} makes of the value; a reading that brought none stays what it is. */
    default <R> ReadAnswer<R> map(Function<? super T, ? extends R> mapping) {
        return switch (this) {
            case Known<T>(T value, Instant asOf) -> new Known<>(mapping.apply(value), asOf);
            case Unreadable<T>(Exchange exchange, String code) -> new Unreadable<>(exchange, code);
            case Unavailable<T>(Exchange exchange, String reason) -> new Unavailable<>(exchange, reason);
        };
    }
}
