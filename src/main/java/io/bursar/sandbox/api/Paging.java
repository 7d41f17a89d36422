package io.bursar.sandbox.api;

import java.util.List;

/**
 * Which rows of a list are asked for.
 *
 * @param offset rows to skip
 * @param limit rows to answer at most
 */
public record Paging(int offset, int limit) {

    /** The rule of the v2 operations: row offset from 0, limit 1 to 100, default 10 (multi-account.md 14.11). */
    public static Paging rows(Query query) {
        return new Paging(query.integer("offset", 0, Integer.MAX_VALUE, 0), query.integer("limit", 1, 100, 10));
    }

    /** The rule of the retired v1.0 operations: page numbers from 1. */
    public static Paging pages(Query query, int lastPage) {
        int page = query.integer("offset", 1, lastPage, 1);
        int limit = query.integer("limit", 1, 100, 10);
        return new Paging((int) Math.min((page - 1L) * limit, Integer.MAX_VALUE), limit);
    }

    /** The rows asked for; empty past the end. */
    public <T> List<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, (int) Math.min((long) from + limit, all.size()));
    }
}
