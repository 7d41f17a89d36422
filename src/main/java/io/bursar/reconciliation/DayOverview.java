package io.bursar.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.bursar.web.Badge;
import io.bursar.web.Tone;

/**
 * How the comparison of a day stands.
 *
 * @param askedBy a person's name, or the name of the nightly job
 * @param problem why it failed; empty when it did not
 * @param wholeDay whether the day was over when it was compared
 */
record DayOverview(
        LocalDate day,
        UUID run,
        State state,
        Times times,
        String askedBy,
        String problem,
        boolean wholeDay,
        Counts counts) {

    /** Where a run stands. */
    enum State {
        ASKED,
        RUNNING,
        DONE,
        FAILED
    }

    /** Null before it happened. */
    record Times(@Nullable Instant started, @Nullable Instant finished) {}

    /** Lines of the run, by what they say. */
    record Counts(long matched, long different, long alarms, long unexplained) {}

    /** What the badge says. */
    enum DayStanding {
        WORKING,
        FAILED,
        /** The day was not over yet. */
        PARTIAL,
        EXPLAINED,
        DIFFERENT
    }

    /** "0 unexplained" is said of a whole day only. */
    public DayStanding standing() {
        return switch (state) {
            case ASKED, RUNNING -> DayStanding.WORKING;
            case FAILED -> DayStanding.FAILED;
            case DONE ->
                counts.unexplained() > 0
                        ? DayStanding.DIFFERENT
                        : wholeDay ? DayStanding.EXPLAINED : DayStanding.PARTIAL;
        };
    }

    public Badge badge() {
        Tone tone = switch (standing()) {
            case WORKING, PARTIAL -> Tone.WAITING;
            case FAILED -> Tone.BAD;
            case EXPLAINED -> Tone.GOOD;
            case DIFFERENT -> Tone.ATTENTION;
        };
        return Badge.of(tone, standing());
    }
}
