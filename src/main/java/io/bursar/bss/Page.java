package io.bursar.bss;

import java.util.List;

/** Some rows of a list: from row {@code offset} (0-based) of {@code total} at Huawei at that moment. */
public record Page<T>(List<T> rows, int offset, int total) {

    /** Whether another page should be asked for. An empty page always is the last. */
    public boolean hasNext() {
        return !rows.isEmpty() && offset + rows.size() < total;
    }

    /** The row offset of the next page. */
    public int nextOffset() {
        return offset + rows.size();
    }
}
