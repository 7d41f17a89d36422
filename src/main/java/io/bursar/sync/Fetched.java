package io.bursar.sync;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;

/** What a question brought. */
public sealed interface Fetched {

    /**
     * Rows to be kept.
     *
     * @param keep writes them, in the transaction that also notes how far reading has come
     * @param rows how many they are
     * @param next the cursor of the next page; null when this was the last
     * @param expected how many rows the whole part has; null when nobody said
     * @param asOf when they were read
     */
    record Rows(
            Runnable keep,
            int rows,
            @Nullable String next,
            @Nullable Long expected,
            Instant asOf) implements Fetched {}

    /**
     * Nothing usable: it is tried again later, from the same page.
     *
     * @param problem Huawei's code, or what was wrong, in a word
     * @param unreadable whether Huawei says that we may not see it
     */
    record Failed(String problem, boolean unreadable) implements Fetched {}

    /** A page of rows; the cursor is the next row's number. */
    static <T> Fetched page(ReadAnswer<Page<T>> answer, Consumer<Page<T>> keep) {
        return switch (answer) {
            case ReadAnswer.Known<Page<T>>(Page<T> page, Instant asOf) ->
                new Rows(
                        () -> keep.accept(page),
                        page.rows().size(),
                        page.hasNext() ? Integer.toString(page.nextOffset()) : null,
                        (long) page.total(),
                        asOf);
            case ReadAnswer.Unreadable<Page<T>> refused -> new Failed(refused.code(), true);
            case ReadAnswer.Unavailable<Page<T>> silent -> new Failed(silent.reason(), false);
        };
    }

    /** A list that comes whole. */
    static <T> Fetched list(ReadAnswer<List<T>> answer, Consumer<List<T>> keep) {
        return page(answer.map(rows -> new Page<>(rows, 0, rows.size())), page -> keep.accept(page.rows()));
    }

    /** Nothing is left to be read of that part. */
    static Fetched nothing(Instant asOf) {
        return new Rows(() -> {}, 0, null, 0L, asOf);
    }
}
