package io.bursar.sandbox.packages;

import java.lang.ref.SoftReference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.packages.Plan.PlanItem;
import io.bursar.sandbox.scene.Dice;

/**
 * The deductions of an item's whole life: cycle by cycle, some a day, until the amount or the time is over. A year of
 * them fills memory, so they are made when they are asked for and forgotten when memory is short; they are the same
 * every time.
 */
final class Deductions {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Supplier<Dice> chance;
    private final PlanItem plan;
    private final @Nullable Renewal renewal;
    private final Window life;

    private volatile SoftReference<List<Deduction>> made = new SoftReference<>(null);

    Deductions(Supplier<Dice> chance, PlanItem plan, @Nullable Renewal renewal, Window life) {
        this.chance = chance;
        this.plan = plan;
        this.renewal = renewal;
        this.life = life;
    }

    /** Oldest first, those to come included. */
    List<Deduction> all() {
        List<Deduction> known = made.get();
        if (known != null) {
            return known;
        }
        List<Deduction> again = List.copyOf(make(chance.get()));
        made = new SoftReference<>(again);
        return again;
    }

    private List<Deduction> make(Dice dice) {
        var deductions = new ArrayList<Deduction>();
        int pace = dice.between(35, 140);
        if (renewal == null) {
            spend(life, pace, dice, deductions);
            return deductions;
        }
        Instant at = life.start();
        while (at.isBefore(life.end())) {
            Window cycle = renewal.around(at, life.start());
            Instant end = cycle.end().isBefore(life.end()) ? cycle.end() : life.end();
            spend(new Window(at, end), pace + dice.between(-20, 20), dice, deductions);
            at = cycle.end();
        }
        return deductions;
    }

    /** Spends about {@code pace} percent of the amount evenly over the window, never more than there is. */
    private void spend(Window window, int pace, Dice dice, List<Deduction> into) {
        Duration length = Duration.between(window.start(), window.end());
        Duration step = length.compareTo(Duration.ofDays(8)) > 0 ? Duration.ofHours(18) : Duration.ofHours(5);
        BigDecimal slots = BigDecimal.valueOf(Math.max(1, length.dividedBy(step)));
        BigDecimal usual = plan.amount()
                .multiply(BigDecimal.valueOf(pace))
                .divide(slots.multiply(BigDecimal.valueOf(100)), 8, RoundingMode.HALF_UP);
        BigDecimal left = plan.amount();
        for (Instant at = window.start(); at.isBefore(window.end()) && left.signum() > 0; at = at.plus(step)) {
            BigDecimal wanted = usual.multiply(BigDecimal.valueOf(dice.between(40, 160)))
                    .divide(BigDecimal.valueOf(100), plan.scale(), RoundingMode.HALF_UP);
            BigDecimal used = wanted.min(left);
            Instant hour = at.plus(dice.within(step)).truncatedTo(ChronoUnit.HOURS);
            Instant taken = hour.plus(HOUR).plusSeconds(dice.between(20, 900));
            boolean fits = !hour.isBefore(window.start()) && taken.isBefore(window.end());
            if (fits && used.signum() > 0) {
                into.add(new Deduction(taken, left, used, new Window(hour, hour.plus(HOUR))));
                left = left.subtract(used);
            }
        }
    }
}
