package io.bursar.sandbox.packages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.packages.Plan.PlanItem;

/**
 * One amount of one term of a package, with all deductions of its life.
 *
 * @param life from taking effect to expiry or unsubscription
 * @param resource what used it
 * @param deductions oldest first, those to come included
 */
record Item(
        String id,
        PlanItem plan,
        @Nullable Renewal renewal,
        Window life,
        CoveredResource resource,
        List<Deduction> deductions) {

    /** The resource whose use was covered; a tag of {@code --} means none. */
    record CoveredResource(String id, String tag) {}

    /** The cycle that counts at the instant, the last one after the end; the whole life for what is spent once. */
    Window cycleAt(Instant instant) {
        if (renewal == null) {
            return life;
        }
        Instant within = instant.isBefore(life.start()) ? life.start() : instant;
        return renewal.around(within.isBefore(life.end()) ? within : life.lastSecond(), life.start());
    }

    /** What is left at the instant, of the cycle that counts. */
    BigDecimal remainingAt(Instant instant) {
        Window cycle = cycleAt(instant);
        int index = firstAfter(instant) - 1;
        if (index < 0 || !cycle.contains(deductions.get(index).use().start())) {
            return plan.amount();
        }
        return deductions.get(index).remaining();
    }

    /** Deductions made after {@code from} (included) and before {@code until}. */
    List<Deduction> between(Instant from, Instant until) {
        int begin = firstAfter(from.minusNanos(1));
        return deductions.subList(begin, Math.max(begin, firstAfter(until.minusNanos(1))));
    }

    private int firstAfter(Instant instant) {
        int low = 0;
        int high = deductions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (deductions.get(middle).time().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
