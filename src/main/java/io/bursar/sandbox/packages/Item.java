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
 */
record Item(
        String id,
        PlanItem plan,
        @Nullable Renewal renewal,
        Window life,
        CoveredResource resource,
        Deductions deductions) {

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
        List<Deduction> all = deductions.all();
        int index = firstAfter(all, instant) - 1;
        if (index < 0 || !cycle.contains(all.get(index).use().start())) {
            return plan.amount();
        }
        return all.get(index).remaining();
    }

    /** Deductions made after {@code from} (included) and before {@code until}. */
    List<Deduction> between(Instant from, Instant until) {
        List<Deduction> all = deductions.all();
        int begin = firstAfter(all, from.minusNanos(1));
        return all.subList(begin, Math.max(begin, firstAfter(all, until.minusNanos(1))));
    }

    private static int firstAfter(List<Deduction> all, Instant instant) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).time().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
