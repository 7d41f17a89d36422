package io.bursar.sandbox.scene;

import java.util.List;
import java.util.Objects;

/**
 * The part of a list that was asked for.
 *
 * @param skip rows left out at the beginning
 * @param limit rows at most
 */
public record Paging(long skip, int limit) {

    private static final int LIMIT_DEFAULT = 10;

    /** The current operations: {@code offset} counts rows from 0. */
    public static Paging byRow(Parameters parameters, int maxOffset, int maxLimit, EmptyValues rule) {
        Integer offset = parameters.integer("offset", 0, maxOffset, rule);
        return new Paging(Objects.requireNonNullElse(offset, 0), limit(parameters, maxLimit, rule));
    }

    /** The retired operations: {@code offset} counts pages from 1; a {@code lowest} of 0 lets 0 mean the first too. */
    public static Paging byPage(Parameters parameters, PageRange range, int maxLimit, EmptyValues rule) {
        Integer page = parameters.integer("offset", range.lowest(), range.highest(), rule);
        int limit = limit(parameters, maxLimit, rule);
        return new Paging((Math.max(1L, Objects.requireNonNullElse(page, 1)) - 1) * limit, limit);
    }

    public <T> List<T> of(List<T> rows) {
        return rows.stream().skip(skip).limit(limit).toList();
    }

    private static int limit(Parameters parameters, int maxLimit, EmptyValues rule) {
        return Objects.requireNonNullElse(parameters.integer("limit", 1, maxLimit, rule), LIMIT_DEFAULT);
    }

    /** The page numbers that are accepted. */
    public record PageRange(int lowest, int highest) {}
}
