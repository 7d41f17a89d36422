package io.bursar.bss.huawei.insight;

import java.util.List;

import io.bursar.bss.Page;
import io.bursar.bss.Slice;

/**
 * The page of a retired interface in which a slice begins: retired interfaces count pages, from 1, where the present
 * ones count rows (packages-usage-costs-orders.md 0.2).
 *
 * @param number from 1
 * @param size the rows of a page
 * @param skipped rows of the page before the slice
 */
record RetiredPage(int number, int size, int skipped) {

    /** The page for that slice where a page has at most so many rows. */
    static RetiredPage of(Slice slice, int most) {
        int size = slice.atMost(most).size();
        return new RetiredPage(slice.offset() / size + 1, size, slice.offset() % size);
    }

    /** What the slice has of the page's rows: at least one of those there are, often fewer than asked for. */
    <T> Page<T> cut(List<T> rows, int total) {
        int offset = (number - 1) * size + skipped;
        return new Page<>(rows.subList(Math.min(skipped, rows.size()), rows.size()), offset, total);
    }
}
