package io.bursar.draft;

import java.util.Arrays;
import java.util.List;

/**
 * Something that a check found.
 *
 * @param cell where it is shown
 * @param key message key
 * @param arguments texts, numbers, {@code Money}, {@code Instant}, enum constants or
 *     findings; made text where they are shown
 */
public record Finding(Cell cell, String key, List<Object> arguments) {

    /** The cells of a row, and what is said of the row or of the whole. */
    public enum Cell {
        ACCOUNT,
        AMOUNT,
        LEDGER,
        COUPON,
        ONWARD,
        ROW,
        REASON,
        TOTAL
    }

    /** Whether it says that, of the account itself or of the one that the row gives on to. */
    boolean isAbout(String message) {
        return key.equals(message)
                || arguments.stream().anyMatch(it -> it instanceof Finding inner && inner.isAbout(message));
    }

    static Finding of(Cell cell, String key, Object... arguments) {
        return new Finding(cell, key, Arrays.asList(arguments));
    }
}
