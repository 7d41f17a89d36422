package io.bursar.sync;

import org.jspecify.annotations.Nullable;

/**
 * The next page of a part.
 *
 * @param part its key
 * @param cursor what the page before said comes next; null for the first
 * @param pass number of this reading of the part, from 1: rows stamped with a smaller one were not seen this time
 */
public record Portion(String part, @Nullable String cursor, long pass) {

    /** The row to begin with, where the cursor is a row's number. */
    public int offset() {
        return cursor == null ? 0 : Integer.parseInt(cursor);
    }
}
