package io.bursar.paper;

/**
 * How text is set.
 *
 * @param size in points
 */
public record Type(int size, Ink ink) {

    public static Type black(int size) {
        return new Type(size, Ink.BLACK);
    }

    public static Type soft(int size) {
        return new Type(size, Ink.SOFT);
    }
}
