package io.bursar.bss;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Reads a list at Huawei page after page, asking for a page only when the one before it did not suffice.
 *
 * <p>Huawei promises neither an order nor a snapshot across pages (multi-account.md 1): a row that moves between two
 * questions arrives twice, or not at all. Twice is mended here by the key; "not at all" cannot be, so that nobody may
 * conclude from a list alone that something is missing.
 */
public final class AllPages {

    /** The reason of {@code Unavailable} when Huawei has more rows than the caller is ready to read. */
    public static final String TOO_LARGE = "TOO_LARGE";

    private AllPages() {}

    /**
     * All rows, each key once, where it was first seen; as of the first page.
     *
     * @param pages asks for the page from that row on (0-based)
     * @param key what makes two rows the same
     * @param mostRows the most rows that are read, 1 or more; a longer list is {@code Unavailable} because of
     *     {@link #TOO_LARGE}, never cut short
     */
    public static <T> ReadAnswer<List<T>> read(
            IntFunction<ReadAnswer<Page<T>>> pages, Function<? super T, ?> key, int mostRows) {
        Map<Object, T> rows = new LinkedHashMap<>();
        ReadAnswer<Instant> end = walk(pages, mostRows, row -> {
            rows.putIfAbsent(key.apply(row), row);
            return true;
        });
        return end.map(_ -> List.copyOf(new ArrayList<>(rows.values())));
    }

    /**
     * All rows of several lists, one list after the other, each key once: the pieces of a span that Huawei does not
     * answer at once.
     *
     * @param lists each asks for a page of one list
     * @param mostRows for each of the lists, as in {@link #read}
     * @return as of the earliest page; as soon as one list cannot be read, that answer
     */
    public static <T> ReadAnswer<List<T>> joined(
            List<IntFunction<ReadAnswer<Page<T>>>> lists, Function<? super T, ?> key, int mostRows) {
        Map<Object, T> rows = new LinkedHashMap<>();
        Instant since = null;
        for (IntFunction<ReadAnswer<Page<T>>> pages : lists) {
            ReadAnswer<Instant> end = walk(pages, mostRows, row -> {
                rows.putIfAbsent(key.apply(row), row);
                return true;
            });
            if (!(end instanceof ReadAnswer.Known<Instant>(Instant asOf, Instant stated))) {
                return end.map(_ -> List.of());
            }
            since = since == null || asOf.isBefore(since) ? asOf : since;
        }
        if (since == null) {
            throw new IllegalArgumentException("at least one list must be asked for");
        }
        return new ReadAnswer.Known<>(List.copyOf(rows.values()), since);
    }

    /**
     * The rows that fit, at most one, and no page behind the one that holds it.
     *
     * @param mostRows as in {@link #read}; reached without a hit, the answer is {@code Unavailable}
     */
    public static <T> ReadAnswer<List<T>> first(
            IntFunction<ReadAnswer<Page<T>>> pages, Predicate<? super T> fits, int mostRows) {
        List<T> found = new ArrayList<>();
        ReadAnswer<Instant> end = walk(pages, mostRows, row -> {
            if (found.isEmpty() && fits.test(row)) {
                found.add(row);
            }
            return found.isEmpty();
        });
        return end.map(_ -> List.copyOf(found));
    }

    /** Shows each row to {@code goesOn} until it is content or the list ends; when the first page was read. */
    private static <T> ReadAnswer<Instant> walk(
            IntFunction<ReadAnswer<Page<T>>> pages, int mostRows, Predicate<T> goesOn) {
        if (mostRows < 1) {
            throw new IllegalArgumentException("at least one row must be allowed");
        }
        Instant since = null;
        for (int offset = 0; ; ) {
            ReadAnswer<Page<T>> answer = pages.apply(offset);
            if (!(answer instanceof ReadAnswer.Known<Page<T>>(Page<T> page, Instant asOf))) {
                return answer.map(_ -> Instant.EPOCH);
            }
            since = earlier(since, asOf);
            boolean wanted = true;
            for (T row : page.rows()) {
                wanted = goesOn.test(row) && wanted;
            }
            if (!wanted || !page.hasNext()) {
                return new ReadAnswer.Known<>(since, since);
            }
            offset = page.nextOffset();
            if (offset >= mostRows) {
                return new ReadAnswer.Unavailable<>(Exchange.silent(Duration.ZERO), TOO_LARGE);
            }
        }
    }

    private static Instant earlier(@Nullable Instant since, Instant asOf) {
        return since == null ? asOf : since;
    }
}
