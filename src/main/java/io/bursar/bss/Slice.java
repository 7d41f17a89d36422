package io.bursar.bss;

/**
 * Which rows of a list are asked for.
 *
 * @param offset the first row, from 0
 * @param size the most rows, 1 to {@value #LARGEST}; an operation that gives fewer at once gives its own most
 */
public record Slice(int offset, int size) {

    /** The most rows that Huawei gives at once (packages-usage-costs-orders.md 15.1). */
    public static final int LARGEST = 1000;

    public Slice {
        if (offset < 0) {
            throw new IllegalArgumentException("rows are counted from 0");
        }
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST + " rows");
        }
    }

    /** As many rows from there as Huawei gives at once; what {@link AllPages} asks for. */
    public static Slice from(int offset) {
        return new Slice(offset, LARGEST);
    }

    /** The first rows. */
    public static Slice first(int size) {
        return new Slice(0, size);
    }

    /** The same with at most that many rows. */
    public Slice atMost(int most) {
        return size <= most ? this : new Slice(offset, most);
    }
}
