package io.bursar.sandbox.usage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.bursar.sandbox.scene.Dice;
import io.bursar.time.Beijing;

/** The points of a line: quiet nights, busy evenings, weekends of its own, slow growth, bursts, and some gaps. */
final class Traffic {

    /** Percent of the usual bandwidth at each full hour in Beijing. */
    private static final int[] HOURS = {
        52, 40, 31, 26, 24, 26, 34, 48, 66, 82, 94, 99, 103, 98, 95, 97, 101, 106, 113, 124, 133, 130, 108, 76, 52
    };

    private static final int POINTS_PER_HOUR = 12;

    private final long seed;

    Traffic(long seed) {
        this.seed = seed;
    }

    /** All points of the month in Beijing, oldest first, whether they have come or not. */
    List<Point> in(Line line, YearMonth month) {
        var points = new ArrayList<Point>(month.lengthOfMonth() * Point.PER_DAY);
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            if (!month.atDay(day).isBefore(line.since())) {
                addDay(points, line, month.atDay(day));
            }
        }
        return points;
    }

    private void addDay(List<Point> points, Line line, LocalDate day) {
        Dice dice = Dice.of(seed, "traffic", line.resourceId(), day);
        long months = ChronoUnit.MONTHS.between(YearMonth.from(line.since()), YearMonth.from(day));
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        long usual = line.megabits() * (100 + months) * (weekend ? 108 : 100) / 100 * dice.between(94, 106) / 100;
        int gapAt = dice.chance(8) ? dice.below(Point.PER_DAY) : Point.PER_DAY;
        int gapLength = dice.between(1, 3);
        int burstAt = dice.chance(12) ? dice.below(Point.PER_DAY) : Point.PER_DAY;
        Instant start = Beijing.startOf(day);
        for (int i = 0; i < Point.PER_DAY; i++) {
            long burst = i >= burstAt && i < burstAt + 9 ? 165 : 100;
            long value = usual * shape(i) / 100 * dice.between(91, 109) / 100 * burst / 100;
            if (i < gapAt || i >= gapAt + gapLength) {
                points.add(new Point(start.plus(Point.LENGTH.multipliedBy(i)), (int) value));
            }
        }
    }

    private static int shape(int index) {
        int hour = index / POINTS_PER_HOUR;
        int part = index % POINTS_PER_HOUR;
        return (HOURS[hour] * (POINTS_PER_HOUR - part) + HOURS[hour + 1] * part) / POINTS_PER_HOUR;
    }
}
