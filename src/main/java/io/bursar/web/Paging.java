package io.bursar.web;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list; kept in the address as {@code page}.
 *
 * @param number from 1
 * @param size rows on a page, from 1
 * @param total rows in all, from 0
 */
public record Paging(int number, int size, long total) {

    /** Rows on a page where nobody says otherwise. */
    public static final int USUAL_SIZE = 50;

    /**
     * The page that the address asks for; anything that is not a page of this list becomes the nearest that is.
     *
     * @param asked the parameter as it came, or null
     */
    public static Paging of(@Nullable String asked, int size, long total) {
        long last = Math.max(1, (total + size - 1) / size);
        return new Paging((int) Math.clamp(number(asked), 1, last), size, total);
    }

    /** The number in {@code asked}, or 1; for who needs it before the total is known. */
    public static int number(@Nullable String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,7}") ? Integer.parseInt(asked) : 1;
    }

    /** Rows before this page. */
    public long offset() {
        return (number - 1L) * size;
    }

    /** The first row on this page, counted from 1; 0 in an empty list. */
    public long from() {
        return total == 0 ? 0 : offset() + 1;
    }

    /** The last row on this page. */
    public long to() {
        return Math.min(total, offset() + size);
    }

    /** The number of the last page. */
    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < last();
    }
}
