package io.bursar.sandbox.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.bursar.sandbox.scene.Firm;
import io.bursar.sandbox.scene.Recent;
import io.bursar.time.Beijing;

/** The lines and their figures of each month. */
public final class Peaks {

    private static final int MONTHS_KEPT = 24;
    private static final int DAYS_SCALE = 20;

    private final List<Line> lines;
    private final Map<LineMonth, Peak> peaks = new ConcurrentHashMap<>();
    private final Recent<LineMonth, List<Point>> recent;

    public Peaks(Firm firm) {
        this.lines = Lines.of(firm);
        var traffic = new Traffic(firm.seed());
        this.recent = new Recent<>(MONTHS_KEPT, key -> traffic.in(key.line(), key.month()));
    }

    private record LineMonth(Line line, YearMonth month) {}

    /**
     * A month's figures, in Mbit/s.
     *
     * @param bandWidth what is billed: the highest point after the top twentieth is struck out
     * @param highest the highest point of all
     * @param days points reported / 288
     */
    public record Peak(BigDecimal bandWidth, BigDecimal highest, BigDecimal days) {}

    public List<Line> lines() {
        return lines;
    }

    /** The whole month's figures, as if it were over; the month must be one in which the line was open. */
    public Peak of(Line line, YearMonth month) {
        return peaks.computeIfAbsent(new LineMonth(line, month), key -> peak(points(line, month)));
    }

    /** Whether the figures of the month are out: from 20:00 Beijing time on the 2nd of the month after. */
    static boolean isKnown(YearMonth month, Instant now) {
        Instant out = Beijing.startOf(month.plusMonths(1).atDay(2)).plus(Duration.ofHours(20));
        return !now.isBefore(out);
    }

    /** The month's points, oldest first, whether they have come or not. */
    List<Point> points(Line line, YearMonth month) {
        return recent.of(new LineMonth(line, month));
    }

    static BigDecimal days(int points) {
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(Point.PER_DAY), DAYS_SCALE, RoundingMode.HALF_UP);
    }

    private static Peak peak(List<Point> points) {
        int[] sorted = points.stream().mapToInt(Point::centimegabits).sorted().toArray();
        int struck = sorted.length / 20;
        return new Peak(
                BigDecimal.valueOf(sorted[sorted.length - 1 - struck], 2),
                BigDecimal.valueOf(sorted[sorted.length - 1], 2),
                days(sorted.length));
    }
}
