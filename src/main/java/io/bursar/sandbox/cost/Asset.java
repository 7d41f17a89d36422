package io.bursar.sandbox.cost;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A resource that somebody keeps for a while.
 *
 * @param start its first day in Beijing
 * @param end the day after its last if nobody ends it earlier
 * @param course null for pay-per-use
 */
record Asset(
        Subject subject,
        Offering offering,
        LocalDate start,
        LocalDate end,
        @Nullable Course course) {

    /** How an ordered resource goes on: terms of so many months, so many of them. */
    record Course(int months, int terms, boolean renewsItself) {}

    boolean isMetered() {
        return offering.metering() != null;
    }

    boolean livesOn(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }
}
