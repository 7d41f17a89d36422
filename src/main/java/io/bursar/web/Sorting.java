package io.bursar.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * By which column a list is sorted; kept in the address as {@code sort}, with a leading minus when descending.
 *
 * @param column one of the columns that the list allows: never text from the address itself
 */
public record Sorting(String column, boolean descending) {

    public static Sorting ascending(String column) {
        return new Sorting(column, false);
    }

    public static Sorting descending(String column) {
        return new Sorting(column, true);
    }

    /** What the address asks for where the list allows it, else {@code usual}. */
    public static Sorting of(@Nullable String asked, Sorting usual, Set<String> allowed) {
        if (asked == null) {
            return usual;
        }
        boolean descending = asked.startsWith("-");
        String column = descending ? asked.substring(1) : asked;
        return allowed.stream()
                .filter(column::equals)
                .findFirst()
                .map(known -> new Sorting(known, descending))
                .orElse(usual);
    }

    public boolean isBy(String other) {
        return column.equals(other);
    }

    /** What a press on that column's head asks for: the other direction, or ascending. */
    public String next(String pressed) {
        return isBy(pressed) && !descending ? "-" + pressed : pressed;
    }

    /** For {@code aria-sort}. */
    public String aria(String head) {
        if (!isBy(head)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }
}
