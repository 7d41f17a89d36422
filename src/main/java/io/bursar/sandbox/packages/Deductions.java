package io.bursar.sandbox.packages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.packages.Plan.PlanItem;
import io.bursar.sandbox.scene.Dice;

/** Makes the deductions of an item's whole life: cycle by cycle, some a day, until the amount or the time is over. */
final class Deductions {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Dice dice;
    private final PlanItem plan;
    private final List<Deduction> made = new ArrayList<>();

    private Deductions(Dice dice, PlanItem plan) {
        this.dice = dice;
        this.plan = plan;
    }

    static List<Deduction> of(Dice dice, PlanItem plan, @Nullable Renewal renewal, Window life) {
        var deductions = new Deductions(dice, plan);
        int pace = dice.between(35, 140);
        if (renewal == null) {
            deductions.spend(life, pace);
        } else {
            Instant at = life.start();
            while (at.isBefore(life.end())) {
                Window cycle = renewal.around(at, life.start());
                Instant end = cycle.end().isBefore(life.end()) ? cycle.end() : life.end();
                deductions.spend(new Window(at, end), pace + dice.between(-20, 20));
                at = cycle.end();
            }
        }
        return List.copyOf(deductions.made);
    }

    /** Spends about {@code pace} percent of the amount evenly over the window, never more than there is. */
    private void spend(Window window, int pace) {
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
                made.add(new Deduction(taken, left, used, new Window(hour, hour.plus(HOUR))));
                left = left.subtract(used);
            }
        }
    }
}
