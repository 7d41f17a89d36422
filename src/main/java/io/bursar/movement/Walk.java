package io.bursar.movement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.time.Beijing;

/**
 * Goes back in time, some whole days at once, until it has found enough, or everything, or has taken as long as it may.
 * What a question costs depends on how many movements it has to look at: this way it looks at no more than a page
 * needs, and a page that nothing answers is late by no more than its patience. Where it stopped is said.
 */
final class Walk {

    private static final int FIRST_STRIDE = 1;
    private static final int LONGEST_STRIDE = 4;
    private static final Duration LEAST = Duration.ofMillis(1);

    private final Stretch stretch;
    private final long patienceNanos;
    private final int wanted;

    Walk(Stretch stretch, Duration patience, int wanted) {
        this.stretch = stretch;
        this.patienceNanos = patience.toNanos();
        this.wanted = wanted;
    }

    /** What is found in those days, both included, newest first. */
    @FunctionalInterface
    interface Stretch {
        List<Movement> between(LocalDate first, LocalDate last, int most);
    }

    /**
     * What was found, newest first; never more than was wanted.
     *
     * @param reached the day that it looked back to where it had to stop before the end, or null
     */
    record Found(List<Movement> rows, @Nullable LocalDate reached) {}

    /** From {@code newest} back to {@code oldest}, both included. */
    Found back(LocalDate newest, LocalDate oldest) {
        var found = new ArrayList<Movement>();
        var start = System.nanoTime();
        var last = newest;
        var days = (long) FIRST_STRIDE;
        while (!last.isBefore(oldest)) {
            var began = System.nanoTime();
            var first = last.minusDays(days - 1).isAfter(oldest) ? last.minusDays(days - 1) : oldest;
            found.addAll(stretch.between(first, last, wanted - found.size()));
            var now = System.nanoTime();
            if (found.size() == wanted || !first.isAfter(oldest)) {
                break;
            }
            if (now - start >= patienceNanos) {
                return new Found(found, first);
            }
            days = next(days, now - began, patienceNanos - (now - start));
            last = first.minusDays(1);
        }
        return new Found(found, null);
    }

    /** Further than last time where that was quick, and not further than there is time for. */
    private static long next(long days, long tookNanos, long leftNanos) {
        var affordable = days * leftNanos / Math.max(LEAST.toNanos(), tookNanos);
        return Math.clamp(affordable, 1, days * LONGEST_STRIDE);
    }

    /** The newest day on which there can be something older than that key. */
    static LocalDate from(Movement.Key key) {
        var day = Beijing.dayOf(key.at());
        return key.equals(beyond(day)) ? day.minusDays(1) : day;
    }

    /** The key to go on from where a walk stopped: older than anything of that day. */
    static Movement.Key beyond(LocalDate reached) {
        return new Movement.Key(Beijing.startOf(reached), new UUID(0, 0), 0);
    }
}
