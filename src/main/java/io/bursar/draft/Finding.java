package io.bursar.draft;

import java.util.Arrays;
import java.util.List;

/**
 * Something that a check found.
 *
 * @param cell where it is shown
 * @param key message key
 * @param arguments texts, numbers, {@code Money}, {@code Instant} or enum constants; made text where they are shown
 */
public record Finding(Cell cell, String key, List<Object> arguments) {

    /** The cells of a row, and what is said of the row or of the whole. */
    public enum Cell {
        ACCOUNT,
        AMOUNT,
        LEDGER,
        COUPON,
        ROW,
        REASON,
        TOTAL
    }

    static Finding of(Cell cell, String key, Object... arguments) {
        return new Finding(cell, key, Arrays.asList(arguments));
    }
}
